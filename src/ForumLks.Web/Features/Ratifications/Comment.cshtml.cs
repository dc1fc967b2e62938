using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>A participant reads the report under review and comments on it, by a link of their own.</summary>
public sealed class CommentModel(SignedLinks links, ForumDb db, Say say, TimeProvider clock) : SignedPage(links)
{
    protected override string Purpose => ReviewSubject.Purpose;

    public MeetingReport Report { get; private set; } = null!;
    public string Office { get; private set; } = "";
    public DateOnly Until { get; private set; }
    public IReadOnlyList<ReviewComment> Mine { get; private set; } = [];

    public IEnumerable<SelectListItem> Items =>
        Report.Content.Items.Select(i => new SelectListItem($"Butir {i.Number}: {(i.Text.Length > 70 ? i.Text[..70] + "…" : i.Text)}", i.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [BindProperty]
    public CommentInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : Dead();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return Dead();
        }

        if (Input.Item is { } item && Report.Content.Items.All(i => i.Number != item))
        {
            ModelState.AddModelError("Input.Item", $"Butir {item} tidak ada dalam laporan ini.");
        }

        if (await db.Set<ReviewComment>().CountAsync(c => c.MeetingReportId == Report.Id, cancel) >= ReviewComment.MostPerReport)
        {
            ModelState.AddModelError("", "Tanggapan untuk laporan ini sudah terlalu banyak. Hubungi pengurus forum secara langsung.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        db.Add(ReviewComment.Of(Report.Id, Input.Item, Input.Text, Office, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = "Terima kasih, tanggapan Anda tersimpan.";
        return Redirect(Request.Path);
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        var (reportId, office) = ReviewSubject.Read(Link.Subject);
        var way = await db.Set<Ratification>().AsNoTracking().FirstOrDefaultAsync(r => r.MeetingReportId == reportId, cancel);
        var report = await db.Set<MeetingReport>().AsNoTracking().OpenByLink().FirstOrDefaultAsync(r => r.Id == reportId && r.Status != ContentStatus.AwaitingSecond, cancel);
        if (report is null || way?.IsOpenForReview(say.Today) != true)
        {
            return false;
        }

        (Report, Office, Until) = (report, office, way.ReviewUntil!.Value);
        Mine = await db.Set<ReviewComment>().AsNoTracking().Where(c => c.MeetingReportId == reportId && c.ByOffice == office).OrderBy(c => c.Id).ToListAsync(cancel);
        return true;
    }

    public sealed record CommentInput
    {
        [Display(Name = "Tentang butir")]
        public int? Item { get; set; }

        [Display(Name = "Tanggapan Anda"), Required, StringLength(2000)]
        public string Text { get; set; } = "";
    }
}
