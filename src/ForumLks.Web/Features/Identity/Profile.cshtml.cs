using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>What others may know of a member: name, position, institution, roles and public writing; never a contact.</summary>
[AllowAnonymous]
public sealed class ProfileModel(ForumDb db, ISpaceNames spaces, Listing listing, IAppliedPractices applied, TimeProvider clock) : PageModel
{
    public Member Member { get; private set; } = null!;
    public ItemRow? Institution { get; private set; }
    public IReadOnlyList<(SpaceName Space, string Role)> Roles { get; private set; } = [];
    public IReadOnlyList<ItemRow> Rows { get; private set; } = [];
    public IReadOnlyList<AppliedPractice> Applied { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string publicId, CancellationToken cancel)
    {
        // A name that its bearer keeps for members is not there for others.
        var isMember = HttpContext.Reader.IsMember;
        var found = await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.PublicId == publicId && m.IsEnabled && (!m.HidesName || isMember), cancel);
        if (found is null)
        {
            return NotFound();
        }

        Member = found;
        var published = db.Set<ContentItem>().PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime);
        Institution = (await listing.Rows(published.Where(i => i.ContentItemId == found.InstitutionId), 1, cancel)).FirstOrDefault();
        Rows = await listing.Rows(published.Where(i => i.OwnerId == found.Id), Listing.PageSize, cancel);
        var names = (await spaces.All(cancel)).ToDictionary(s => s.Id);
        Roles = [.. found.Roles.Where(r => names.ContainsKey(r.SpaceId)).Select(r => (names[r.SpaceId], r.Role.Word()))];
        Applied = await applied.OfMember(found.Id, HttpContext.Reader, cancel);
        return Page();
    }
}
