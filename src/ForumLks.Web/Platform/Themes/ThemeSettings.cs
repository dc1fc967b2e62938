namespace ForumLks.Web.Platform.Themes;

public sealed class ThemeSettings
{
    /// <summary>Name of a folder under <c>themes/</c>.</summary>
    public string Theme { get; set; } = Themes.Theme.Default;
}
