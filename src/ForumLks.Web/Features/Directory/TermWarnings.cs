using System.Globalization;
using System.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

public sealed class TermWarningRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TermWarningRounds> log) : ScopedRounds(scopes, clock, log)
{
    protected override Task Round(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<TermWarnings>().SendDue(cancel);
}

/// <summary>
/// Warns the forum admins of a space 180 and 60 days before terms end: one letter for an institution and occasion, with all its chairs. The rows that
/// claim it and the letter are one transaction: sent once, on several servers and after a kill.
/// </summary>
public sealed class TermWarnings(ForumDb db, IPostbox postbox, SpaceAdmins admins, SiteAddress address, Places places, Say say, TimeProvider clock)
{
    private static readonly int[] Occasions = [OfficerLine.UrgentDays, OfficerLine.SoonDays];

    public async Task<int> SendDue(CancellationToken cancel)
    {
        var sent = 0;
        foreach (var group in (await Due(cancel)).GroupBy(d => (d.InstitutionId, d.Days)))
        {
            sent += await Send([.. group], cancel) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>Whoever is noted late is warned by the nearer occasion alone.</summary>
    private async Task<List<DueWarning>> Due(CancellationToken cancel)
    {
        var (today, now) = (say.Today, clock.GetUtcNow().UtcDateTime);
        var (since, until) = (new DateOnly(today.Year, 1, 1), today.AddDays(OfficerLine.SoonDays));
        var found = await (
            from officer in db.Set<Officer>().AsNoTracking()
            join item in db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes() on officer.InstitutionId equals item.Id
            where officer.TermTo >= since && officer.TermTo <= until && officer.LeftOn == null && !officer.IsVacant
                && item.Status == ContentStatus.Published && item.DeletedUtc == null && item.PublishedUtc <= now
            select new { officer, item.SpaceId, item.Title, item.Slug, item.Area }).ToListAsync(cancel);
        var ids = found.Select(f => f.officer.Id).ToList();
        var told = (await db.Set<OfficerReminder>().AsNoTracking().Where(r => ids.Contains(r.OfficerId)).ToListAsync(cancel)).ToLookup(r => r.OfficerId);
        return
        [
            .. from f in found
               let left = f.officer.DaysLeft(today)
               let occasion = Occasions.Where(o => left <= o).Select(o => (int?)o).FirstOrDefault()
               let outdated = told[f.officer.Id].Where(r => IsOutdated(r, f.officer)).ToList()
               where occasion is not null && !told[f.officer.Id].Except(outdated).Any(r => r.Days <= occasion)
               select new DueWarning(f.officer, outdated.ConvertAll(r => r.Id), f.officer.InstitutionId, occasion.Value, left.Value, f.SpaceId, f.Title, f.Slug, f.Area),
        ];
    }

    /// <summary>Of an end that was put off since: as the term is now, it had more days left then. A day may be one less in UTC than here.</summary>
    private static bool IsOutdated(OfficerReminder told, Officer officer) => officer.To is { } to && to.LastDay.DayNumber - DateOnly.FromDateTime(told.AtUtc).DayNumber > told.Days + 1;

    private async Task<bool> Send(IReadOnlyList<DueWarning> due, CancellationToken cancel)
    {
        try
        {
            await db.InTransaction(
                async c =>
                {
                    long[] outdated = [.. due.SelectMany(d => d.Outdated)];
                    await db.Set<OfficerReminder>().Where(r => outdated.Contains(r.Id)).ExecuteDeleteAsync(c);
                    db.AddRange(due.Select(d => OfficerReminder.Of(d.Officer.Id, d.Days, clock.GetUtcNow().UtcDateTime)));
                    var text = await Text(due, c);
                    foreach (var admin in await admins.Emails(due[0].SpaceId, c))
                    {
                        postbox.Post(db, admin, Subject(due), text, Why.Duty);
                    }

                    return await db.SaveChangesAsync(c);
                },
                cancel);
            return true;
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server was quicker; its letter goes out, ours never was.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static string Subject(IReadOnlyList<DueWarning> due)
    {
        var name = due[0].Title.Length > 90 ? due[0].Title[..90] + "…" : due[0].Title;
        return $"Masa bakti pengurus habis {due.Min(d => d.Left)} hari lagi: {name}";
    }

    /// <summary>Positions, no names: a letter is forwarded more easily than it is taken back.</summary>
    private async Task<string> Text(IReadOnlyList<DueWarning> due, CancellationToken cancel)
    {
        var first = due[0];
        var area = (await places.Now(cancel)).NameOf(first.Area);
        var text = new StringBuilder($"Salam,\n\nMasa bakti pengurus {first.Title}{(area is null ? "" : $" ({area})")} hampir habis:\n");
        foreach (var one in due.OrderBy(d => d.Left).ThenBy(d => d.Officer.Position, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {one.Officer.Position}: {one.Officer.Term}, {one.Left} hari lagi\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nBila pengurus baru sudah ada, catat di sini:\n{address.LinkTo($"/direktori/{first.Slug}/pengurus")}\n");
        return text.Append(CultureInfo.InvariantCulture, $"\nSemua masa bakti yang hampir habis di ruang Anda:\n{address.LinkTo("/direktori/masa-bakti")}\n").ToString();
    }
}

public sealed record DueWarning(Officer Officer, IReadOnlyList<long> Outdated, long InstitutionId, int Days, int Left, long? SpaceId, string Title, string Slug, string? Area);
