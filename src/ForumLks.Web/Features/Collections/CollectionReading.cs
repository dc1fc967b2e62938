using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Collections;

/// <summary>An entry as the reader sees it.</summary>
public sealed record ShownEntry(ItemRow Row, string? Note, FileFacts? File);

/// <summary>Finds what a collection names, as far as the reader may see it; of the rest not even the note is shown.</summary>
public sealed class CollectionReading(ForumDb db, ContentTypes types, Listing listing, IFiles files, TimeProvider clock)
{
    public async Task<IReadOnlyList<ShownEntry>> Of(CollectionContent content, Reader reader, CancellationToken cancel)
    {
        var rows = (await listing.InOrder(Named(content.Entries, db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime)), cancel)).ToDictionary(r => r.Url);
        var paths = await files.OfItems([.. rows.Values.Select(r => r.Id)], cancel);
        return [.. content.Entries.Where(e => rows.ContainsKey(e.Address)).Select(e => (rows[e.Address], e.Note)).Select(e => new ShownEntry(e.Item1, e.Note, paths.GetValueOrDefault(e.Item1.Id)))];
    }

    /// <summary>Which of the addresses lead to nothing that the writer may read.</summary>
    public async Task<IReadOnlyCollection<string>> Unknown(IReadOnlyList<CollectionEntry> entries, Reader reader, CancellationToken cancel)
    {
        var there = await Named(entries, db.Set<ContentItem>().VisibleTo(reader, clock.GetUtcNow().UtcDateTime)).Select(i => new { i.Type, i.Slug }).ToListAsync(cancel);
        var known = there.Select(i => types[i.Type].UrlOf(i.Slug)).ToHashSet(StringComparer.Ordinal);
        return [.. entries.Select(e => CollectionEntry.PathOf(e.Address) ?? e.Address).Where(a => !known.Contains(a))];
    }

    private IQueryable<ContentItem> Named(IReadOnlyList<CollectionEntry> entries, IQueryable<ContentItem> among)
    {
        var keys = entries.Select(e => CollectionEntry.PathOf(e.Address)?.Split('/')).Where(p => p is not null)
            .Select(p => (Type: types.All.FirstOrDefault(t => t.Path == p![1])?.Name, Slug: p![2])).Where(k => k.Type is not null).Select(k => $"{k.Type}/{k.Slug}").Distinct().ToList();
        return among.Where(i => keys.Contains(i.Type + "/" + i.Slug));
    }
}
