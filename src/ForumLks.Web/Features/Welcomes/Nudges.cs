using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Digests;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Welcomes;

/// <summary>
/// Asks a few people whose institution or follows fit to look at a question that nobody answered, after two days and after seven. Nobody is asked more than
/// once a week, nor twice for the same question.
/// </summary>
public sealed class Nudges(ForumDb db, IEnumerable<IUnanswered> sources, IPostbox postbox, IAddresses addresses, IModeration moderation, StopLinks stops, SiteAddress address, TimeProvider clock)
{
    public const int PeopleAStage = 3;
    private const int MostQuestions = 100;
    private const string Prefix = "pancing-";

    /// <summary>A question that is older when the site sees it first is let go.</summary>
    private static readonly (int Days, int Until)[] Stages = [(2, 7), (7, 12)];

    public async Task<int> SendDue(CancellationToken cancel)
    {
        var (now, sent) = (clock.GetUtcNow().UtcDateTime, 0);
        foreach (var (days, until) in Stages)
        {
            foreach (var source in sources)
            {
                foreach (var question in await source.Waiting(db, db.Set<ContentItem>(), now.AddDays(-until), now.AddDays(-days), MostQuestions, cancel))
                {
                    sent += await Nudge(question, days, now, cancel);
                    db.ChangeTracker.Clear();
                }
            }
        }

        return sent;
    }

    private async Task<int> Nudge(UnansweredQuestion question, int stage, DateTime now, CancellationToken cancel)
    {
        var what = $"{Prefix}{stage}:{question.ItemId}";
        if (await db.Set<Told>().AnyAsync(t => t.What == what, cancel) || await Fitting(question, now, cancel) is not { Count: > 0 } people)
        {
            return 0;
        }

        try
        {
            foreach (var one in people)
            {
                db.Add(Told.Once(one.Id, what, now));
                var (stop, oneClick) = stops.Of(one.Id, Stopping.AtOnce);
                postbox.Post(db, new Letter(one.Email!, $"Mungkin Anda tahu: {question.Title}", Text(one, question, stage, stop)) { About = ItemRereading.About(one.Id, question.ItemId), UnsubscribeUrl = oneClick });
            }

            await db.SaveChangesAsync(cancel);
            return people.Count;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server was quicker; it chose the same people.
            return 0;
        }
    }

    /// <summary>
    /// Those of the same kind of service before those of the same space, of all who hear at once of what is addressed to them; who was asked this week, for this
    /// question, may not see it, or blocked who asks, is left out.
    /// </summary>
    private async Task<List<Member>> Fitting(UnansweredQuestion question, DateTime now, CancellationToken cancel)
    {
        var item = await db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().Where(i => i.ContentItemId == question.ItemId && i.Status == ContentStatus.Published && i.DeletedUtc == null)
            .Select(i => new { i.Topic, i.SpaceId, i.Area }).FirstOrDefaultAsync(cancel);
        if (item is null)
        {
            return [];
        }

        var space = item.SpaceId?.ToString(CultureInfo.InvariantCulture);
        var (told, follows, institutions, preferences) = (db.Set<Told>(), db.Set<Follow>(), db.Set<ContentItem>(), db.Set<Preference>());
        var week = now.AddDays(-7);
        var found = await db.Set<Member>().AsNoTracking()
            .Where(m => m.IsEnabled && m.Email != null && !m.DeclinesLetters && m.Id != question.AskerId
                && !preferences.Any(p => p.MemberId == m.Id && p.Direct != Timing.Segera)
                && !follows.Any(f => f.MemberId == m.Id && f.Kind == FollowKind.Item && f.Key == question.ItemId && f.Timing == Timing.Tidak)
                && !told.Any(t => t.MemberId == m.Id && t.What.StartsWith(Prefix) && (t.AtUtc > week || t.What.EndsWith(question.ItemId))))
            .Select(m => new
            {
                Member = m,
                OfKind = item.Topic != null && (institutions.Any(i => i.ContentItemId == m.InstitutionId && i.Topic == item.Topic) || follows.Any(f => f.MemberId == m.Id && f.Kind == FollowKind.Topic && f.Key == item.Topic && f.Timing != Timing.Tidak)),
                OfSpace = item.SpaceId != null && m.Roles.Any(r => r.SpaceId == item.SpaceId) || follows.Any(f => f.MemberId == m.Id && f.Kind == FollowKind.Space && f.Key == space && f.Timing != Timing.Tidak),
            })
            .Where(m => m.OfKind || m.OfSpace)
            .OrderByDescending(m => m.OfKind).ThenByDescending(m => m.OfSpace).ThenBy(m => m.Member.Id)
            .Take(PeopleAStage * 4).ToListAsync(cancel);
        var dead = await addresses.Dead(db, [.. found.Select(f => f.Member.Email!)], cancel);
        var blocked = await moderation.BlockedBy(db, [.. found.Select(f => f.Member.Id)], cancel);
        var fitting = new List<Member>();
        foreach (var one in found.Where(f => !dead.Contains(f.Member.Email!) && !blocked[f.Member.Id].Contains(question.AskerId)).Select(f => f.Member))
        {
            var sees = await db.Set<ContentItem>().PublishedFor(Interests.ReaderOf(one), now).AnyAsync(i => i.ContentItemId == question.ItemId, cancel);
            if (sees && fitting.Count < PeopleAStage)
            {
                fitting.Add(one);
            }
        }

        return fitting;
    }

    private string Text(Member member, UnansweredQuestion question, int stage, string stop) =>
        $"Salam, {member.DisplayName}.\n\nPertanyaan ini sudah {stage} hari belum terjawab, dan bidangnya dekat dengan Anda:\n\n{question.Title}\n{address.LinkTo(question.Url)}\n\n"
        + $"Jawaban dua kalimat pun menolong. Bila tidak tahu, abaikan saja; Anda tidak akan ditanya lagi tentang ini, dan paling banyak sekali sepekan.\n\nTidak ingin ditanya sama sekali: {stop}\n";
}
