using System.Text.RegularExpressions;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Keeps, with every save of an item, which files it shows; that decides who may fetch them.</summary>
public sealed partial class MediaUses : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var item in changes.Where(c => c.State != EntityState.Deleted).Select(c => c.Entity).OfType<ContentItem>())
        {
            await Refresh(db, item, cancel);
        }
    }

    private static async Task Refresh(ForumDb db, ContentItem item, CancellationToken cancel)
    {
        var paths = PathsIn(item).Distinct().ToList();
        var old = await db.Set<MediaUse>().Where(u => u.ItemId == item.Id).ToListAsync(cancel);
        var files = paths.Count == 0 ? [] : await db.Set<MediaFile>().Where(m => paths.Contains(m.Path)).Select(m => m.Id).ToListAsync(cancel);
        db.RemoveRange(old.Where(u => !files.Contains(u.MediaFileId)));
        db.AddRange(files.Where(f => old.All(u => u.MediaFileId != f)).Select(f => MediaUse.Of(f, item.Id)));
        await db.SaveQuietly(cancel);
    }

    /// <summary>The record as JSON names every file it shows: in a field of its own or inside its text.</summary>
    private static IEnumerable<string> PathsIn(ContentItem item)
    {
        var json = JsonColumn.Write(((IHasContent)item).Content);
        return PathInText().Matches(json).Select(m => m.Groups[1].Value.Length > 0 ? m.Groups[1].Value : m.Groups[2].Value);
    }

    [GeneratedRegex("/media/([A-Za-z0-9._/-]+)|\"([A-Za-z0-9._-]+/[A-Za-z0-9._/-]+)\"")]
    private static partial Regex PathInText();
}
