using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.OwnData;

/// <summary>What the forum holds about the person who reads this: consent, copy, correction, the way out.</summary>
public sealed class IndexModel(ForumDb db, UserManager<Member> members, Leaving leaving, Copying copying, IPostbox postbox, SiteAddress address, TimeProvider clock) : PageModel
{
    public Member Member { get; private set; } = null!;
    public AccountClosure? Closure { get; private set; }
    public IReadOnlyList<PurposeLine> Purposes { get; private set; } = [];
    public bool IsLastAdmin { get; private set; }

    [BindProperty]
    public CorrectionInput Correction { get; set; } = new();

    [BindProperty]
    public LeaveInput Leave { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => await Load(cancel);

    public async Task<IActionResult> OnPostConsentAsync(ConsentPurpose purpose, bool given, CancellationToken cancel)
    {
        await Load(cancel);
        if (!Enum.IsDefined(purpose))
        {
            return NotFound();
        }

        Member.Decide(purpose, given);
        db.Add(Consent.Of(Member.Id, purpose, given, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancel);
        return Done(given ? "Persetujuan dicatat." : "Persetujuan ditarik dan langsung berlaku.");
    }

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken cancel)
    {
        await Load(cancel);
        return File(await copying.Of(new Person(Member.Id, Member.Email), cancel), "application/zip", "data-saya-forumlks.zip");
    }

    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Only("Correction");
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var admins = await db.Set<Member>().Where(m => m.IsPlatformAdmin && m.IsEnabled && m.Email != null).Select(m => m.Email!).ToListAsync(cancel);
        foreach (var admin in admins)
        {
            postbox.Post(db, admin, "Permintaan perbaikan data", $"Salam,\n\n{Member.DisplayName} meminta perbaikan data yang tidak dapat diubahnya sendiri:\n\n{Correction.Text.Trim()}\n\nProfil: {address.LinkTo($"/anggota/{Member.PublicId}")}\n", Why.Duty);
        }

        await db.SaveChangesAsync(cancel);
        return Done("Permintaan perbaikan dikirim ke admin pusat.");
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        await Load(cancel);
        Only("Leave");
        if (ModelState.IsValid && !await members.CheckPasswordAsync(Member, Leave.Password))
        {
            ModelState.AddModelError("Leave.Password", "Kata sandi ini tidak cocok.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            await leaving.Ask(Member.Id, cancel);
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }

        await Tell(cancel);
        return Done("Permintaan penghapusan akun dicatat. Anda dapat membatalkannya selama 7 hari.");
    }

    public async Task<IActionResult> OnPostStayAsync(CancellationToken cancel)
    {
        await Load(cancel);
        await leaving.Cancel(Member.Id, cancel);
        return Done("Penghapusan dibatalkan. Akun Anda tetap seperti semula.");
    }

    /// <summary>Whoever did not ask for it learns of it in time.</summary>
    private async Task Tell(CancellationToken cancel)
    {
        if (Member.Email is { } email)
        {
            postbox.Post(db, email, "Akun Anda akan dihapus", $"Salam,\n\nPenghapusan akun Anda di ForumLKS baru saja diminta dan dilaksanakan 7 hari lagi. Bila Anda berubah pikiran, atau tidak memintanya, batalkan di:\n{address.LinkTo("/akun/data")}\n", Why.Account);
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task Load(CancellationToken cancel)
    {
        Member = (await members.FindByIdAsync(HttpContext.Reader.Id!.Value.ToString()))!;
        Closure = await leaving.Of(Member.Id, cancel);
        IsLastAdmin = await leaving.IsLastAdmin(Member.Id, cancel);
        var latest = (await db.Set<Consent>().AsNoTracking().Where(c => c.MemberId == Member.Id).OrderBy(c => c.Id).ToListAsync(cancel)).GroupBy(c => c.Purpose).ToDictionary(g => g.Key, g => g.Last());
        Purposes = [.. Enum.GetValues<ConsentPurpose>().Select(p => new PurposeLine(p, latest.GetValueOrDefault(p)))];
    }

    /// <summary>Three forms on one page: the fields of the others were not sent.</summary>
    private void Only(string form)
    {
        foreach (var key in ModelState.Keys.Where(k => !k.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }
    }

    private RedirectResult Done(string said)
    {
        TempData["Pesan"] = said;
        return Redirect("/akun/data");
    }

    public sealed record CorrectionInput
    {
        [Display(Name = "Apa yang keliru, dan seharusnya bagaimana"), Required, StringLength(1000)]
        public string Text { get; set; } = "";
    }

    public sealed record LeaveInput
    {
        [Display(Name = "Kata sandi"), Required, StringLength(200)]
        public string Password { get; set; } = "";
    }
}

/// <summary>A purpose as the page tells it; without a decision of its own, what was agreed to with the account holds.</summary>
public sealed record PurposeLine(ConsentPurpose Purpose, Consent? Latest)
{
    public bool IsGiven => Latest?.IsGiven ?? true;

    public string Words => Purpose == ConsentPurpose.Nama ? "Nama tampil untuk umum" : "Surat pengingat dan kabar";

    public string Explanation => Purpose == ConsentPurpose.Nama
        ? "Nama tampilan, jabatan, dan lembaga Anda dapat dibaca siapa saja. Bila ditarik, hanya anggota forum yang melihatnya."
        : "Pengingat tenggat dan kabar forum dikirim ke surel Anda. Bila ditarik, hanya surat untuk masuk ke akun yang dikirim.";
}
