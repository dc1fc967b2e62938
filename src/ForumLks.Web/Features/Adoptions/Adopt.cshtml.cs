using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>Kami terapkan: which institution, which blocks, what is changed, when it begins.</summary>
public sealed class AdoptModel(ContentReading reading, AdoptionLedger ledger, OwnInstitution own, AreaChoice areas, Say say) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    [BindProperty]
    public AdoptInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, string? blok, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        var mine = await own.Of(HttpContext.Reader, cancel);
        Input = new() { PublicId = OrchardId.New(), InstitutionName = mine?.Name ?? "", Area = mine?.Area, StartsOn = say.Today, IsShown = true, BlockKeys = blok is null ? [] : [blok] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        if (Input.Area is not null && !await areas.Knows(Input.Area, cancel))
        {
            ModelState.AddModelError("Input.Area", $"Kode wilayah “{Input.Area}” tidak ada dalam daftar Kemendagri.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            var mine = await own.Of(HttpContext.Reader, cancel);
            var adoption = await ledger.Begin(Practice, Input.Given(mine?.Name == Input.InstitutionName.Trim() ? mine.ContentItemId : null), HttpContext.Reader.Id!.Value, cancel);
            TempData["Pesan"] = "Tercatat. Kami akan bertanya kabarnya pada hari ke-30, ke-90, dan ke-180.";
            return Redirect($"/terapan/{adoption.PublicId}");
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }
    }

    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        if (await reading.Find<Practice>(slug, HttpContext.Reader, cancel) is not { Status: ContentStatus.Published } practice)
        {
            return false;
        }

        Practice = practice;
        Areas = await areas.In([], cancel);
        return true;
    }
}

public sealed class AdoptInput
{
    [StringLength(26)]
    public string? PublicId { get; set; }

    [Display(Name = "Lembaga yang menerapkan"), Required, StringLength(140)]
    public string InstitutionName { get; set; } = "";

    [Display(Name = "Kabupaten/kota")]
    public string? Area { get; set; }

    public List<string> BlockKeys { get; set; } = [];

    [Display(Name = "Yang Anda ubah"), StringLength(1000)]
    public string? Adaptations { get; set; }

    [Display(Name = "Mulai")]
    public DateOnly StartsOn { get; set; }

    [Display(Name = "Tampilkan nama lembaga kami di halaman praktik ini")]
    /// <summary>Ticked on the empty form; a box that was cleared sends nothing, so the record itself begins with no.</summary>
    public bool IsShown { get; set; }

    public List<PlanLine> Plan { get; set; } = [];

    public NewAdoption Given(string? institutionId) => new()
    {
        PublicId = PublicId,
        InstitutionId = institutionId,
        InstitutionName = InstitutionName,
        Area = Area,
        BlockKeys = BlockKeys,
        Adaptations = Adaptations,
        StartsOn = StartsOn,
        IsShown = IsShown,
        Plan = [.. Plan.Where(p => !string.IsNullOrWhiteSpace(p.What))],
    };
}
