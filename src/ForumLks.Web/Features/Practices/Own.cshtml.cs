using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Practices;

/// <summary>A member says what their institution is like; lists can then begin with the ones like it.</summary>
public sealed class OwnModel(OwnProfiles own, AreaChoice areas) : PageModel
{
    [BindProperty]
    public OwnInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Areas = await areas.In([], cancel);
        if (await own.SavedOrKnown(HttpContext.Reader, cancel) is { } known)
        {
            Input = new OwnInput { Institution = known.Institution, Area = known.Area, Profile = ProfileInput.Of(known.Profile) };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Input.Area is { Length: > 0 } && !await areas.Knows(Input.Area, cancel))
        {
            ModelState.AddModelError("Input.Area", "Pilih kabupaten/kota dari daftar.");
        }

        if (!ModelState.IsValid)
        {
            Areas = await areas.In([], cancel);
            return this.Refused();
        }

        await own.Save(HttpContext.Reader.Id!.Value, Input.Institution, Input.Area, Input.Profile.Profile, cancel);
        TempData["Pesan"] = "Profil lembaga Anda tersimpan. Inilah praktik dari lembaga yang paling mirip.";
        return Redirect("/praktik?seperti=kami");
    }
}

public sealed record OwnInput
{
    [Display(Name = "Nama lembaga"), Required, StringLength(140)]
    public string Institution { get; set; } = "";

    [Display(Name = "Kabupaten/kota"), StringLength(5)]
    public string? Area { get; set; }

    public ProfileInput Profile { get; set; } = new();
}
