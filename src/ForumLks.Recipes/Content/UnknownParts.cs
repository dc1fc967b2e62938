namespace ForumLks.Recipes;

/// <summary>
/// What stands in a content item and has no place in our record: noted when Orchard may have put it there, an error when it looks like a
/// slip.
/// </summary>
internal sealed class UnknownParts(ContentLayout layout, RecipeNode item, RecipeProblems problems)
{
    private readonly List<string> ours = [layout.Shape.ContentType, .. layout.Bags.Select(bag => bag.Name)];

    public void Report()
    {
        foreach (var property in item.Properties.Where(property => !IsKnown(property.Name))) Report(property);
    }

    private bool IsKnown(string name) =>
        ours.Contains(name)
        || OrchardNames.Envelope.Contains(name)
        || name is OrchardNames.AutoroutePart or OrchardNames.ForumPart
        || (name == OrchardNames.TitlePart && layout.Title is not null)
        || (name == OrchardNames.MarkdownBodyPart && layout.Body is not null);

    private void Report(RecipeProperty property)
    {
        var guess = property.Name.EndsWith("Part", StringComparison.Ordinal) ? "" : Suggestion.For(property.Name, ours);
        var isBag = property.Value.Find(OrchardNames.ContentItems) is not null;
        if (guess.Length > 0 || isBag)
            problems.Add(property.Position, $"\"{property.Name}\" tidak dikenal pada {layout.Shape.ContentType}.{guess}");
        else
            problems.Note(property.Position, $"\"{property.Name}\" pada {layout.Shape.ContentType} tidak dipakai di sini dan dilewati.");
    }
}
