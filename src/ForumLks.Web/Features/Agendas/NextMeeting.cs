using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>
/// Makes the next meeting of a series from the last one: the same organisers, legal bases, commissions, agenda and invited institutions,
/// and what is still open from last time as the first item.
/// </summary>
public sealed class NextMeeting(ForumDb db, ContentDesk desk, IOpenFollowUps followUps)
{
    public async Task<MeetingReport> Create(NextMeetingPlan plan, MeetingReport? last, Guid byId, CancellationToken cancel) =>
        await db.InTransaction(
            async c =>
            {
                var report = await desk.Begin<MeetingReport>(ContentOf(plan, last?.Content), byId, c, plan.NewId);
                report.Place(plan.SpaceId, plan.Visibility);
                if (plan.Announce)
                {
                    report.Publish(desk.Now);
                }

                await desk.Save(report, byId, null, c);
                await Prepare(report, last, c);
                return report;
            },
            cancel);

    private async Task Prepare(MeetingReport report, MeetingReport? last, CancellationToken cancel)
    {
        var before = last is null ? null : await db.Set<Agenda>().AsNoTracking().FirstOrDefaultAsync(a => a.MeetingReportId == last.Id, cancel);
        var agenda = Agenda.Of(report.Id);
        agenda.Write(await AgendaOf(before?.Content, last, cancel), desk.Now);
        db.Add(agenda);
        if (last is not null)
        {
            var invited = await db.Set<Invitee>().AsNoTracking().Where(i => i.MeetingReportId == last.Id).OrderBy(i => i.Id).ToListAsync(cancel);
            db.AddRange(invited.Select(i => Invitee.Of(report.Id, i.Institution, i.AreaCode)));
        }

        await db.SaveChangesAsync(cancel);
    }

    private static MeetingReportContent ContentOf(NextMeetingPlan plan, MeetingReportContent? last) => new()
    {
        Title = plan.Title,
        Kinds = last is null ? [plan.Kind] : [.. last.Kinds],
        Summary = plan.Summary,
        Area = plan.Area,
        Place = plan.Place,
        StartsOn = plan.StartsOn,
        EndsOn = plan.EndsOn,
        Organisers = [.. last?.Organisers ?? []],
        LegalBases = [.. (last?.LegalBases ?? []).Select(l => l with { })],
        Commissions = [.. (last?.Commissions ?? []).Select(c => new Commission { Code = c.Code, Topic = c.Topic })],
    };

    private async Task<AgendaContent> AgendaOf(AgendaContent? before, MeetingReport? last, CancellationToken cancel)
    {
        var open = last is null ? [] : await followUps.Of(last, cancel);
        var items = before is null ? Usual() : before.Items.Where(i => !i.Title.StartsWith(FollowUpTitle, StringComparison.Ordinal)).Select(i => i with { });
        return new AgendaContent
        {
            StartsAt = before?.StartsAt,
            EndsAt = before?.EndsAt,
            Zone = before?.Zone ?? IndonesianZone.Wib,
            LetterPlace = before?.LetterPlace,
            Contact = before?.Contact,
            Bring = before?.Bring,
            Signers = [.. (before?.Signers ?? []).Select(s => s with { })],
            Items = [.. open.Count == 0 ? [] : new[] { FollowUpItem(open) }, .. items],
        };
    }

    private const string FollowUpTitle = "Tindak lanjut rakor sebelumnya";
    private const int MostLines = 40;

    private static AgendaItem FollowUpItem(IReadOnlyList<OpenFollowUp> open)
    {
        var lines = open.Take(MostLines).Select(f =>
            $"{f.Number}. {(f.Text.Length > 160 ? f.Text[..159] + "…" : f.Text)}{(string.IsNullOrWhiteSpace(f.Owner) ? "" : $" ({f.Owner})")}{(f.Deadline is { } by ? $", tenggat {IndonesianDate.Long(by)}" : "")}");
        var note = string.Join('\n', lines);
        return new AgendaItem { Title = $"{FollowUpTitle}: {open.Count} yang masih terbuka", Minutes = 45, Note = note.Length > 4000 ? note[..3999] + "…" : note };
    }

    private static AgendaItem[] Usual() =>
    [
        new() { Title = "Pembukaan", Minutes = 15 },
        new() { Title = "Pemaparan", Minutes = 60 },
        new() { Title = "Sidang komisi", Minutes = 90 },
        new() { Title = "Pembacaan hasil dan penutup", Minutes = 45 },
    ];
}

public sealed record NextMeetingPlan(
    string NewId, string Title, string Summary, MeetingKind Kind, string Area, string? Place, DateOnly StartsOn, DateOnly? EndsOn, long? SpaceId, Visibility Visibility, bool Announce);
