using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>The question at 30, 90 and 180 days, answered from a letter without an account.</summary>
public sealed class CheckInByLinkModel(SignedLinks links, ForumDb db, CheckInDesk desk, Say say) : SignedPage(links)
{
    public const string LinkPurpose = "kabar-terapan";

    protected override string Purpose => LinkPurpose;

    public Adoption Adoption { get; private set; } = null!;
    public string PracticeTitle { get; private set; } = "";
    public int? Day => Adoption.AskedNow(say.Today);

    [BindProperty]
    public CheckInInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : Dead();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return Dead();
        }

        if (!await desk.Take(Adoption.Id, Input, ModelState, cancel))
        {
            return this.Refused();
        }

        TempData["Pesan"] = "Terima kasih, kabar Anda tercatat.";
        return Redirect(Request.Path);
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (!long.TryParse(Link.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await db.Set<Adoption>().AsNoTracking().Include(a => a.CheckIns).FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } adoption
            || await db.Set<Practice>().Where(p => p.Id == adoption.PracticeId && p.DeletedUtc == null && p.Status == ContentStatus.Published).Select(p => p.Title).FirstOrDefaultAsync(cancel) is not { } title)
        {
            return false;
        }

        (Adoption, PracticeTitle) = (adoption, title);
        return true;
    }
}
