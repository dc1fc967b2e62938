namespace ForumLks.Web.Platform.Web;

/// <summary>What the recipe said of the whole site; read once at start, and again after set-up.</summary>
public sealed class SiteState
{
    public string Name { get; set; } = "ForumLKS";

    public bool IsDemo { get; set; }
}
