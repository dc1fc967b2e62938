namespace ForumLks.Recipes;

/// <summary>Finds ids given twice, across all steps and files of a run when taken from <see cref="RecipeStepContext.Shared{T}"/>.</summary>
public sealed class RecipeIds
{
    private readonly Dictionary<(string Kind, string Id), RecipePosition> taken = [];

    /// <summary>Takes an id; false, with an error naming the earlier place, when it is taken.</summary>
    /// <param name="kind">What the id is of, in words for the message: "item konten", "kode wilayah".</param>
    /// <param name="id">The id, compared exactly.</param>
    /// <param name="where">Where it stands.</param>
    /// <param name="problems">Receives the error.</param>
    public bool Take(string kind, string id, RecipePosition where, RecipeProblems problems)
    {
        if (taken.TryAdd((kind, id), where)) return true;
        problems.Add(where, $"Nilai \"{id}\" untuk {kind} sudah dipakai di {taken[(kind, id)]}.");
        return false;
    }
}
