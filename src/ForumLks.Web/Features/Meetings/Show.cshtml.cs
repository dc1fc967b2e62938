using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Meetings;

[AllowAnonymous]
public sealed class ShowModel(
    ContentReading reading, Places places, SpaceList spaces, IFiles files, IMentions mentions, IEnumerable<IMeetingDoors> doors, IEnumerable<IReportPanel> panels, MeetingAccess access, IOpenFollowUps followUps, QueryCache queries) : PageModel
{
    public MeetingReport Report { get; private set; } = null!;
    public IReadOnlyList<ReportPanel> Panels { get; private set; } = [];
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }

    /// <summary>Where a decision for all kabupaten/kota holds.</summary>
    public string? Whole { get; private set; }

    /// <summary>The numbers of the items that are not over: what nobody follows up stays as it was decided.</summary>
    public IReadOnlyCollection<int> Owed { get; private set; } = [];
    public IReadOnlyList<MeetingDoor> Doors { get; private set; } = [];
    public IReadOnlyList<ItemRow> Mentions { get; private set; } = [];
    public IReadOnlyList<FileFacts> Attachments { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await reading.Find<MeetingReport>(slug, HttpContext.Reader, cancel);
        if (found is null)
        {
            return await InPlaceOf(slug, cancel);
        }

        Report = found;
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id), PageCacheTags.Places, mentions.CacheTag);
        var isKeeper = access.Keeps(HttpContext.Reader, found);
        foreach (var feature in doors)
        {
            Doors = [.. Doors, .. await feature.Of(found, isKeeper, cancel)];
        }

        Mentions = await mentions.Of(found.ContentItemId, cancel);
        Space = await spaces.Find(found.SpaceId, cancel);
        var now = await places.Now(cancel);
        AreaName = now.NameOf(found.Area);
        Whole = found.Area?.Length != 2 && Space?.ClusterId is { } id && now.Cluster(id) is { } cluster ? $"Karesidenan {cluster.Name}" : AreaName;
        Owed = await queries.Get($"belum selesai {found.Id}", HttpContext.Reader, [PageCacheTags.Item(found.Id)], c => OwedOf(found, c), cancel);
        Attachments = await queries.Get($"lampiran {found.Id}", HttpContext.Reader, [PageCacheTags.Item(found.Id)], c => files.Facts(found.Content.Attachments, c), cancel);
        Panels = await PanelsOf(found, cancel);
        return Page();
    }

    private async Task<IReadOnlyCollection<int>> OwedOf(MeetingReport report, CancellationToken cancel)
    {
        var open = (await followUps.Of(report, cancel)).Select(o => o.Number);
        return [.. open, .. report.Content.Items.Where(i => i.Kind is not (MeetingItemKind.Keputusan or MeetingItemKind.Komitmen)).Select(i => i.Number)];
    }

    private async Task<IReadOnlyList<ReportPanel>> PanelsOf(MeetingReport report, CancellationToken cancel)
    {
        var found = new List<ReportPanel>();
        foreach (var panel in panels)
        {
            if (await panel.For(report, HttpContext.Reader, cancel) is { } shown)
            {
                found.Add(shown);
            }
        }

        return found;
    }

    private async Task<IActionResult> InPlaceOf(string slug, CancellationToken cancel)
    {
        foreach (var panel in panels)
        {
            if (await panel.InPlaceOf(slug, cancel) is { } shown)
            {
                return new ViewResult { ViewName = shown.View, StatusCode = StatusCodes.Status410Gone, ViewData = new(MetadataProvider, ModelState) { Model = shown.Model } };
            }
        }

        return NotFound();
    }
}
