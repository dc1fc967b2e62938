using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Administration;

[Authorize(Policies.AnyAdmin)]
public sealed class IndexModel(ForumDb db, ISpaceNames spaces, Listing listing) : PageModel
{
    public IReadOnlyList<ItemRow> Waiting { get; private set; } = [];
    public IReadOnlyList<SpaceName> Spaces { get; private set; } = [];
    /// <summary>Spaces with fewer published items than this are shown as quiet.</summary>
    private const int QuietBelow = 3;

    public IReadOnlyList<SpaceName> Lively => [.. Spaces.Where(s => Counts.GetValueOrDefault(s.Id) >= QuietBelow)];
    public IReadOnlyList<SpaceName> Quiet => [.. Spaces.Where(s => Counts.GetValueOrDefault(s.Id) < QuietBelow)];
    public IReadOnlyDictionary<long, int> Counts { get; private set; } = new Dictionary<long, int>();
    public IReadOnlyList<ToolPresence> Tools { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        Spaces = [.. (await spaces.All(cancel)).Where(s => reader.Administers(s.Id))];
        var mine = Spaces.Select(s => s.Id).ToList();
        var items = db.Set<ContentItem>().Where(i => i.SpaceId != null && mine.Contains(i.SpaceId.Value) && i.DeletedUtc == null);
        Waiting = await listing.Rows(items.Where(i => i.Status == ContentStatus.InReview), Listing.PageSize, cancel);
        Counts = await items.Where(i => i.Status == ContentStatus.Published).GroupBy(i => i.SpaceId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Tools = [ToolCheck.Find("vips"), ToolCheck.Find("pdftotext"), ToolCheck.Find("tesseract")];
    }
}
