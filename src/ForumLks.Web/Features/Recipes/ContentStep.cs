using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Recipes;

/// <summary>The recipe step <c>content</c>: Orchard content items of the types that the features registered.</summary>
public sealed class ContentStep(ForumDb db, ContentTypes types, ContentDesk desk, IRecipeWorld world, IGroupNames groups, IEnumerable<IContentLock> locks) : IRecipeStep
{
    public string Name => "content";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        var seen = step.Shared<SeenItems>();
        foreach (var node in Items(step, problems))
        {
            var type = TypeOf(node, problems);
            if (type is null)
            {
                continue;
            }

            var before = problems.Errors.Count;
            var envelope = OrchardEnvelope.Read(node, problems);
            var content = (IContent)ContentShape.For(type.ContentRecord).ReadContent(node, problems);
            if (problems.Errors.Count == before && !seen.Ids.Add(envelope.ContentItemId))
            {
                problems.Add(node, $"ContentItemId {envelope.ContentItemId} sudah dipakai di atas.");
            }

            if (problems.Errors.Count == before && !seen.Paths.Add(SlugOf(type, envelope) is { } slug ? $"{type.Path}/{slug}" : envelope.ContentItemId))
            {
                problems.Add(node, $"Alamat {envelope.Path} sudah dipakai di atas.");
            }

            world.CheckReferences(step, node, envelope, content, problems);
            if (envelope.Visibility == nameof(Visibility.Group) && envelope.Group is null)
            {
                problems.Add(node, "Tulisan untuk kelompok kerja perlu \"Group\" di ForumPart.");
            }

            CheckLock(node, envelope, content, problems);
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var unused = new RecipeProblems();
        foreach (var node in Items(step, unused))
        {
            var type = TypeOf(node, unused)!;
            await Write(type, OrchardEnvelope.Read(node, unused), (IContent)ContentShape.For(type.ContentRecord).ReadContent(node, unused), ct);
        }
    }

    /// <summary>A recipe that says the same again is welcome; one that would change what is locked is refused before anything is written.</summary>
    private void CheckLock(RecipeNode node, OrchardEnvelope envelope, IContent content, RecipeProblems problems)
    {
        var item = db.Set<ContentItem>().AsNoTracking().FirstOrDefault(i => i.ContentItemId == envelope.ContentItemId);
        if (item is null)
        {
            return;
        }

        content.Tidy();
        var reasons = locks.Select(l => l.WhyLocked(db, item, CancellationToken.None).GetAwaiter().GetResult()).OfType<string>();
        if (reasons.FirstOrDefault() is { } reason && !IsSame(item, content, envelope))
        {
            problems.Add(node, reason);
        }
    }

    private async Task Write(ContentType type, OrchardEnvelope envelope, IContent content, CancellationToken ct)
    {
        var owner = await world.OwnerOf(envelope, ct);
        content.Tidy();
        var item = await db.Set<ContentItem>().FirstOrDefaultAsync(i => i.ContentItemId == envelope.ContentItemId, ct);
        if (item is null)
        {
            item = (ContentItem)Activator.CreateInstance(type.ItemType)!;
            await desk.Begin(item, content, owner, envelope.ContentItemId, SlugOf(type, envelope), ct);
        }
        else if (IsSame(item, content, envelope))
        {
            return;
        }
        else
        {
            ((IHasContent)item).Write(content);
        }

        item.Place(await world.SpaceOf(envelope, ct), Enum.Parse<Visibility>(envelope.Visibility ?? nameof(Visibility.Members)), envelope.Group is { } group ? await groups.IdOf(group, ct) : null);
        await desk.Import(item, owner, envelope, ct);
    }

    /// <summary>A version that is there already is left alone: running a recipe twice changes nothing.</summary>
    private static bool IsSame(ContentItem item, IContent content, OrchardEnvelope envelope) =>
        JsonColumn.Write(((IHasContent)item).Content) == JsonColumn.Write(content)
        && (item.Status == ContentStatus.Published) == envelope.Published;

    private static string? SlugOf(ContentType type, OrchardEnvelope envelope) =>
        envelope.Path is { } path && path.StartsWith(type.Path + "/", StringComparison.Ordinal) ? path[(type.Path.Length + 1)..] : null;

    private static IReadOnlyList<RecipeNode> Items(RecipeStepContext step, RecipeProblems problems)
    {
        if (step.Node.FindIgnoringCase("data") is { Kind: RecipeNodeKind.Array } data)
        {
            return data.Items;
        }

        problems.Add(step.Node, "Langkah content belum punya daftar \"data\".");
        return [];
    }

    private ContentType? TypeOf(RecipeNode node, RecipeProblems problems)
    {
        var name = node.Kind == RecipeNodeKind.Object ? node.Find("ContentType") : null;
        var type = types.Find(name?.Text ?? "");
        if (type is null)
        {
            problems.Add(name ?? node, $"ContentType \"{name?.Text}\" tidak dikenal. Yang dikenal: {string.Join(", ", types.All.Select(t => t.Name))}.");
        }

        return type;
    }
}

public sealed class SeenItems
{
    public HashSet<string> Ids { get; } = [];
    public HashSet<string> Paths { get; } = [];
}
