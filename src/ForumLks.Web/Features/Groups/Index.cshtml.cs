using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Groups;

/// <summary>The groups one is in or invited to, and all open ones; of closed ones nobody else learns here.</summary>
[AllowAnonymous]
public sealed class IndexModel(ForumDb db) : PageModel
{
    public IReadOnlyList<GroupRow> Mine { get; private set; } = [];
    public IReadOnlyList<GroupRow> Open { get; private set; } = [];
    public string? Older { get; private set; }
    public bool IsFirst { get; private set; }

    public async Task OnGetAsync(string? sebelum, CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id;
        IsFirst = Cursor.Read(sebelum) is null;
        if (me is not null && IsFirst)
        {
            Mine = await Rows(db.Set<Group>().Where(g => g.Ties.Any(t => t.MemberId == me)).OrderBy(g => g.EndedUtc != null).ThenBy(g => g.Name).Take(100), me).ToListAsync(cancel);
        }

        var open = db.Set<Group>().Where(g => g.Openness == GroupOpenness.Open);
        if (Cursor.Read(sebelum) is { } cursor)
        {
            open = open.Where(g => g.BegunUtc < cursor.At || (g.BegunUtc == cursor.At && g.Id < cursor.Id));
        }

        var found = await Rows(open.OrderByDescending(g => g.BegunUtc).ThenByDescending(g => g.Id).Take(Listing.PageSize + 1), me).ToListAsync(cancel);
        Open = [.. found.Take(Listing.PageSize)];
        Older = found.Count > Listing.PageSize ? new Cursor(Open[^1].BegunUtc, Open[^1].Id).ToString() : null;
        HttpContext.CachePublicly(Group.PageTag);
    }

    private static IQueryable<GroupRow> Rows(IQueryable<Group> groups, Guid? me) => groups.AsNoTracking().Select(g => new GroupRow(
        g.Id, g.Slug, g.Name, g.Purpose, g.Openness, g.BegunUtc, g.EndedUtc,
        g.Ties.Count(t => t.State == GroupTieState.In), g.Ties.Where(t => t.MemberId == me).Select(t => (GroupTieState?)t.State).FirstOrDefault()));
}

/// <param name="State">What the reader has to do with it.</param>
public sealed record GroupRow(long Id, string Slug, string Name, string Purpose, GroupOpenness Openness, DateTime BegunUtc, DateTime? EndedUtc, int People, GroupTieState? State);
