using System.Text;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Who is written to, and what. Whoever does the work gets a link to report by; the admins hear of what nobody was named for, and of what is late.</summary>
public sealed class ReminderLetters(ForumDb db, SpaceAdmins admins, IPostbox postbox, SignedLinks links, SiteAddress address, Places places, Say say)
{
    public async Task Write(IReadOnlyList<DueReminder> due, CancellationToken cancel)
    {
        var members = await EmailsOf(due, cancel);
        var unnamed = new List<DueReminder>();
        foreach (var one in due)
        {
            var email = one.FollowUp.ContactEmail ?? (one.FollowUp.AssigneeId is { } member ? members.GetValueOrDefault(member) : null);
            if (email is null)
            {
                unnamed.Add(one);
                continue;
            }

            postbox.Post(db, email, Subject(one), await ToWorker(one, cancel), Why.Listed);
        }

        var forAdmins = due[0].Occasion.Escalates ? due : unnamed;
        if (forAdmins.Count > 0)
        {
            var text = await ToAdmins(forAdmins, cancel);
            foreach (var admin in await admins.Emails(due[0].SpaceId, cancel))
            {
                postbox.Post(db, admin, Subject(due[0]), text, Why.Duty);
            }
        }
    }

    private string Subject(DueReminder one) => $"{Sentence(one)}: {(one.Item.Text.Length > 90 ? one.Item.Text[..90] + "…" : one.Item.Text)}";

    private string Sentence(DueReminder one)
    {
        var word = Occasion.Word(one.Item.Deadline, say.Today) ?? "tenggat mendekat";
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private async Task<string> ToWorker(DueReminder one, CancellationToken cancel)
    {
        var office = one.FollowUp.ContactOffice ?? "Penanggung jawab";
        var token = links.Issue(ReportSubject.Purpose, ReportSubject.Write(one.FollowUp.Id, office), AreaModel.LinkLife);
        return $"Salam,\n\n{Sentence(one)} ({IndonesianDate.WithDay(one.Item.Deadline!.Value)}).\n\n{one.Item.Text}\n{await NameOf(one.FollowUp.Area, cancel)}Dari: {one.Meeting}\n\n"
            + $"Laporkan keadaannya dengan dua ketukan, tanpa akun:\n{address.LinkTo($"/lapor/{token}")}\n\nTautan ini untuk {office} dan berlaku 90 hari. Yang dilaporkan lewat tautan ini tercatat atas nama itu.\n";
    }

    private async Task<string> ToAdmins(IReadOnlyList<DueReminder> due, CancellationToken cancel)
    {
        var first = due[0];
        var text = new StringBuilder($"Salam,\n\n{Sentence(first)} ({IndonesianDate.WithDay(first.Item.Deadline!.Value)}).\n\n{first.Item.Text}\nDari: {first.Meeting}\n\nBelum selesai:\n");
        foreach (var one in due.OrderBy(d => d.FollowUp.Area, StringComparer.Ordinal))
        {
            var name = (await places.Now(cancel)).NameOf(one.FollowUp.Area) ?? "Tindak lanjut ini";
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"- {name}: {FollowUpWords.Word(one.FollowUp.State)}{(one.FollowUp.ContactOffice is { } office ? $", {office}" : ", belum ada yang ditunjuk")}\n");
        }

        return text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nLihat dan tunjuk yang mengerjakan: {address.LinkTo($"/tindak-lanjut/{first.Item.Id}")}\n").ToString();
    }

    private async Task<string> NameOf(string area, CancellationToken cancel) => (await places.Now(cancel)).NameOf(area) is { } name ? $"Untuk: {name}\n" : "";

    private async Task<Dictionary<Guid, string?>> EmailsOf(IReadOnlyList<DueReminder> due, CancellationToken cancel)
    {
        var ids = due.Select(d => d.FollowUp.AssigneeId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Set<Member>().Where(m => ids.Contains(m.Id) && m.IsEnabled && !m.DeclinesLetters).ToDictionaryAsync(m => m.Id, m => m.Email, cancel);
    }
}
