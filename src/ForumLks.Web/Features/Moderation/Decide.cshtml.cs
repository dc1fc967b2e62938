using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Moderation.Judging;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>One post before a moderator: what it says, why it is here, what was decided about it and its writer before.</summary>
[Authorize(Policies.AnyModerator), Ungated("a reason is told to the writer of the post alone")]
public sealed class DecideModel(ForumDb db, ActDesk desk) : PageModel
{
    private const int Most = 20;

    public ModeratedPost Post { get; private set; } = null!;
    public Member? Author { get; private set; }
    public IReadOnlyList<ModerationAct> Earlier { get; private set; } = [];
    public IReadOnlyList<Case> Cases { get; private set; } = [];
    public string? Conflict { get; private set; }

    /// <summary>Another moderator who is looking at it.</summary>
    public (string Name, DateTime AtUtc)? Claimed { get; private set; }

    /// <summary>Why it was kept back, worked out again from its text.</summary>
    public string? WhyWaiting => Post.State == PostState.Waiting ? TextSigns.In(Post.Text)?.Why ?? "Kiriman anggota baru, atau tertahan oleh aturan." : null;

    [BindProperty, Display(Name = "Alasan"), StringLength(ModerationAct.LongestReason)]
    public string? Reason { get; set; }

    [BindProperty]
    public PostState Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(string kind, string key, CancellationToken cancel) => await Load(kind, key, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostClaimAsync(string kind, string key, CancellationToken cancel)
    {
        if (!await Load(kind, key, cancel))
        {
            return NotFound();
        }

        await db.InTransaction(async c => { await desk.Claim(kind, key, HttpContext.Reader.Id!.Value, c); return true; }, cancel);
        TempData["Pesan"] = "Pengurus lain melihat bahwa Anda sedang memeriksanya.";
        return Redirect($"/admin/antrean/{kind}/{key}");
    }

    public Task<IActionResult> OnPostShowAsync(string kind, string key, CancellationToken cancel) => Decide(kind, key, true, cancel);

    public Task<IActionResult> OnPostHideAsync(string kind, string key, CancellationToken cancel) => Decide(kind, key, false, cancel);

    private async Task<IActionResult> Decide(string kind, string key, bool shows, CancellationToken cancel)
    {
        if (!await Load(kind, key, cancel))
        {
            return NotFound();
        }

        try
        {
            if (!ModelState.IsValid)
            {
                return this.Refused();
            }

            var done = await desk.Decide(kind, key, shows, Seen, Reason, HttpContext.Reader, cancel);
            TempData["Pesan"] = done == ActKind.Hidden ? "Disembunyikan, dan penulisnya diberi tahu." : "Sekarang tampil, dan penulisnya diberi tahu.";
            // Whoever reported it waits for an answer.
            return Redirect(Cases.Count > 0 ? $"/admin/kasus/{Cases[0].Code}" : "/admin/antrean");
        }
        catch (BrokenRule broken)
        {
            return await Again(kind, key, broken.Message, cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Two moderators took it up for the first time in the same moment.
            return await Again(kind, key, "Pengurus lain sedang memutuskan kiriman yang sama. Lihat keadaannya sekarang.", cancel);
        }
    }

    private async Task<IActionResult> Again(string kind, string key, string sentence, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (!await Load(kind, key, cancel))
        {
            return NotFound();
        }

        ModelState.AddModelError("", sentence);
        return this.Refused();
    }

    private async Task<bool> Load(string kind, string key, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        if (await desk.Find(kind, key, reader, cancel) is not { } found)
        {
            return false;
        }

        Post = found;
        Author = await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == found.AuthorId, cancel);
        Earlier = await db.Set<ModerationAct>().AsNoTracking().Where(a => (a.SubjectKind == kind && a.SubjectKey == key) || a.TargetId == found.AuthorId).OrderByDescending(a => a.Id).Take(Most).ToListAsync(cancel);
        Cases = await ConflictOfInterest.CasesOf(db, found).ToListAsync(cancel);
        Conflict = await ConflictOfInterest.Why(db, reader, found, cancel);
        var since = desk.Now - QueueClaim.Lasts;
        var claim = await db.Set<QueueClaim>().AsNoTracking().FirstOrDefaultAsync(c => c.SubjectKind == kind && c.SubjectKey == key && c.AtUtc > since && c.ById != reader.Id, cancel);
        Claimed = claim is null ? null : (await db.NameOf(claim.ById, cancel), claim.AtUtc);
        return true;
    }
}
