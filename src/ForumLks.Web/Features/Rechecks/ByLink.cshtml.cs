using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Rechecks;

/// <summary>"Masih benar", from a letter: one tap on the link, one on the button. The first only shows, because mail scanners follow links.</summary>
[Ungated("a button without words; it sets the day of the check")]
public sealed class ByLinkModel(SignedLinks links, ForumDb db, ContentDesk desk, Places places, Say say) : SignedPage(links)
{
    protected override string Purpose => RecheckLetters.Purpose;

    public Institution Institution { get; private set; } = null!;
    public string? AreaName { get; private set; }
    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : Dead();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            if (!await Load(cancel) || !await db.InTransaction(Confirm, cancel))
            {
                return Dead();
            }
        }
        catch (EditConflict)
        {
            // Its text was saved in this very moment, and the link is as unused as before.
            db.ChangeTracker.Clear();
            if (!await Load(cancel) || !await db.InTransaction(Confirm, cancel))
            {
                return Dead();
            }
        }

        IsDone = true;
        return Page();
    }

    private async Task<bool> Confirm(CancellationToken cancel)
    {
        if (!await Links.UseUp(Link, cancel))
        {
            return false;
        }

        // Whoever holds the letter answers for whom it was sent to; an office has no account, and its revision is nobody's.
        await desk.Confirm(Institution, () => Institution.Write(Institution.Content with { CheckedOn = say.Today, CheckedBy = Letter.ByWhom }), HttpContext.Reader.Id ?? Letter.KeeperId ?? Guid.Empty, cancel);
        return true;
    }

    private RecheckLetter Letter => RecheckLetter.Read(Link.Subject);

    private async Task<bool> Load(CancellationToken cancel)
    {
        var id = Letter.ContentItemId;
        if (await db.Set<Institution>().IgnoreAutoIncludes().FirstOrDefaultAsync(i => i.ContentItemId == id && i.Status == ContentStatus.Published && i.DeletedUtc == null, cancel) is not { } found)
        {
            return false;
        }

        Institution = found;
        AreaName = (await places.Now(cancel)).NameOf(found.Area);
        return true;
    }
}
