using System.Text;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>What hosts and travellers are written. A host answers by a link of their own, without signing in.</summary>
public sealed class VisitLetters(ForumDb db, IPostbox postbox, IModeration moderation, AnswerLinks answers, SiteAddress site)
{
    public async Task Asked(Visit visit, VisitHost host, Question question, CancellationToken cancel)
    {
        if (await EmailOf(host.HostId, cancel) is { } email)
        {
            postbox.Post(db, email, $"Pertanyaan dari {question.AskedFor} tentang praktik Anda", $"Salam,\n\n{question.AskedFor} sedang studi banding dari rumah tentang praktik Anda, “{host.Title}”, dan bertanya:\n\n{question.Text}\n\n{HowToAnswer(visit, host)}", Why.Yours);
        }
    }

    public async Task<bool> RemindHost(Visit visit, VisitHost host, CancellationToken cancel)
    {
        var blocked = host.HostId is { } id ? await moderation.BlockedBy(db, id, cancel) : null;
        var waiting = host.Questions.Where(q => q.Answer is null && blocked?.Contains(q.AskerId) != true).ToList();
        if (waiting.Count == 0 || await EmailOf(host.HostId, cancel) is not { } email)
        {
            return false;
        }

        var text = new StringBuilder($"Salam,\n\n{waiting.Count} pertanyaan tentang praktik Anda, “{host.Title}”, masih menunggu jawaban:\n\n");
        foreach (var question in waiting)
        {
            text.Append("- ").Append(question.Text).Append('\n');
        }

        postbox.Post(db, email, $"Masih ada {waiting.Count} pertanyaan menunggu jawaban Anda", text.Append('\n').Append(HowToAnswer(visit, host)).ToString(), Why.Yours);
        return true;
    }

    public async Task Answered(Visit visit, VisitHost host, int count, CancellationToken cancel)
    {
        foreach (var email in await EmailsOf(visit.Travellers.SelectMany(t => t.Companions).Select(c => c.MemberId), cancel))
        {
            postbox.Post(db, email, $"{host.Institution} menjawab pertanyaan rombongan Anda", $"Salam,\n\n{host.Institution} menjawab {count} pertanyaan tentang “{host.Title}”.\n\nBaca jawabannya:\n{site.LinkTo($"/studi-banding/{visit.PublicId}/tanya")}\n", Why.Yours);
        }
    }

    public async Task Closed(Visit visit, CancellationToken cancel)
    {
        var questions = visit.Hosts.SelectMany(h => h.Questions).ToList();
        foreach (var email in await EmailsOf(visit.Travellers.SelectMany(t => t.Companions).Select(c => c.MemberId), cancel))
        {
            postbox.Post(db, email, $"Tanya jawab studi banding “{visit.Topic}” ditutup", $"Salam,\n\nTanya jawab ditutup. {Capital(Progress.Answers(questions))}.\n\nLangkah berikutnya: nilai keadaan sendiri, susun rencana, lalu terbitkan laporan.\n{site.LinkTo($"/studi-banding/{visit.PublicId}")}\n", Why.Yours);
        }
    }

    public async Task<bool> CheckIn(Visit visit, Traveller traveller, CancellationToken cancel)
    {
        var emails = await EmailsOf(traveller.Companions.Select(c => c.MemberId), cancel);
        foreach (var email in emails)
        {
            postbox.Post(db, email, $"Apa kabar rencana dari studi banding “{visit.Topic}”?", $"Salam,\n\nSudah 90 hari sejak laporan studi banding {traveller.Institution} terbit. Ceritakan kabarnya dalam dua menit, juga bila berhenti atau belum mulai:\n{site.LinkTo($"/studi-banding/{visit.PublicId}/kabar")}\n", Why.Yours);
        }

        return emails.Count > 0;
    }

    private string HowToAnswer(Visit visit, VisitHost host) =>
        $"Jawab lewat tautan ini, tanpa masuk, paling lambat {IndonesianDate.WithDay(visit.AnswersBy!.Value)}:\n{site.LinkTo(answers.Of(visit, host))}\n\n"
        + $"Anda dapat mengizinkan jawaban dibaca pengunjung berikutnya, supaya tidak ditanya dua kali. Sedang sibuk? Anda dapat berhenti sejenak di {site.LinkTo("/studi-banding/tuan-rumah")}\n";

    private async Task<string?> EmailOf(Guid? memberId, CancellationToken cancel) =>
        memberId is { } id ? (await EmailsOf([id], cancel)).FirstOrDefault() : null;

    private async Task<IReadOnlyList<string>> EmailsOf(IEnumerable<Guid> members, CancellationToken cancel)
    {
        var ids = members.Distinct().ToList();
        return await db.Set<Member>().Where(m => ids.Contains(m.Id) && m.IsEnabled && m.Email != null && !m.DeclinesLetters).Select(m => m.Email!).ToListAsync(cancel);
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}

/// <summary>The links by which hosts answer; each is bound to one host of one visit and outlives the deadline, to say that it has passed.</summary>
public sealed class AnswerLinks(SignedLinks links)
{
    public const string Purpose = "jawab studi banding";
    private static readonly TimeSpan Life = TimeSpan.FromDays(Visit.DaysToAnswer + 30);

    public string Of(Visit visit, VisitHost host) => $"/studi-banding/jawab/{links.Issue(Purpose, $"{visit.Id}-{host.Id}-{host.HostId:n}", Life)}";

    public static (long Visit, long Host, Guid HostId)? Read(SignedLink link) =>
        link.Subject.Split('-') is [var visit, var host, var member] && long.TryParse(visit, out var v) && long.TryParse(host, out var h) && Guid.TryParse(member, out var m) ? (v, h, m) : null;
}
