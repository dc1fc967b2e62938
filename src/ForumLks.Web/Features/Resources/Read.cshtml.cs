using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace ForumLks.Web.Features.Resources;

/// <summary>The text of a document page by page: some kilobytes instead of the whole file.</summary>
[AllowAnonymous]
public sealed class ReadModel(ContentReading reading, FileVersions versions, IDocumentTexts texts, ForumDb db) : PageModel
{
    private const int MostHits = 50;
    private const int LongestQuery = 100;

    public Resource Resource { get; private set; } = null!;
    public FileVersion Version { get; private set; } = null!;
    public bool IsNewest { get; private set; }
    public ReadDocument? Document { get; private set; }
    public IReadOnlyList<ReadingPage> Pages { get; private set; } = [];
    public ReadingPage? Shown { get; private set; }
    public IReadOnlyList<TextHit> Hits { get; private set; } = [];
    public string Query { get; private set; } = "";
    public string[] Words { get; private set; } = [];

    public string PageWord => Document?.Passages.Any(p => p.Page is not null) != true ? "Bagian" : Version.File.Kind switch
    {
        "XLSX" => "Lembar",
        "PPTX" => "Salindia",
        _ => "Halaman",
    };

    /// <summary>Only a PDF can be opened at a page of its own.</summary>
    public string? RealPage => Version.File.Kind == "PDF" && Shown is not null ? $"{Version.File.Url}#page={Shown.Number}" : null;

    public async Task<IActionResult> OnGetAsync(string slug, int? halaman, int? versi, string? cari, CancellationToken cancel)
    {
        var found = await reading.Find<Resource>(slug, HttpContext.Reader, cancel);
        var all = found is null ? [] : await versions.Of(found.Content, cancel);
        if (found is null || (versi is null ? all.LastOrDefault() : all.FirstOrDefault(v => v.Number == versi)) is not { } version)
        {
            return NotFound();
        }

        (Resource, Version, IsNewest) = (found, version, version == all[^1]);
        Document = await texts.Read(db, version.File.Path, cancel);
        Pages = Document is null ? [] : ReadingText.Pages(Document);
        Shown = Pages.FirstOrDefault(p => p.Number == (halaman ?? Pages[0].Number));
        if (Pages.Count > 0 && Shown is null)
        {
            return NotFound();
        }

        Query = cari is null ? "" : cari.Trim()[..Math.Min(cari.Trim().Length, LongestQuery)];
        Words = Query.Split((char[]?)[' ', '"'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Hits = ReadingText.Find(Pages, Words, MostHits);
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id));
        return Page();
    }

    public string AddressOf(int page) => QueryHelpers.AddQueryString($"/sumber/{Resource.Slug}/baca", new Dictionary<string, string?>
    {
        ["halaman"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["versi"] = IsNewest ? null : Version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["cari"] = Query.Length > 0 ? Query : null,
    }.Where(p => p.Value is not null));
}
