namespace ForumLks.Recipes;

/// <summary>Reads <see cref="OrchardEnvelope"/>; names are exact, as Orchard takes them.</summary>
internal sealed class EnvelopeReader(RecipeNode item, RecipeProblems problems)
{
    public OrchardEnvelope Read()
    {
        if (item.Kind != RecipeNodeKind.Object)
        {
            problems.Add(item, $"Item konten harus objek {{ … }}, bukan {item.Kind.InIndonesian()}.");
            return new OrchardEnvelope();
        }

        return new OrchardEnvelope
        {
            ContentItemId = RequiredId(),
            ContentItemVersionId = Id("ContentItemVersionId"),
            ContentType = Required("ContentType"),
            DisplayText = Text(item, "DisplayText"),
            Latest = Flag("Latest") ?? true,
            Published = Flag("Published") ?? false,
            ModifiedUtc = Moment("ModifiedUtc"),
            PublishedUtc = Moment("PublishedUtc"),
            CreatedUtc = Moment("CreatedUtc"),
            Owner = Text(item, "Owner"),
            Author = Text(item, "Author"),
            Path = ReadPath(),
            Space = FieldText("Space"),
            Visibility = ReadVisibility(),
            Group = FieldText("Group"),
        };
    }

    private string RequiredId()
    {
        if (item.Find("ContentItemId") is null or { Kind: RecipeNodeKind.Null })
            problems.Add(item, "Item konten belum punya \"ContentItemId\".");
        return Id("ContentItemId") ?? "";
    }

    // Looser than OrchardId.IsValid: hand-written ids with other letters exist in real exports, and Orchard takes them.
    private string? Id(string name)
    {
        if (Text(item, name) is not { } id) return null;
        if (id.Length is > 0 and <= OrchardId.Length && id.All(char.IsAsciiLetterOrDigit)) return id;
        problems.Add(item.Find(name)!, $"\"{name}\" harus 1 sampai {OrchardId.Length} huruf dan angka, bukan \"{id}\".");
        return null;
    }

    private string Required(string name)
    {
        if (item.Find(name) is null or { Kind: RecipeNodeKind.Null } or { Kind: RecipeNodeKind.String, Text: "" })
            problems.Add(item.Find(name) ?? item, MemberRules.Missing(name));
        return Text(item, name) ?? "";
    }

    private bool? Flag(string name) => Given(item, name) is { } node ? (bool?)ScalarReader.Read(typeof(bool), node, name, problems) : null;

    private DateTimeOffset? Moment(string name) =>
        Given(item, name) is { } node ? (DateTimeOffset?)ScalarReader.Read(typeof(DateTimeOffset), node, name, problems) : null;

    private string? ReadPath()
    {
        if (item.Find(OrchardNames.AutoroutePart) is not { } part || Text(part, "Path") is not { } path) return null;
        if (path.Any(char.IsWhiteSpace) || path.Split('/').Any(segment => segment is "" or "." or ".."))
        {
            problems.Add(
                part.Find("Path")!,
                $"\"Path\" ditulis tanpa garis miring di depan dan tanpa spasi, misalnya praktik/kebun-gizi; bukan \"{path}\".");
        }

        return path;
    }

    private string? ReadVisibility()
    {
        if (FieldText("Visibility") is not { } visibility) return null;
        if (OrchardEnvelope.Visibilities.Contains(visibility)) return visibility;
        problems.Add(
            item.Find(OrchardNames.ForumPart)!.Find("Visibility")!.Find("Text")!,
            $"\"Visibility\" berisi \"{visibility}\", yang tidak dikenal. Pilihannya: {string.Join(", ", OrchardEnvelope.Visibilities)}.");
        return null;
    }

    private string? FieldText(string name) =>
        item.Find(OrchardNames.ForumPart)?.Find(name) is { } field ? Text(field, "Text") : null;

    private string? Text(RecipeNode owner, string name) =>
        Given(owner, name) is { } node ? (string?)ScalarReader.Read(typeof(string), node, name, problems) : null;

    private static RecipeNode? Given(RecipeNode owner, string name) =>
        owner.Find(name) is { Kind: not RecipeNodeKind.Null } node ? node : null;
}
