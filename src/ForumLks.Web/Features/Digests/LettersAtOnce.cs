using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>Writes to those whose notices are due: one letter for all that waits, a few a day at the most. What they may not see any more is passed over in silence.</summary>
public sealed class LettersAtOnce(ForumDb db, ContentTypes types, DigestLetter letters, IPostbox postbox, IAddresses addresses, IDevices devices, KnownReaders readers, IModeration moderation, TimeProvider clock)
{
    public const int MostADay = 6;
    private const int MostPeople = 100;

    /// <returns>False when nobody is left.</returns>
    public async Task<bool> WriteSome(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var people = await db.Set<Notice>().Where(n => n.SentUtc == null && n.NotBeforeUtc <= now).Select(n => n.MemberId).Distinct().OrderBy(m => m).Take(MostPeople).ToListAsync(cancel);
        foreach (var one in people)
        {
            await WriteTo(one, now, cancel);
            db.ChangeTracker.Clear();
        }

        return people.Count == MostPeople;
    }

    private async Task WriteTo(Guid memberId, DateTime now, CancellationToken cancel)
    {
        var member = await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId && m.IsEnabled, cancel);
        var preference = await db.Set<Preference>().AsNoTracking().FirstOrDefaultAsync(p => p.MemberId == memberId, cancel) ?? Preference.Usual;
        if (member is not null && preference.AfterQuiet(now) > now || await SentToday(memberId, now, cancel) >= MostADay)
        {
            await Later(memberId, preference, now, cancel);
            return;
        }

        var waiting = await db.Set<Notice>().AsNoTracking().Where(n => n.MemberId == memberId && n.SentUtc == null).OrderBy(n => n.Id).Take(500).Select(n => new { n.Id, n.OccurrenceId }).ToListAsync(cancel);
        var digest = member is null ? Digest.Empty : await DigestOf(member, [.. waiting.Select(n => n.OccurrenceId)], now, cancel);
        try
        {
            await db.InTransaction(c => Tell(member, [.. waiting.Select(n => n.Id)], digest, now, c), cancel);
        }
        catch (TakenByAnother)
        {
            // Nothing of ours remains; the other server writes the letter.
        }
    }

    private async Task<int> Tell(Member? member, List<long> notices, Digest digest, DateTime now, CancellationToken cancel)
    {
        var claimed = await db.Set<Notice>().Where(n => notices.Contains(n.Id) && n.SentUtc == null).ExecuteUpdateAsync(n => n.SetProperty(x => x.SentUtc, now), cancel);
        if (claimed != notices.Count)
        {
            throw new TakenByAnother();
        }

        if (member is null || digest.Lines.Count == 0)
        {
            return 0;
        }

        await devices.Ring(db, [member.Id], cancel);
        if (member.Email is { } email && !member.DeclinesLetters && (await addresses.Dead(db, [email], cancel)).Count == 0)
        {
            postbox.Post(db, letters.AtOnce(email, member.Id, digest));
        }

        return await db.SaveChangesAsync(cancel);
    }

    /// <summary>As the reader may see it now, grouped by item, the newest of each.</summary>
    private async Task<Digest> DigestOf(Member member, List<long> occurrences, DateTime now, CancellationToken cancel)
    {
        var reader = await readers.Of(db, member, cancel);
        var blocked = (await moderation.BlockedBy(db, [member.Id], cancel))[member.Id].ToList();
        var events =
            from o in db.Set<Occurrence>().AsNoTracking()
            where occurrences.Contains(o.Id) && (o.ActorId == null || !blocked.Contains(o.ActorId.Value))
            select o;
        var open =
            from i in db.Set<ContentItem>().PublishedFor(reader, now)
            join o in events on i.ContentItemId equals o.ItemId
            where !o.OnlyTo
            select new { i.ContentItemId, i.Title, i.Type, i.Slug, o.Id, o.Kind, o.Url, o.Line, o.AtUtc, IsTo = o.To.Any(t => t.MemberId == member.Id) };
        var own =
            from i in db.Set<ContentItem>()
            join o in events on i.ContentItemId equals o.ItemId
            where i.Status == ContentStatus.Published && i.DeletedUtc == null && i.PublishedUtc <= now && ((i.OwnerId == member.Id && i.Visibility != Visibility.Group) || o.OnlyTo) && o.To.Any(t => t.MemberId == member.Id)
            select new { i.ContentItemId, i.Title, i.Type, i.Slug, o.Id, o.Kind, o.Url, o.Line, o.AtUtc, IsTo = true };
        var found = (await open.ToListAsync(cancel)).Concat(await own.ToListAsync(cancel)).GroupBy(f => f.ContentItemId).Select(g => g.OrderByDescending(f => f.IsTo).ThenByDescending(f => f.Id).First()).ToList();
        var lines = found.Select(f => new DigestLine(
            f.IsTo ? DigestPart.ForYou : DigestPart.Followed, f.ContentItemId, f.Url.Length > 0 ? f.Url : types[f.Type].UrlOf(f.Slug), f.Title,
            f.Kind switch { Occurrence.Published => $"{types[f.Type].Word} baru", Occurrence.Changed => $"{types[f.Type].Word} diperbarui", _ => f.Line }, f.AtUtc, f.Id));
        return new Digest([.. lines.OrderBy(l => l.Part).ThenByDescending(l => l.AtUtc).Take(Selection.MostLines)], Math.Max(0, found.Count - Selection.MostLines));
    }

    private Task<int> SentToday(Guid memberId, DateTime now, CancellationToken cancel) =>
        db.Set<Notice>().Where(n => n.MemberId == memberId && n.SentUtc > now.AddDays(-1)).Select(n => n.SentUtc).Distinct().CountAsync(cancel);

    /// <summary>After the quiet hours; after too many letters, tomorrow morning, all in one.</summary>
    private async Task Later(Guid memberId, Preference preference, DateTime now, CancellationToken cancel)
    {
        var quiet = preference.AfterQuiet(now);
        var tomorrow = preference.Zone.ToUtc(new DateTimeOffset(now, TimeSpan.Zero).DateIn(preference.Zone).AddDays(1), new TimeOnly(7, 0)).UtcDateTime;
        var until = quiet > now ? quiet : preference.AfterQuiet(tomorrow);
        await db.Set<Notice>().Where(n => n.MemberId == memberId && n.SentUtc == null).ExecuteUpdateAsync(n => n.SetProperty(x => x.NotBeforeUtc, until), cancel);
    }

    private sealed class TakenByAnother() : Exception("Another server tells these notices.");
}
