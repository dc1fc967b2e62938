using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Words and sites that wait or are refused: in their own spaces by forum admins, everywhere by those of the platform.</summary>
[Authorize(Policies.AnyAdmin), Ungated("words to look for; their reason is told to whoever used them")]
public sealed class RulesModel(ForumDb db, ISpaceNames spaces, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ModerationRule> Rules { get; private set; } = [];
    public IReadOnlyList<SpaceName> Spaces { get; private set; } = [];

    [BindProperty]
    public RuleInput Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load(cancel);
        var reader = HttpContext.Reader;
        if (Input.SpaceId is null ? !reader.IsPlatformAdmin : !reader.Administers(Input.SpaceId))
        {
            ModelState.AddModelError("Input.SpaceId", "Pilih ruang yang Anda urus.");
        }

        if (await db.Set<ModerationRule>().CountAsync(cancel) >= RuleBook.MostRules)
        {
            ModelState.AddModelError("", $"Paling banyak {RuleBook.MostRules} aturan. Hapus dahulu yang tidak terpakai.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            db.Add(ModerationRule.Of(Input.SpaceId, Input.Kind, Input.Effect, Input.Text, Input.Reason, reader.Id!.Value, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancel);
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("Input.Text", broken.Message);
            return this.Refused();
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("Input.Text", "Aturan ini sudah ada.");
            return this.Refused();
        }

        TempData["Pesan"] = "Aturan berlaku mulai sekarang.";
        return Redirect("/admin/antrean/aturan");
    }

    public async Task<IActionResult> OnPostRemoveAsync(long id, CancellationToken cancel)
    {
        if (await Mine().FirstOrDefaultAsync(r => r.Id == id, cancel) is not { } rule)
        {
            return NotFound();
        }

        db.Remove(rule);
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = "Aturan dihapus.";
        return Redirect("/admin/antrean/aturan");
    }

    /// <summary>Those one may change; a forum admin sees the ones for all spaces as well.</summary>
    private IQueryable<ModerationRule> Mine()
    {
        var reader = HttpContext.Reader;
        var administered = reader.AdministeredSpaceIds;
        return db.Set<ModerationRule>().Where(r => reader.IsPlatformAdmin || (r.SpaceId != null && administered.Contains(r.SpaceId.Value)));
    }

    private async Task Load(CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        Spaces = [.. (await spaces.All(cancel)).Where(s => reader.Administers(s.Id))];
        var administered = reader.AdministeredSpaceIds;
        Rules = await db.Set<ModerationRule>().AsNoTracking().Where(r => reader.IsPlatformAdmin || r.SpaceId == null || administered.Contains(r.SpaceId.Value))
            .OrderBy(r => r.Text).Take(RuleBook.MostRules).ToListAsync(cancel);
    }

    public sealed record RuleInput
    {
        [Display(Name = "Jenis")]
        public RuleKind Kind { get; set; }

        [Display(Name = "Kata atau situs"), Required, StringLength(ModerationRule.LongestText)]
        public string Text { get; set; } = "";

        [Display(Name = "Yang terjadi")]
        public RuleEffect Effect { get; set; }

        [Display(Name = "Alasan untuk penulisnya"), Required, StringLength(ModerationRule.LongestReason)]
        public string Reason { get; set; } = "";

        [Display(Name = "Berlaku di")]
        public long? SpaceId { get; set; }
    }
}
