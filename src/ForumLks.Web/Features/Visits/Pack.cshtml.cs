using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Visits;

/// <summary>The reading pack: opened, saved, sent on. With <c>?berkas=buka</c> or <c>unduh</c> it is the file itself.</summary>
public sealed class PackModel(VisitDesk desk, HostReading hosts, ReadingPack pack) : VisitPage(desk)
{
    public IReadOnlyList<HostNow> Hosts { get; private set; } = [];
    public PackFile Made { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? berkas, CancellationToken cancel)
    {
        Hosts = await hosts.Of(Visit, HttpContext.Reader, cancel);
        Made = await pack.Make(Visit, Hosts, cancel);
        if (berkas is null || Hosts.Count == 0)
        {
            return Page();
        }

        Response.Headers.ContentSecurityPolicy = $"{PackStyle.Policy}; frame-ancestors 'none'";
        return berkas == "unduh" ? File(Made.Html, "text/html; charset=utf-8", Made.FileName) : File(Made.Html, "text/html; charset=utf-8");
    }
}
