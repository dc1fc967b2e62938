using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>Up to three practices side by side. One that the reader may not see is not there, as anywhere else.</summary>
[AllowAnonymous]
public sealed class CompareModel(ForumDb db, IFinder finder, Places places, TimeProvider clock) : PageModel
{
    public const int Most = 3;

    public IReadOnlyList<Practice> Practices { get; private set; } = [];
    public IReadOnlyList<(string Aspect, IReadOnlyList<string> Cells)> Rows { get; private set; } = [];

    /// <summary>What may stand beside them, while there is room.</summary>
    public IReadOnlyList<ItemRow> Suggested { get; private set; } = [];

    public int Missing { get; private set; }
    public int TooMany { get; private set; }

    public async Task OnGetAsync(string? a, string? b, string? c, string[] p, CancellationToken cancel)
    {
        var asked = new[] { a, b, c }.Concat(p).Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => s!.Trim()).Distinct(StringComparer.Ordinal).ToList();
        var wanted = asked.Take(Most).ToList();
        TooMany = asked.Count - wanted.Count;
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Practice)), PageCacheTags.Places);
        var found = await db.Set<Practice>().AsNoTracking().PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).Where(i => wanted.Contains(i.Slug)).ToListAsync(cancel);
        Practices = [.. found.OrderBy(i => wanted.IndexOf(i.Slug))];
        Missing = wanted.Count - found.Count;
        Rows = await Compare(cancel);
        Suggested = Practices.Count is > 0 and < Most
            ? [.. (await finder.Related(HttpContext.Reader, Practices[0], 12, cancel)).Where(r => r.Type.Name == nameof(Practice) && Practices.All(i => i.Id != r.Id)).Take(5)]
            : [];
    }

    public string WithUrl(string slug) => UrlOf([.. Practices.Select(p => p.Slug), slug]);

    public string WithoutUrl(string slug) => UrlOf([.. Practices.Select(p => p.Slug).Where(s => s != slug)]);

    public static string UrlOf(params string[] slugs) => "/praktik/banding?" + string.Join('&', slugs.Zip("abc", (slug, name) => $"{name}={Uri.EscapeDataString(slug)}"));

    public static string SlugOf(string url) => url[(url.LastIndexOf('/') + 1)..];

    private async Task<IReadOnlyList<(string, IReadOnlyList<string>)>> Compare(CancellationToken cancel)
    {
        var names = await places.Now(cancel);
        (string Aspect, Func<Practice, string?> Of)[] aspects =
        [
            ("Lembaga", p => p.Content.OwnerName),
            ("Wilayah", p => names.NameOf(p.Area)),
            ("Seperti apa lembaganya", p => p.Content.Profile.InWords()),
            ("Masalah", p => p.Content.Problem),
            ("Langkah", p => string.Join('\n', p.Content.Steps.Select((s, i) => $"{i + 1}. {s}"))),
            ("Hasil", p => p.Content.Result),
            ("Angka", p => p.Content.Figure is { } figure ? $"{figure}, {p.Content.FigureMeaning}" : "belum diukur"),
            ("Biaya", p => p.Content.Cost),
            ("Waktu", p => p.Content.Duration),
            ("Bagian yang dapat ditiru", p => string.Join('\n', p.Content.Blocks.Select(b => b.Title))),
            ("Yang tidak berhasil", p => p.Content.DidNotWork),
            ("Cocok untuk", p => p.Content.Suits),
            ("Kurang cocok untuk", p => p.Content.SuitsNot),
            ("Keadaan", p => p.Content.Stage.ToString()),
        ];
        return [.. aspects.Select(x => (x.Aspect, Cells: (IReadOnlyList<string>)[.. Practices.Select(p => x.Of(p) ?? "")])).Where(r => r.Cells.Any(c => c.Length > 0))];
    }
}
