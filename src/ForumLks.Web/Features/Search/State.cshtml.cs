using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>What was searched and not found, and the state of the index.</summary>
[Authorize(Policies.PlatformAdmin)]
public sealed class StateModel(ForumDb db, ISearchIndex index, SearchMisses misses, IndexKeeping keeping, IDocumentTexts texts) : PageModel
{
    public IReadOnlyList<SearchMiss> Misses { get; private set; } = [];
    public IndexFacts Facts { get; private set; } = new(0, 0, true, 0);
    public int Items { get; private set; }
    public int Read { get; private set; }
    public int Waiting { get; private set; }
    public bool IsRebuilding => keeping.IsRebuilding;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Misses = await misses.Repeated(cancel);
        Items = await db.Set<ContentItem>().CountAsync(i => i.Status == ContentStatus.Published && i.DeletedUtc == null, cancel);
        (Read, Waiting) = await texts.Progress(db, cancel);
        await db.Database.OpenConnectionAsync(cancel);
        Facts = await index.Facts(db.Database.GetDbConnection(), cancel);
    }

    public IActionResult OnPost()
    {
        keeping.Rebuild();
        TempData["Pesan"] = "Indeks sedang dibangun ulang. Pencarian tetap berjalan.";
        return Redirect("/admin/pencarian");
    }
}
