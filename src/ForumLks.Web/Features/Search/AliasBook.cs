using ForumLks.Search;
using ForumLks.Search.Analysis;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>
/// The dictionary of abbreviations and other names: what ships with the library, without what admins switched off, with what they added.
/// A change takes effect with the next search, on every server: names widen queries, so nothing is indexed again.
/// </summary>
public sealed class AliasBook(ISearchIndex index) : ISaveParticipant, IHearsCacheNews
{
    private volatile bool _isStale = true;

    public async ValueTask Ensure(ForumDb db, CancellationToken cancel)
    {
        if (!_isStale)
        {
            return;
        }

        // Before reading: a change that comes meanwhile is read the next time.
        _isStale = false;
        var own = await db.Set<AliasLine>().AsNoTracking().OrderBy(a => a.Id).ToListAsync(cancel);
        var silenced = own.Where(a => a.IsSilenced).Select(a => a.Line).ToHashSet(StringComparer.Ordinal);
        index.Aliases = AliasDictionary.Read(AliasDictionary.ShippedLines.Where(l => !silenced.Contains(l)).Concat(own.Where(a => !a.IsSilenced).Select(a => a.Line)));
    }

    public void Hear(IReadOnlyCollection<string> tags) => _isStale |= tags.Contains(PageCacheTags.Places);

    public Task AfterCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        _isStale |= changes.Any(c => c.Entity is AliasLine);
        return Task.CompletedTask;
    }
}
