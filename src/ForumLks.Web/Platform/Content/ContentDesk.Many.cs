using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Platform.Caching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Content;

/// <summary>The same for many items at once, a few hundred at a time inside one transaction of the caller's: imports.</summary>
public sealed partial class ContentDesk
{
    /// <summary>Begins an item for each record, all with addresses of their own.</summary>
    public async Task<IReadOnlyList<TItem>> BeginMany<TItem>(IReadOnlyList<IContent> contents, Guid ownerId, CancellationToken cancel)
        where TItem : ContentItem, new()
    {
        var type = types[typeof(TItem).Name];
        var wanted = contents.Select(c => Slug.From(c.Title)).ToList();
        var taken = await db.Set<ContentItem>().Where(i => i.Type == type.Name && wanted.Contains(i.Slug)).Select(i => i.Slug).ToHashSetAsync(cancel);
        taken.UnionWith(ReservedSlugs);
        var items = new List<TItem>(contents.Count);
        for (var i = 0; i < contents.Count; i++)
        {
            var (item, id) = (new TItem(), OrchardId.New());
            var slug = wanted[i].Length == 0 ? $"{type.Path}-{id[..8]}" : taken.Add(wanted[i]) ? wanted[i] : $"{wanted[i]}-{id[..6]}";
            item.Begin(type.Name, id, slug, ownerId, Now);
            ((IHasContent)item).Write(contents[i]);
            items.Add(item);
        }

        db.AddRange(items);
        return items;
    }

    /// <summary>Saves them as the next revision of each; the gate, the audit and the index take part as with one. Nothing of them waits for a second person.</summary>
    /// <param name="summary">The same for all calls of one transaction.</param>
    /// <exception cref="EditConflict">Somebody else saved one of them in between.</exception>
    public async Task SaveMany(IReadOnlyList<ContentItem> items, Guid byId, ManyItems summary, CancellationToken cancel)
    {
        foreach (var item in items)
        {
            Check(item);
            item.MarkSaved(Now);
        }

        try
        {
            await db.SaveOfMany(summary, () => items.Select(item => ContentRevision.Of(item, byId)), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditConflict();
        }

        summary.Add(items);
    }
}

/// <summary>What very many saves of one transaction changed, as pages need to know it.</summary>
public sealed class ManyItems : IShowsOnPages
{
    private const int OneByOne = 300;
    private readonly HashSet<long> _ids = [];
    private readonly HashSet<string> _types = [];

    public IEnumerable<string> PageTags =>
        [PageCacheTags.Content, .. _types.Select(PageCacheTags.Type), .. _ids.Count > OneByOne ? [PageCacheTags.Everything] : _ids.Select(PageCacheTags.Item)];

    internal void Add(IEnumerable<ContentItem> items)
    {
        foreach (var item in items)
        {
            _types.Add(item.Type);
            if (_ids.Count <= OneByOne)
            {
                _ids.Add(item.Id);
            }
        }
    }
}
