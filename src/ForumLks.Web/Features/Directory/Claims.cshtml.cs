using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>For forum admins: claims that wait in their spaces, each with its proof; confirmed, or refused with a reason.</summary>
public sealed class ClaimsModel(ForumDb db, ClaimDesk desk, IFiles files) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<WaitingClaim> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!HttpContext.Reader.HasAnywhere(Role.ForumAdmin))
        {
            return NotFound();
        }

        await Fill(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostTerimaAsync(long id, CancellationToken cancel) =>
        Decide(id, (claim, me) => desk.Accept(claim, me, cancel), "Diterima. Mulai sekarang orang itu dapat mengubah entri lembaganya.", cancel);

    public Task<IActionResult> OnPostTolakAsync(long id, string? alasan, CancellationToken cancel) =>
        Decide(id, (claim, me) => desk.Refuse(claim, alasan, me, cancel), "Ditolak. Pengusul membaca alasannya.", cancel);

    public async Task<IActionResult> OnGetBerkasAsync(long id, CancellationToken cancel)
    {
        if (await Mine().Where(c => c.Id == id).Select(c => c.FilePath).FirstOrDefaultAsync(cancel) is not { } path || await files.Open(path, cancel) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Content, file.ContentType, file.FileName);
    }

    private async Task<IActionResult> Decide(long id, Func<Claim, Guid, Task> step, string said, CancellationToken cancel)
    {
        if (await Mine().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } claim)
        {
            return NotFound();
        }

        if (await ModelState.Takes(db, () => step(claim, HttpContext.Reader.Id!.Value), "Pengurus lain baru saja memutuskan klaim ini."))
        {
            TempData["Pesan"] = said;
            return Redirect("/direktori/klaim");
        }

        await Fill(cancel);
        return this.Refused();
    }

    /// <summary>Claims of the spaces that the reader administers; nobody else finds one here.</summary>
    private IQueryable<Claim> Mine()
    {
        var (reader, spaces) = (HttpContext.Reader, HttpContext.Reader.AdministeredSpaceIds);
        return db.Set<Claim>().Where(c => db.Set<ContentItem>().Any(i => i.Id == c.InstitutionId && i.DeletedUtc == null && (reader.IsPlatformAdmin || (i.SpaceId != null && spaces.Contains(i.SpaceId.Value)))));
    }

    private async Task Fill(CancellationToken cancel)
    {
        var found = await (
            from claim in Mine().AsNoTracking()
            join item in db.Set<ContentItem>() on claim.InstitutionId equals item.Id
            join member in db.Set<Member>() on claim.MemberId equals member.Id
            where claim.State == ClaimState.Menunggu
            orderby claim.AtUtc, claim.Id
            select new { claim, item.Title, item.Slug, member.DisplayName, member.Position, Others = db.Set<Keeper>().Count(k => k.InstitutionId == item.Id), Rivals = db.Set<Claim>().Count(c => c.InstitutionId == item.Id && c.State == ClaimState.Menunggu) - 1 }).Take(Most).ToListAsync(cancel);
        Waiting = [.. found.Select(f => new WaitingClaim(f.claim, f.Title, f.Slug, f.DisplayName, f.Position, f.Others, f.Rivals))];
    }
}

/// <param name="Rivals">Other open claims for the same institution.</param>
public sealed record WaitingClaim(Claim Claim, string Title, string Slug, string Name, string? Office, int Keepers, int Rivals);
