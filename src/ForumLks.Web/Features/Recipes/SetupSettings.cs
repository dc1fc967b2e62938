namespace ForumLks.Web.Features.Recipes;

/// <summary>How an empty data directory is set up: <c>ForumLks:Recipe</c> and <c>ForumLks:AllowDemo</c>.</summary>
public sealed class SetupSettings
{
    /// <summary>A name under <c>recipes/</c> or a path to a file.</summary>
    public string Recipe { get; set; } = "kosong";

    /// <summary>Whether a demo site, whose passwords are public, may start in Production.</summary>
    public bool AllowDemo { get; set; }
}
