using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>Questions to the hosts, their answers, and what earlier visitors asked already.</summary>
public sealed class AskModel(VisitDesk desk, HostReading hosts, VisitLetters letters, Say say) : VisitPage(desk)
{
    [BindProperty]
    public AskInput Input { get; set; } = new();

    public IReadOnlyList<HostNow> Hosts { get; private set; } = [];

    public bool IsOpen => Visit.ReportedUtc is null && Visit.AreQuestionsOpen(say.Today);

    public string? Closed => IsOpen ? null : Visit.ReportedUtc is not null
        ? "Laporan kunjungan ini sudah terbit, jadi tidak ada pertanyaan baru."
        : $"Tanya jawab ditutup {IndonesianDate.Long(Visit.AnswersBy!.Value)}. Jawaban yang sudah masuk tetap dapat dibaca.";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input = new AskInput { Key = Guid.CreateVersion7() };
        Hosts = await hosts.Of(Visit, HttpContext.Reader, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Hosts = await hosts.Of(Visit, HttpContext.Reader, cancel);
        var host = Hosts.FirstOrDefault(h => h.Host.Id == Input.Host);
        if (host is not null && host.Host.Questions.Any(q => q.Key == Input.Key))
        {
            // The same form came a moment ago.
            return Redirect($"{Here}/tanya");
        }

        if (Closed is { } closed)
        {
            ModelState.AddModelError("", closed);
        }
        else if (host is null)
        {
            ModelState.AddModelError("Input.Host", "Pilih tuan rumah yang ditanya.");
        }
        else if (!host.TakesQuestions)
        {
            ModelState.AddModelError("Input.Host", host.Sentence!);
        }

        if (ModelState.IsValid && await Try(() => Send(host!, cancel)))
        {
            return Done($"Pertanyaan dikirim kepada {host!.Host.Institution}. Jawaban ditunggu sampai {IndonesianDate.Long(Visit.AnswersBy!.Value)}.", $"{Here}/tanya");
        }

        await Load();
        Hosts = await hosts.Of(Visit, HttpContext.Reader, cancel);
        return this.Refused();
    }

    private async Task Send(HostNow host, CancellationToken cancel)
    {
        var question = host.Host.Ask(Input.Key, Input.Text, HttpContext.Reader.Id!.Value, Mine.Institution, Desk.Now);
        Visit.OpenQuestions(say.Today);
        try
        {
            await Desk.Db.InTransaction(
                async c =>
                {
                    await Desk.Db.SaveChangesAsync(c);
                    await letters.Asked(Visit, host.Host, question!, c);
                    return await Desk.Db.SaveChangesAsync(c);
                },
                cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace() && Desk.Db.Entry(question!).State == EntityState.Added)
        {
            throw new BrokenRule("Pertanyaan yang sama baru saja dikirim.");
        }
    }
}

public sealed record AskInput
{
    public Guid Key { get; set; }

    [Display(Name = "Kepada"), Required(ErrorMessage = "Pilih tuan rumah yang ditanya.")]
    public long? Host { get; set; }

    [Display(Name = "Pertanyaan"), Required, StringLength(Question.LongestText)]
    public string Text { get; set; } = "";
}
