namespace ForumLks.Web.Platform.Recipes;

/// <summary>How a site that nobody can administer yet gets its first admin.</summary>
public interface IFirstAdmin
{
    /// <returns>A one-time code that makes the first admin; null once there is one.</returns>
    Task<string?> SetUpCode(CancellationToken cancel);
}
