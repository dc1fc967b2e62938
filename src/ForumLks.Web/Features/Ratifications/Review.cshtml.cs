using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>Opens a report to those who were there, gives each a link of their own, and answers what they say.</summary>
public sealed class ReviewModel(ForumDb db, RatificationDesk ratifications, SignedLinks links, SiteAddress address, IPostbox postbox, Say say, TimeProvider clock)
    : ReportPage(db, ratifications, clock)
{
    public IReadOnlyList<ReviewComment> Comments { get; private set; } = [];
    public string? NewLink { get; private set; }

    /// <summary>An answer that was refused, and the comment it belongs to.</summary>
    public (long Id, string? Text) Answering { get; private set; }
    public bool IsOpen => Way.IsOpenForReview(say.Today);

    [BindProperty]
    public OpenInput Opening { get; set; } = new();

    [BindProperty]
    public InviteInput Inviting { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancel)
    {
        Only(nameof(Opening));
        return Do(async () =>
        {
            await Ratifications.OpenReview(Report, Opening.Days, Me, cancel);
            return "Tinjauan dibuka. Buat satu tautan untuk tiap peserta di bawah.";
        });
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        Only(nameof(Inviting));
        if (!IsOpen)
        {
            ModelState.AddModelError("", "Tinjauan belum dibuka atau sudah berakhir. Buka dahulu tinjauannya.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var until = IndonesianZone.Wib.ToUtc(Way.ReviewUntil!.Value.AddDays(1), default);
        var subject = ReviewSubject.Write(Report.Id, Inviting.Office.Trim());
        NewLink = address.LinkTo($"/tinjauan/{links.Issue(ReviewSubject.Purpose, subject, until.UtcDateTime - Now)}");
        if (Inviting.Email is { Length: > 0 } email)
        {
            postbox.Post(Db, email, $"Tinjauan laporan rakor sampai {IndonesianDate.Long(Way.ReviewUntil.Value)}", Letter(NewLink), Why.Listed);
            await Db.SaveChangesAsync(cancel);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAnswerAsync(long id, string? answer, CancellationToken cancel)
    {
        Only("");
        Answering = (id, answer);
        if (string.IsNullOrWhiteSpace(answer) || answer.Length > 1000)
        {
            ModelState.AddModelError("", "Tulis jawaban Anda, paling banyak 1.000 huruf.");
        }

        return Do(async () =>
        {
            await Db.InTransaction(c => Answer(id, answer!, c), cancel);
            return "Jawaban tersimpan.";
        });
    }

    /// <summary>Begins with an update that changes nothing: of two who answer at once the second waits, and finds the answer of the first.</summary>
    private async Task<int> Answer(long id, string answer, CancellationToken cancel)
    {
        var one = Db.Set<ReviewComment>().Where(c => c.Id == id && c.MeetingReportId == Report.Id);
        await one.ExecuteUpdateAsync(c => c.SetProperty(x => x.ItemNumber, x => x.ItemNumber), cancel);
        var comment = await one.SingleOrDefaultAsync(cancel) ?? throw new BrokenRule("Tanggapan itu tidak ada lagi.");
        if (comment.Answer is { } given && given != answer.Trim())
        {
            throw new BrokenRule("Orang lain baru saja menjawab tanggapan ini. Jawabannya ada di bawah, bersama tulisan Anda yang belum tersimpan.");
        }

        comment.Reply(answer, Now);
        return await Db.SaveChangesAsync(cancel);
    }

    protected override async Task Prepare(CancellationToken cancel) =>
        Comments = await Db.Set<ReviewComment>().AsNoTracking().Where(c => c.MeetingReportId == Report.Id).OrderBy(c => c.ItemNumber).ThenBy(c => c.Id).ToListAsync(cancel);

    private string Letter(string link) =>
        $"Salam,\n\nLaporan “{Report.Title}” terbuka untuk ditinjau sampai {IndonesianDate.WithDay(Way.ReviewUntil!.Value)}. Baca dan tulis tanggapan Anda per butir di sini, tanpa akun:\n\n{link}\n\n"
        + $"Tautan ini dibuat untuk {Inviting.Office}. Mohon tidak diteruskan: tanggapan yang ditulis lewat tautan ini tercatat atas nama jabatan itu.\n";

    private void Only(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(k => prefix.Length == 0 || !k.StartsWith(prefix + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }

    public sealed record OpenInput
    {
        [Display(Name = "Lama tinjauan (hari)"), Range(1, Ratification.LongestReview, ErrorMessage = "Lama tinjauan 1 sampai 60 hari.")]
        public int Days { get; set; } = 7;
    }

    public sealed record InviteInput
    {
        [Display(Name = "Peserta, menurut jabatan dan lembaga"), Required, StringLength(160)]
        public string Office { get; set; } = "";

        [Display(Name = "Surel"), EmailAddress, StringLength(200)]
        public string? Email { get; set; }
    }
}

/// <summary>What a review link is about: which report, and in whose name.</summary>
public static class ReviewSubject
{
    public const string Purpose = "tinjauan";

    public static string Write(long reportId, string office) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reportId}|{office}");

    public static (long ReportId, string Office) Read(string subject)
    {
        var parts = subject.Split('|', 2);
        return (long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1]);
    }
}
