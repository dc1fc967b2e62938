using System.Text;
using ForumLks.Text;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Agendas;

/// <summary>The invitation as a WhatsApp message: short lines, stars for bold, the link last so that it is pressed easily.</summary>
public sealed class InvitationText(SiteAddress site)
{
    public string Of(MeetingReport report, Agenda? agenda, string? institution, string? answerLink)
    {
        var one = CalendarEvent.Of(report, agenda);
        var text = new StringBuilder();
        text.Append('*').Append(one.IsCancelled ? "DIBATALKAN: " : "Undangan ").Append(report.Title).Append("*\n\n");
        if (institution is not null)
        {
            text.Append("Kepada Yth. ").Append(institution).Append("\n\n");
        }

        text.Append("Waktu: ").Append(one.When).Append('\n');
        if (!string.IsNullOrWhiteSpace(one.Place))
        {
            text.Append("Tempat: ").Append(one.Place).Append('\n');
        }

        if (one.CancelledBecause is { } because)
        {
            return text.Append("\nPertemuan ini dibatalkan: ").Append(because).Append('\n').ToString();
        }

        if (agenda?.Content.Bring is { Length: > 0 } bring)
        {
            text.Append("Mohon disiapkan: ").Append(bring).Append('\n');
        }

        foreach (var (item, at) in agenda?.Content.Schedule() ?? [])
        {
            text.Append(at is { } time ? $"\n{time.Hour:00}.{time.Minute:00} " : "\n- ").Append(item.Title);
        }

        text.Append("\n\nAgenda lengkap: ").Append(site.LinkTo($"/rakor/{report.Slug}/agenda"));
        if (answerLink is not null)
        {
            text.Append("\n\nMohon jawab")
                .Append(agenda?.Content.AnswerBy is { } by ? $" paling lambat {IndonesianDate.Long(by)}" : "")
                .Append(" lewat tautan ini (khusus untuk lembaga Anda, tanpa akun):\n").Append(answerLink);
        }

        return text.Append('\n').ToString();
    }
}
