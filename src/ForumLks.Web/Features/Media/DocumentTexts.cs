using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Gives the text of documents by the items that show them.</summary>
public sealed class DocumentTexts : IDocumentTexts
{
    /// <summary>As much of one item as is searched: some hundred pages, whatever its files hold.</summary>
    private const int MostPassages = 400;

    public async Task<ILookup<long, DocumentPassage>> Of(ForumDb db, IReadOnlyCollection<ContentItem> items, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        var older = items.SelectMany(i => ((IHasContent)i).Content is IHasOlderFiles { OlderPaths: var paths } ? paths : []).ToHashSet(StringComparer.Ordinal);
        var found = await (
            from use in db.Set<MediaUse>()
            join file in db.Set<MediaFile>() on use.MediaFileId equals file.Id
            join text in db.Set<KeptText>() on use.MediaFileId equals text.MediaFileId
            where ids.Contains(use.ItemId) && text.ReadUtc != null
            orderby use.ItemId, use.Id
            select new { use.ItemId, file.Path, text.Passages }).AsNoTracking().ToListAsync(cancel);
        return found.Where(f => !older.Contains(f.Path)).GroupBy(f => f.ItemId)
            .SelectMany(item => item.SelectMany(f => f.Passages).Take(MostPassages).Select(p => (Item: item.Key, Passage: p)))
            .ToLookup(p => p.Item, p => p.Passage);
    }

    public async Task<ReadDocument?> Read(ForumDb db, string path, CancellationToken cancel)
    {
        var text = await (
            from file in db.Set<MediaFile>()
            join kept in db.Set<KeptText>() on file.Id equals kept.MediaFileId
            where file.Path == path && kept.ReadUtc != null
            select kept).AsNoTracking().FirstOrDefaultAsync(cancel);
        return text is null ? null : new ReadDocument(text.Passages, text.Note, text.IsRecognised);
    }

    public async Task<(int Read, int Waiting)> Progress(ForumDb db, CancellationToken cancel)
    {
        var texts = db.Set<KeptText>();
        return (await texts.CountAsync(t => t.ReadUtc != null, cancel), await texts.CountAsync(t => t.ReadUtc == null && t.Attempts < KeptText.MostAttempts, cancel));
    }
}
