using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>Two officers ratify one text; then it may be published, corrected by addenda, or withdrawn with a reason.</summary>
public sealed class RatifyModel(ForumDb db, RatificationDesk ratifications, TimeProvider clock) : ReportPage(db, ratifications, clock)
{
    public string Hash { get; private set; } = "";
    public int Unanswered { get; private set; }
    public bool WaitsForSecond => Way.FirstHash == Hash && !Way.IsLocked;

    /// <summary>Somebody signed, and the text was changed afterwards.</summary>
    public bool IsFirstVoid => Way.FirstHash is not null && Way.FirstHash != Hash && !Way.IsLocked;

    [BindProperty]
    public SignInput Signing { get; set; } = new();

    [BindProperty]
    public WithdrawInput Leaving { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostSignAsync(CancellationToken cancel)
    {
        Only(nameof(Signing));
        return Do(async () => await Ratifications.Sign(Report, Signing.Hash, Me, Signing.Office, cancel)
            ? "Laporan disahkan dan terkunci. Sidiknya tampil di halaman laporan dan pada cetakan."
            : "Tanda Anda tercatat. Laporan terkunci setelah petugas kedua mengesahkannya.");
    }

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        Only("");
        return Do(
            async () =>
            {
                await Ratifications.Publish(Report, Me, cancel);
                return "Laporan terbit. Tindak lanjut tiap keputusan sudah dibuka.";
            },
            Address);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        Only(nameof(Leaving));
        return Do(async () =>
        {
            await Ratifications.Withdraw(Report, Leaving.Office, Leaving.Reason, Me, cancel);
            return "Laporan ditarik. Di alamatnya kini hanya tertulis siapa yang menarik, kapan, dan mengapa.";
        });
    }

    protected override async Task Prepare(CancellationToken cancel)
    {
        Hash = Canonical.HashOf(Report.Content);
        Unanswered = await Db.Set<ReviewComment>().CountAsync(c => c.MeetingReportId == Report.Id && c.Answer == null, cancel);
    }

    /// <summary>The page holds several forms; only the one that was sent is judged.</summary>
    private void Only(string prefix)
    {
        foreach (var key in ModelState.Keys.Where(k => prefix.Length == 0 || !k.StartsWith(prefix + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }

    public sealed record SignInput
    {
        [Display(Name = "Jabatan Anda"), Required, StringLength(160)]
        public string Office { get; set; } = "";

        [StringLength(64)]
        public string Hash { get; set; } = "";
    }

    public sealed record WithdrawInput
    {
        [Display(Name = "Jabatan yang menarik"), Required, StringLength(160)]
        public string Office { get; set; } = "";

        [Display(Name = "Alasan yang boleh dibaca umum"), Required, StringLength(500)]
        public string Reason { get; set; } = "";
    }
}
