using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Topics everywhere or of one space, kind of service or place; the latest activity first.</summary>
[AllowAnonymous]
public sealed class IndexModel(TopicList list, SpaceList spaces, Places places) : PageModel
{
    public TopicRows Shown { get; private set; } = TopicRows.Empty;
    public Space? Space { get; private set; }
    public ServiceKind? Kind { get; private set; }
    public string? AreaName { get; private set; }
    public bool IsUnanswered { get; private set; }

    public string Base => Space is null ? "/diskusi" : $"/ruang/{Space.Slug}/diskusi";

    public async Task<IActionResult> OnGetAsync(string? slug, string? layanan, string? wilayah, string? hanya, string? sebelum, CancellationToken cancel)
    {
        if (slug is not null && (Space = (await spaces.Now(cancel)).FirstOrDefault(s => s.Slug == slug)) is null)
        {
            return NotFound();
        }

        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Topic)), TopicTags.Lists, PageCacheTags.Places);
        Kind = Enum.TryParse<ServiceKind>(layanan, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
        var area = (await places.Now(cancel)).Knows(wilayah) ? wilayah : null;
        AreaName = (await places.Now(cancel)).NameOf(area);
        IsUnanswered = hanya == "belum-terjawab";
        Shown = await list.Page(new TopicFilter { SpaceId = Space?.Id, Kind = Kind?.ToString(), Area = area, IsUnanswered = IsUnanswered }, HttpContext.Reader, sebelum, cancel);
        return Page();
    }

    /// <summary>This list with one thing changed.</summary>
    public string Link(bool unanswered, ServiceKind? kind) => Base + QueryString.Create(
        new Dictionary<string, string?> { ["hanya"] = unanswered ? "belum-terjawab" : null, ["layanan"] = kind?.ToString().ToLowerInvariant(), ["wilayah"] = Request.Query["wilayah"] }.Where(p => !string.IsNullOrEmpty(p.Value)));

    public bool MayWrite => HttpContext.Reader.IsMember;
}
