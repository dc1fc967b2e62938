using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>The board of a space: its decisions down, its areas across.</summary>
[AllowAnonymous]
public sealed class SpaceBoardModel(FollowUpReading reading, SpaceList spaces, Places places, QueryCache queries, Say say) : PageModel
{
    public Space Space { get; private set; } = null!;
    public Board Board { get; private set; } = null!;
    public int PageNumber { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int? halaman, CancellationToken cancel)
    {
        if ((await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == slug) is not { } space)
        {
            return NotFound();
        }

        (Space, PageNumber) = (space, Math.Clamp(halaman ?? 1, 1, 200));
        HttpContext.CachePublicly(PageCacheTags.Content, PageCacheTags.Places);
        Board = await queries.Get($"papan {space.Id} {PageNumber} {say.Today}", HttpContext.Reader, [PageCacheTags.Content, PageCacheTags.Places], Draw, cancel);
        return Page();
    }

    private async Task<Board> Draw(CancellationToken cancel)
    {
        var found = await reading.FollowedUp(HttpContext.Reader).Where(d => d.SpaceId == Space.Id)
            .OrderByDescending(d => d.MetOn).ThenByDescending(d => d.ReportId).ThenBy(d => d.Number)
            .Skip((PageNumber - 1) * FollowUps.Board.MostRows).Take(FollowUps.Board.MostRows + 1).ToListAsync(cancel);
        var shown = found.Take(FollowUps.Board.MostRows).ToList();
        return FollowUps.Board.Draw(shown, found.Count > FollowUps.Board.MostRows, await reading.CellsOf(shown, cancel), await places.Now(cancel), say.Today);
    }
}
