using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>
/// The gate itself. It stands in the transaction of every save that a person sends, so that no path to readers goes round it: publishing, a
/// review, a schedule, an edit, a restored revision, an addendum, an answer. What comes without a request (recipes, jobs) was written by no visitor.
/// </summary>
public sealed class GateGuard(IHttpContextAccessor http) : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        if (http.HttpContext is null)
        {
            return;
        }

        foreach (var change in changes.Where(c => c.State is EntityState.Added or EntityState.Modified))
        {
            if (TextOf(change.Entity) is { } text && await Gate.Examine(db, text, cancel) is { Count: > 0 } findings)
            {
                throw new GateHolds(findings, change.Entity as ContentItem);
            }
        }
    }

    private static PublishedText? TextOf(object entity) => entity switch
    {
        ContentItem { DeletedUtc: null, Act: not ContentItem.ActOfHiding } item when item.Status is not (ContentStatus.Draft or ContentStatus.Withdrawn) => ContentTexts.Of(((IHasContent)item).Content, item.Visibility) with { HasSecondPerson = true },
        IPublishesText published => published.Published,
        _ => null,
    };
}
