namespace ForumLks.Web.Platform.Sharing;

/// <summary>A space or a place of the country seen from outside. Its own address is short, and everybody may read it.</summary>
/// <param name="Url">"/ruang/madiun".</param>
/// <param name="SchemaType">The schema.org type.</param>
/// <param name="Trail">The way to it, without itself.</param>
public sealed record SharedPlace(string Name, string Url, string SchemaType, IReadOnlyList<(string Name, string Url)?> Trail)
{
    public string Description { get; init; } = $"Praktik, rakor, berita, dan lembaga di {Name}.";

    public string Card => $"/kartu{Url}.jpg";

    public string Page => $"/bagikan{Url}";

    public static SharedPlace Space(string slug, string name) => new(name, $"/ruang/{slug}", "CollectionPage", [("Ruang", "/ruang")]);

    /// <param name="province">Null for a province.</param>
    public static SharedPlace Area(string code, string name, (string Name, string Url)? province) => new(name, $"/wilayah/{code}", "AdministrativeArea", [("Wilayah", "/wilayah"), province]);
}
