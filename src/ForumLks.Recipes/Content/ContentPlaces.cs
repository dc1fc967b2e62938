namespace ForumLks.Recipes;

/// <summary>Finds where the value of a member stands in a content item.</summary>
internal static class ContentPlaces
{
    public static RecipePosition? Of(ContentLayout layout, RecipeNode item, string member)
    {
        if (layout.Title?.Name == member) return (item.Find(OrchardNames.TitlePart)?.Find("Title") ?? item.Find("DisplayText"))?.Position;
        if (layout.Body?.Name == member) return item.Find(OrchardNames.MarkdownBodyPart)?.Find("Markdown")?.Position;
        if (layout.Bags.Any(bag => bag.Name == member)) return item.Find(member)?.Position;
        var field = item.Find(layout.Shape.ContentType)?.Find(member);
        return (field?.Properties.FirstOrDefault()?.Value ?? field)?.Position;
    }
}
