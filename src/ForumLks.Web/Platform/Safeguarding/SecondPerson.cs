using ForumLks.Text.PersonalData;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>
/// Holds what concerns children or clients until somebody besides its writer has read this very text. Who that may be: an admin or reviewer of
/// the space; where there is no other, an admin of the platform.
/// </summary>
public sealed class SecondPerson(ForumDb db, IHttpContextAccessor http, IStewardsLetters letters, IDocumentTexts texts, TimeProvider clock)
{
    /// <summary>Before a save: whether the item has to wait after it.</summary>
    public async Task<bool> Holds(ContentItem item, CancellationToken cancel)
    {
        if (http.HttpContext is null || item.Status != ContentStatus.Published || item.Visibility is not (Visibility.Public or Visibility.Members))
        {
            return false;
        }

        var known = await Find(item, cancel);
        var isAbout = item.ClientAnswer?.IsAboutClients ?? known?.IsAboutClients ?? false;
        return known?.ApprovedHash != Safeguard.HashOf(item)
            && (isAbout || StoryIn(((IHasContent)item).Content) is not null || await GateOnDocuments.Betrays(texts, db, item, cancel));
    }

    /// <summary>Carries the approval of a text over a change that touches nothing of what was approved.</summary>
    public async Task KeepApproved(ContentItem item, Action change, CancellationToken cancel)
    {
        var (known, before) = (await Find(item, cancel), Safeguard.HashOf(item));
        change();
        if (known?.ApprovedHash == before)
        {
            known.StayApproved(Safeguard.HashOf(item));
        }
    }

    /// <summary>In the transaction of the save, when the item has its id.</summary>
    public async Task Keep(ContentItem item, Guid byId, CancellationToken cancel)
    {
        var waits = item.Status == ContentStatus.AwaitingSecond;
        if (http.HttpContext is null || (item.ClientAnswer is null && !waits))
        {
            return;
        }

        if (await Find(item, cancel) is not { } known)
        {
            if (!waits && item.ClientAnswer is { IsAboutClients: false })
            {
                return;
            }

            known = Safeguard.Of(item.Id);
            db.Add(known);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (item.ClientAnswer is { } answer)
        {
            known.Check(answer.IsAboutClients, answer.Points, now);
        }

        if (waits)
        {
            known.Ask(byId, now);
            await letters.SecondPersonIsNeeded(db, item, byId, cancel);
        }
    }

    /// <summary>The first sentence that tells of one child or client, or names one.</summary>
    public static string? StoryIn(object content) => StoryIn(ContentTexts.Of(content, Visibility.Public));

    public static string? StoryIn(PublishedText published)
    {
        foreach (var (found, story) in published.Texts.Select(t => CleanTexts.Look(t.Text)))
        {
            if (story is not null)
            {
                return story;
            }

            if (found.FirstOrDefault(f => f.Kind is PersonalDataKind.Name or PersonalDataKind.Health) is { } named)
            {
                return named.Sentence;
            }
        }

        return null;
    }

    private async Task<Safeguard?> Find(ContentItem item, CancellationToken cancel) =>
        item.Id == 0 ? null : await db.Set<Safeguard>().FirstOrDefaultAsync(s => s.ItemId == item.Id, cancel);
}

/// <summary>What a form says of clients in an item's text.</summary>
public sealed record ClientAnswer(bool IsAboutClients, IReadOnlyList<string> Points);
