namespace ForumLks.Browser.Support;

/// <summary>The people of the demo recipe. Each journey that writes has a person to itself, because drafts belong to people.</summary>
public sealed record Person(string Name, string Password)
{
    public static readonly Person PlatformAdmin = new("admin", "serambi-pusat-2026");
    public static readonly Person Kedu = new("forum-kedu", "serambi-kedu-2026");
    public static readonly Person Pekalongan = new("forum-pekalongan", "serambi-pekalongan-2026");
    public static readonly Person Besuki = new("forum-besuki", "serambi-besuki-2026");
    public static readonly Person MadiunAdmin = new("forum-madiun", "serambi-madiun-2026");
    public static readonly Person Reviewer = new("penelaah", "serambi-telaah-2026");
    public static readonly Person Editor = new("redaksi", "serambi-redaksi-2026");
    public static readonly Person Ngawi = new("pengelola-ngawi", "serambi-ngawi-2026");
    public static readonly Person Ponorogo = new("pengelola-ponorogo", "serambi-ponorogo-2026");
    public static readonly Person Batang = new("pengelola-batang", "serambi-batang-2026");
    public static readonly Person Tegal = new("pengelola-tegal", "serambi-kotategal-2026");
    public static readonly Person Banyumas = new("pengelola-banyumas", "serambi-banyumas-2026");
    public static readonly Person Temanggung = new("pengelola-temanggung", "serambi-temanggung-2026");
    public static readonly Person Klaten = new("pengelola-klaten", "serambi-klaten-2026");
    public static readonly Person Banjarmasin = new("pengelola-banjarmasin", "serambi-banjarmasin-2026");
    public static readonly Person Bireuen = new("pengelola-bireuen", "serambi-bireuen-2026");
}
