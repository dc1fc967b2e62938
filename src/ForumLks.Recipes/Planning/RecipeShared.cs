namespace ForumLks.Recipes;

/// <summary>One instance per type, alive for one check or one run (a run's check included).</summary>
public sealed class RecipeShared
{
    private readonly Dictionary<Type, object> instances = [];

    /// <summary>The instance of <typeparamref name="T"/>, made on first use.</summary>
    public T Get<T>()
        where T : class, new()
    {
        if (!instances.TryGetValue(typeof(T), out var instance)) instances[typeof(T)] = instance = new T();
        return (T)instance;
    }
}
