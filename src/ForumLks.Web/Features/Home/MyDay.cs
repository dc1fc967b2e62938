using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Home;

/// <summary>
/// What a signed-in person finds first: what waits for them, what they began, what is new in their spaces, and whom they could help.
/// Gathered once a minute at most, and anew at once after they did something or what it shows changed; only what others ask of them may be a minute late.
/// </summary>
public sealed class MyDay(
    ForumDb db, IEnumerable<IAwaits> awaited, IEnumerable<IUnanswered> unanswered, ISpaceNames spaces, Listing listing, QueryCache queries, Say say, TimeProvider clock)
{
    private const int Most = 6;
    private static readonly TimeSpan AskedLately = TimeSpan.FromDays(90);

    public ValueTask<Day> Of(Reader reader, CancellationToken cancel)
    {
        var me = reader.Id!.Value;
        string[] tags = [PageCacheTags.DoneBy(me), PageCacheTags.Person(me), PageCacheTags.Content, PageCacheTags.Places];
        return queries.Get($"hari {me} {say.Today}", reader, tags, c => Gather(reader, c), cancel);
    }

    private async Task<Day> Gather(Reader reader, CancellationToken cancel)
    {
        var waiting = new List<Awaiting>();
        foreach (var feature in awaited)
        {
            waiting.AddRange(await feature.By(reader, Most, cancel));
        }

        var (me, mySpaces) = (reader.Id!.Value, reader.SpaceIds);
        var drafts = await db.Set<FormDraft>().AsNoTracking().Where(d => d.OwnerId == me).OrderByDescending(d => d.AtUtc).Take(Most).ToListAsync(cancel);
        var names = (await spaces.All(cancel)).Where(s => mySpaces.Contains(s.Id)).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        var published = db.Set<ContentItem>().PublishedFor(reader, Now);
        var fresh = mySpaces.Length == 0 ? [] : await listing.Rows(published.Where(i => i.SpaceId != null && mySpaces.Contains(i.SpaceId.Value)), Most, cancel);
        return new Day([.. waiting.OrderBy(w => w.Due is null).ThenBy(w => w.Due).Take(Most)], drafts, names, fresh, await Questions(reader, published, cancel));
    }

    /// <summary>Those of one's own spaces first, then the ones that wait longest; never one's own.</summary>
    private async Task<IReadOnlyList<UnansweredQuestion>> Questions(Reader reader, IQueryable<ContentItem> published, CancellationToken cancel)
    {
        var (me, mySpaces) = (reader.Id!.Value, reader.SpaceIds);
        var others = published.Where(i => i.OwnerId != me);
        var near = await Waiting(others.Where(i => i.SpaceId != null && mySpaces.Contains(i.SpaceId.Value)), Most, cancel);
        return near.Count == Most ? near : [.. near, .. await Waiting(others.Where(i => i.SpaceId == null || !mySpaces.Contains(i.SpaceId.Value)), Most - near.Count, cancel)];
    }

    private async Task<IReadOnlyList<UnansweredQuestion>> Waiting(IQueryable<ContentItem> among, int most, CancellationToken cancel)
    {
        var asked = new List<UnansweredQuestion>();
        foreach (var feature in unanswered)
        {
            asked.AddRange(await feature.Waiting(db, among, Now - AskedLately, Now, most, cancel));
        }

        return [.. asked.OrderBy(q => q.AskedUtc).Take(most)];
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

public sealed record Day(IReadOnlyList<Awaiting> Waiting, IReadOnlyList<FormDraft> Drafts, IReadOnlyList<SpaceName> Spaces, IReadOnlyList<ItemRow> Fresh, IReadOnlyList<UnansweredQuestion> Questions);
