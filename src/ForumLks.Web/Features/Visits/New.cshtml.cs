using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>What an institution wants to learn, who it is and who would have travelled: a visit begins.</summary>
public sealed class NewModel(VisitDesk desk, OwnProfiles own, AreaChoice areas) : PageModel
{
    [BindProperty]
    public NeedInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public async Task OnGetAsync(string? topik, CancellationToken cancel)
    {
        Input = new NeedInput { PublicId = OrchardId.New(), Topic = topik ?? "", Institution = TravellerInput.Of(await own.SavedOrKnown(HttpContext.Reader, cancel)) };
        await Prepare(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        // A form sent twice begins one visit.
        if (await desk.Of(me).AnyAsync(v => v.PublicId == Input.PublicId, cancel))
        {
            return Redirect($"/studi-banding/{Input.PublicId}/tuan-rumah");
        }

        if (!await areas.KnowsArea(Input.Institution.Area, cancel))
        {
            ModelState.AddModelError("Input.Institution.Area", "Pilih kabupaten/kota dari daftar.");
        }

        if (!ModelState.IsValid)
        {
            await Prepare(cancel);
            return this.Refused();
        }

        var visit = await Begin(me, cancel);
        TempData["Pesan"] = "Kunjungan Anda dimulai. Pilih dahulu dari siapa Anda belajar.";
        return Redirect($"/studi-banding/{visit.PublicId}/tuan-rumah");
    }

    private async Task<Visit> Begin(Guid me, CancellationToken cancel)
    {
        var given = Input.Institution;
        var id = OrchardId.IsValid(Input.PublicId) && !await desk.Db.Set<Visit>().AnyAsync(v => v.PublicId == Input.PublicId, cancel) ? Input.PublicId : OrchardId.New();
        var visit = Visit.Begin(id, Input.Topic, Input.Purpose, await desk.SpaceOf(given.Area, cancel), me, desk.Now);
        visit.Join(given.Institution, given.Area, me).Describe(given.Profile.Profile, given.Trip);
        desk.Db.Add(visit);
        await desk.Save(cancel);
        if (await own.Saved(HttpContext.Reader, cancel) is null)
        {
            await own.Save(me, given.Institution, given.Area, given.Profile.Profile, cancel);
        }

        return visit;
    }

    private async Task Prepare(CancellationToken cancel) => Areas = await areas.Areas(cancel);
}

public sealed record NeedInput
{
    public string PublicId { get; set; } = "";

    [Display(Name = "Yang ingin dipelajari"), Required, StringLength(120)]
    public string Topic { get; set; } = "";

    [Display(Name = "Untuk apa"), Required, StringLength(600)]
    public string Purpose { get; set; } = "";

    public TravellerInput Institution { get; set; } = new();
}
