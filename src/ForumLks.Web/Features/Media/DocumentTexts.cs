using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Gives the text of documents by the items that show them.</summary>
public sealed class DocumentTexts : IDocumentTexts
{
    /// <summary>As much of one item as is searched: some hundred pages, whatever its files hold.</summary>
    private const int MostPassages = 400;

    public async Task<ILookup<long, DocumentPassage>> Of(ForumDb db, IReadOnlyCollection<long> items, CancellationToken cancel)
    {
        var found = await (
            from use in db.Set<MediaUse>()
            join text in db.Set<KeptText>() on use.MediaFileId equals text.MediaFileId
            where items.Contains(use.ItemId) && text.ReadUtc != null
            orderby use.ItemId, use.Id
            select new { use.ItemId, text.Passages }).AsNoTracking().ToListAsync(cancel);
        return found.GroupBy(f => f.ItemId)
            .SelectMany(item => item.SelectMany(f => f.Passages).Take(MostPassages).Select(p => (Item: item.Key, Passage: p)))
            .ToLookup(p => p.Item, p => p.Passage);
    }

    public async Task<(int Read, int Waiting)> Progress(ForumDb db, CancellationToken cancel)
    {
        var texts = db.Set<KeptText>();
        return (await texts.CountAsync(t => t.ReadUtc != null, cancel), await texts.CountAsync(t => t.ReadUtc == null && t.Attempts < KeptText.MostAttempts, cancel));
    }
}
