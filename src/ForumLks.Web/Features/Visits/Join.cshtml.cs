using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Security.SignedLinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>Somebody joins a group by its link: with an institution of their own, or beside a colleague. They sign in first; the visit is theirs from then on.</summary>
public sealed class JoinModel(SignedLinks links, ForumDb db, OwnProfiles own, AreaChoice areas, VisitDesk desk) : SignedPage(links)
{
    protected override string Purpose => InviteLinks.Purpose;

    public Visit Visit { get; private set; } = null!;

    /// <summary>The institution whose colleague one becomes; null for a new one.</summary>
    public Traveller? Beside { get; private set; }

    [BindProperty]
    public TravellerInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Dead();
        }

        if (IsThere)
        {
            return Redirect($"/studi-banding/{Visit.PublicId}");
        }

        Input = TravellerInput.Of(await own.SavedOrKnown(HttpContext.Reader, cancel));
        Areas = await areas.Areas(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!HttpContext.Reader.IsMember)
        {
            return Challenge();
        }

        if (!await Open(cancel))
        {
            return Dead();
        }

        if (IsThere)
        {
            return Redirect($"/studi-banding/{Visit.PublicId}");
        }

        if (Beside is not null)
        {
            ModelState.Clear();
        }
        else if (!await areas.KnowsArea(Input.Area, cancel))
        {
            ModelState.AddModelError("Input.Area", "Pilih kabupaten/kota dari daftar.");
        }

        if (ModelState.IsValid && await Join(cancel))
        {
            TempData["Pesan"] = $"Anda ikut dalam studi banding “{Visit.Topic}”.";
            return Redirect($"/studi-banding/{Visit.PublicId}");
        }

        Areas = await areas.Areas(cancel);
        return this.Refused();
    }

    private bool IsThere => Visit.Of(HttpContext.Reader.Id) is not null;

    private async Task<bool> Join(CancellationToken cancel)
    {
        try
        {
            var me = HttpContext.Reader.Id!.Value;
            if (Beside is not null)
            {
                Beside.Accompany(me);
            }
            else
            {
                Visit.Join(Input.Institution, Input.Area, me).Describe(Input.Profile.Profile, Input.Trip);
            }

            await desk.Save(cancel);
            return true;
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
        }
        catch (EditConflict)
        {
            ModelState.AddModelError("", "Rombongan baru saja berubah. Kirim sekali lagi.");
        }

        return false;
    }

    private async Task<bool> Open(CancellationToken cancel)
    {
        var (id, traveller) = InviteLinks.Read(Link);
        if (await VisitDesk.Whole(db.Set<Visit>()).FirstOrDefaultAsync(v => v.PublicId == id, cancel) is not { } visit
            || (visit.ReportedUtc is not null && visit.Of(HttpContext.Reader.Id) is null))
        {
            return false;
        }

        (Visit, Beside) = (visit, visit.Travellers.FirstOrDefault(t => t.Id == traveller));
        return traveller is null || Beside is not null;
    }
}
