using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Administration;

/// <summary>What went out, what waits and why, what was given up, and which addresses refuse.</summary>
[Authorize(Policies.PlatformAdmin), Ungated("buttons, and a mailbox file that is read and not kept")]
public sealed class MailModel(ForumDb db, MailSettings settings, Addresses addresses, BounceReports bounces, TimeProvider clock) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];
    public IReadOnlyList<OutgoingMail> GivenUp { get; private set; } = [];
    public IReadOnlyList<DeadAddress> Dead { get; private set; } = [];
    public int Waiting { get; private set; }

    public bool HasServer => settings.HasServer;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = db.Set<OutgoingMail>().AsNoTracking();
        Waiting = await all.CountAsync(m => m.SentUtc == null && m.GivenUpUtc == null, cancel);
        Mails = await all.Where(m => m.GivenUpUtc == null).OrderByDescending(m => m.Id).Take(Shown).ToListAsync(cancel);
        GivenUp = await all.Where(m => m.GivenUpUtc != null).OrderByDescending(m => m.GivenUpUtc).Take(Shown).ToListAsync(cancel);
        Dead = await db.Set<DeadAddress>().AsNoTracking().OrderByDescending(a => a.SinceUtc).Take(Shown).ToListAsync(cancel);
    }

    /// <summary>Another round of attempts for a letter that was given up.</summary>
    public async Task<IActionResult> OnPostAgainAsync(long id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<OutgoingMail>().Where(m => m.Id == id && m.GivenUpUtc != null && m.SentUtc == null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.GivenUpUtc, (DateTime?)null).SetProperty(x => x.Attempts, 0).SetProperty(x => x.NotBeforeUtc, now), cancel);
        return Done("Surat dicoba lagi.");
    }

    public async Task<IActionResult> OnPostTrustAsync(string? email, CancellationToken cancel)
    {
        if (email is not { Length: > 0 and <= 200 })
        {
            return BadRequest();
        }

        await addresses.Trust(db, email, cancel);
        return Done("Alamat itu dikirimi lagi.");
    }

    public async Task<IActionResult> OnPostBouncesAsync(IFormFile? kotak, CancellationToken cancel)
    {
        if (kotak is not { Length: > 0 and <= BounceReports.MostBytes })
        {
            return Done("Pilih berkas kotak surat (mbox), paling besar 20 MB.");
        }

        using var reader = new StreamReader(kotak.OpenReadStream(), System.Text.Encoding.Latin1);
        var (found, ours) = await bounces.Import(db, reader, cancel);
        return Done($"{found} laporan gagal kirim ditemukan, {ours} tentang surat forum ini.");
    }

    private RedirectResult Done(string sentence)
    {
        TempData["Pesan"] = sentence;
        return Redirect("/admin/surat");
    }
}
