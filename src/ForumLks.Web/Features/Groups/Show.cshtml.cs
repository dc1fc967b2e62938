using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Groups;

/// <summary>A group's page: what it is for, what belongs to it as far as the reader may see, and the way in.</summary>
[AllowAnonymous]
public sealed class ShowModel(ForumDb db, GroupDesk desk, Listing listing, IFinder finder, ContentTypes types) : PageModel
{
    public Group Group { get; private set; } = null!;
    public GroupTie? Tie { get; private set; }
    public RowPage Rows { get; private set; } = RowPage.Empty;
    public IReadOnlyList<ItemRow>? Found { get; private set; }
    public string? Sought { get; private set; }

    public bool IsIn => Tie is { State: GroupTieState.In };

    /// <summary>What this member may write for the group.</summary>
    public IEnumerable<ContentType> Writable => types.All.Where(t => HttpContext.Reader.HasAnywhere(t.Writers)).OrderBy(t => t.Word);

    [BindProperty, Display(Name = "Mengapa Anda ingin bergabung"), StringLength(Group.LongestNote)]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? q, string? sebelum, CancellationToken cancel)
    {
        if (!await Load(slug, sebelum, cancel))
        {
            return NotFound();
        }

        if (IsIn && !string.IsNullOrWhiteSpace(q))
        {
            Sought = q.Trim();
            Found = await Search(Sought, cancel);
        }

        if (Group.Openness == GroupOpenness.Open)
        {
            HttpContext.CachePublicly(Group.PageTag, PageCacheTags.Content);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAskAsync(string slug, CancellationToken cancel) =>
        Act(slug, (group, me) => group.Ask(me, Note, desk.Now), "Permintaan terkirim. Koordinator akan menjawabnya.", cancel, desk.TellCoordinators);

    public Task<IActionResult> OnPostAcceptAsync(string slug, CancellationToken cancel) =>
        Act(slug, (group, me) => group.Accept(me, desk.Now), "Selamat bergabung.", cancel);

    /// <summary>Declines an invitation, takes back a request, or leaves.</summary>
    public Task<IActionResult> OnPostPartAsync(string slug, CancellationToken cancel) =>
        Act(slug, (group, me) => group.Part(me), "Sudah. Anda tidak lagi tercatat di kelompok ini.", cancel);

    private async Task<IActionResult> Act(string slug, Action<Group, Guid> step, string said, CancellationToken cancel, Func<Group, CancellationToken, Task>? tell = null)
    {
        if (HttpContext.Reader.Id is not { } me)
        {
            return Challenge();
        }

        if (!await Load(slug, null, cancel))
        {
            return NotFound();
        }

        try
        {
            if (ModelState.IsValid)
            {
                step(Group, me);
                await desk.Save(cancel);
                await (tell?.Invoke(Group, cancel) ?? Task.CompletedTask);
                TempData["Pesan"] = said;
                return Redirect(Group.Openness == GroupOpenness.Open || Group.IsIn(me) ? $"/kelompok/{slug}" : "/kelompok");
            }
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
        }

        return this.Refused();
    }

    /// <summary>Among what only the group reads; the words are looked for as in any search.</summary>
    private async Task<IReadOnlyList<ItemRow>> Search(string words, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var results = await finder.Find(reader, new FindQuery(words) { Group = Group.Id }, cancel);
        var ids = results.Hits.Select(h => h.Id).ToList();
        var rows = await listing.InOrder(db.Set<ContentItem>().PublishedFor(reader, desk.Now).Where(i => ids.Contains(i.Id)), cancel);
        return [.. rows.OrderBy(r => ids.IndexOf(r.Id))];
    }

    private async Task<bool> Load(string slug, string? before, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        if (await desk.Find(slug, reader, cancel) is not { } found)
        {
            return false;
        }

        (Group, Tie) = (found, found.TieOf(reader.Id));
        Rows = await listing.Page(db.Set<ContentItem>().PublishedFor(reader, desk.Now).Where(i => i.GroupId == found.Id), before, cancel);
        return true;
    }
}
