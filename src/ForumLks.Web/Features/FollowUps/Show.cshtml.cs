using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>One decision for everybody: how far it has come, where, and since when. For an aspirasi: who was asked, and the answer.</summary>
[AllowAnonymous]
public sealed class ShowModel(ForumDb db, FollowUpReading reading, Places places, SpaceList spaces, Say say) : PageModel
{
    public FoundDecision Decision { get; private set; } = null!;
    public Space? Space { get; private set; }
    public Gazetteer Places { get; private set; } = null!;
    public IReadOnlyList<Cell> Cells { get; private set; } = [];
    public Progress Progress { get; private set; } = null!;
    public IReadOnlyList<Baseline> Baselines { get; private set; } = [];
    public IReadOnlyList<TrendPoint> Points { get; private set; } = [];
    public IReadOnlyList<AspirationAnswer> Answers { get; private set; } = [];
    public IReadOnlyList<(string Province, IHtmlContent Map)> Maps { get; private set; } = [];
    public string InWords => Trend.Sentence("Yang selesai", Points, Progress.Of);
    public bool MayWork => HttpContext.Reader.Administers(Decision.SpaceId);

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await Load(id, cancel))
        {
            return NotFound();
        }

        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places);
        return Page();
    }

    public async Task<IActionResult> OnGetUnduhAsync(long id, string? bentuk, CancellationToken cancel)
    {
        if (TableFormats.Read(bentuk) is not { } format || !await Load(id, cancel))
        {
            return NotFound();
        }

        var table = FollowUpTable.Of([Decision], Cells.ToLookup(c => (c.ReportId, c.Number)), Places, await spaces.Now(cancel), say.Today);
        return new TableFile(table, format, $"tindak-lanjut-{Decision.Slug}-butir-{Decision.Number}");
    }

    /// <summary>The answer of whoever an aspirasi was addressed to, entered by an admin with its day.</summary>
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await Load(id, cancel) || !MayWork || Decision.Kind != MeetingItemKind.Aspirasi)
        {
            return NotFound();
        }

        if (Input.On < Decision.MetOn)
        {
            ModelState.AddModelError("Input.On", "Tanggal jawaban mendahului pertemuan.");
        }

        if (Input.On > say.Today)
        {
            ModelState.AddModelError("Input.On", "Tanggal jawaban belum tiba.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        // The same form sent twice is one answer.
        var answer = AspirationAnswer.Of(Decision.ReportId, Decision.Number, Input.Text, Input.Office, Input.On!.Value, Input.Url, HttpContext.Reader.Id!.Value);
        if (!Answers.Any(a => (a.EnteredById, a.On, a.Text, a.ByOffice) == (answer.EnteredById, answer.On, answer.Text, answer.ByOffice)))
        {
            db.Add(answer);
            await db.SaveChangesAsync(cancel);
        }

        TempData["Pesan"] = "Jawaban tercatat.";
        return Redirect($"/tindak-lanjut/{id}");
    }

    private async Task<bool> Load(long id, CancellationToken cancel)
    {
        if (await reading.Items(HttpContext.Reader).FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } found || found.Kind == MeetingItemKind.Rekomendasi)
        {
            return false;
        }

        Decision = found;
        Places = await places.Now(cancel);
        Space = await spaces.Find(found.SpaceId, cancel);
        Cells = [.. (await reading.CellsOf([found], cancel))[(found.ReportId, found.Number)]];
        Progress = Progress.Count(Cells, found.Deadline, say.Today);
        Baselines = await db.Set<Baseline>().AsNoTracking().Where(b => b.MeetingReportId == found.ReportId && b.Number == found.Number).OrderBy(b => b.AsOf).ToListAsync(cancel);
        Answers = await db.Set<AspirationAnswer>().AsNoTracking().Where(a => a.MeetingReportId == found.ReportId && a.Number == found.Number).OrderBy(a => a.On).ToListAsync(cancel);
        Points = Drawing.Points(Cells, Baselines, found.MetOn);
        var provinces = Cells.Where(c => c.Area.Length > 0).Select(c => c.Area[..2]).Distinct().Take(6);
        Maps = [.. provinces.Select(p => (p, Drawing.Map(found, Cells, Places, p, say.Today)))];
        return true;
    }

    public sealed record AnswerInput
    {
        [Display(Name = "Jawaban"), Required, StringLength(2000)]
        public string Text { get; set; } = "";

        [Display(Name = "Dijawab oleh (jabatan dan lembaga)"), Required, StringLength(160)]
        public string Office { get; set; } = "";

        [Display(Name = "Tanggal jawaban"), Required]
        public DateOnly? On { get; set; }

        [Display(Name = "Tautan bukti"), Url, StringLength(500)]
        public string? Url { get; set; }
    }
}
