using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Resources;

/// <summary>One version of a resource's file, and what its text says differently from another one.</summary>
[AllowAnonymous]
public sealed class VersionModel(ContentReading reading, FileVersions versions, IDocumentTexts texts, ForumDb db) : PageModel
{
    /// <summary>As much as a person would compare on a phone; longer texts are compared up to here, and the page says so.</summary>
    private const int LongestCompared = 60_000;

    public Resource Resource { get; private set; } = null!;
    public FileVersion Version { get; private set; } = null!;
    public FileVersion? Other { get; private set; }
    public IReadOnlyList<FileVersion> All { get; private set; } = [];
    public IReadOnlyList<TextChange>? Changes { get; private set; }
    public bool IsCut { get; private set; }
    public bool IsNewest => Version == All[^1];

    public async Task<IActionResult> OnGetAsync(string slug, int number, int? banding, CancellationToken cancel)
    {
        var found = await reading.Find<Resource>(slug, HttpContext.Reader, cancel);
        All = found is null ? [] : await versions.Of(found.Content, cancel);
        if (found is null || All.FirstOrDefault(v => v.Number == number) is not { } version)
        {
            return NotFound();
        }

        (Resource, Version) = (found, version);
        var before = banding ?? All.LastOrDefault(v => v.Number < number)?.Number;
        Other = All.FirstOrDefault(v => v.Number == before && v != version);
        Changes = Other is null ? null : Compare(await TextOf(Other, cancel), await TextOf(version, cancel));
        HttpContext.CachePublicly(PageCacheTags.Item(found.Id));
        return Page();
    }

    private IReadOnlyList<TextChange>? Compare(string? other, string? text)
    {
        if (other is null || text is null)
        {
            return null;
        }

        IsCut = other.Length > LongestCompared || text.Length > LongestCompared;
        return TextDifference.Between(Beginning(other), Beginning(text));
    }

    private static string Beginning(string text) => text.Length > LongestCompared ? text[..LongestCompared] : text;

    private async Task<string?> TextOf(FileVersion version, CancellationToken cancel) =>
        await texts.Read(db, version.File.Path, cancel) is { Passages.Count: > 0 } read ? string.Join('\n', read.Passages.Select(p => p.Text)) : null;
}
