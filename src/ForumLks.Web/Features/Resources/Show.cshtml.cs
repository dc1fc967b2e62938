using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Resources;

[AllowAnonymous]
public sealed class ShowModel(ContentReading reading, FileVersions versions, RuleReading rules, IDocumentTexts texts, QueryCache queries, ForumDb db, SiteAddress site, Say say) : PageModel
{
    /// <summary>What a minute of ordinary video costs a phone, in MB: 480p, about 0.7 Mbit/s.</summary>
    private const int MegabytesAMinute = 5;

    public Resource Resource { get; private set; } = null!;
    public IReadOnlyList<FileVersion> Versions { get; private set; } = [];
    public RuleFacts? Rule { get; private set; }
    public FileStill? Still { get; private set; }

    /// <summary>What is known of the text of the newest file; null while it waits to be read.</summary>
    public ReadDocument? Text { get; private set; }

    public FileFacts? Download => Versions.LastOrDefault()?.File;

    public string? Host => Uri.TryCreate(Resource.Content.ExternalUrl, UriKind.Absolute, out var url) ? url.Host : null;

    public string HowToCite => Reference.Of(Resource, site).Sentence(say.Today);

    public int? Megabytes => Resource.Content.Minutes * MegabytesAMinute;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var found = await reading.Find<Resource>(slug, HttpContext.Reader, cancel);
        if (found is null)
        {
            return NotFound();
        }

        Resource = found;
        Versions = await queries.Get($"berkas {found.Id}", HttpContext.Reader, [PageCacheTags.Item(found.Id)], c => versions.Of(found.Content, c), cancel);
        Still = (await versions.Facts(found.Content.Picture, cancel))?.Still ?? Download?.Still;
        Text = Download is { } file ? await texts.Read(db, file.Path, cancel) : null;
        string[] tags = [PageCacheTags.Item(found.Id)];
        if (found.Kind == ResourceKind.Regulasi)
        {
            // What cites it may change at any time; which regulation amends it, with any of them.
            tags = [.. tags, PageCacheTags.Content];
            Rule = await queries.Get($"peraturan {found.Id}", HttpContext.Reader, [PageCacheTags.Content], c => rules.Of(found, HttpContext.Reader, c), cancel);
        }

        HttpContext.CachePublicly(tags);
        return Page();
    }
}
