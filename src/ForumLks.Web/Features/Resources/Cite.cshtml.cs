using System.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Resources;

/// <summary>The reference of a resource as a file for programs that manage references.</summary>
[AllowAnonymous]
public sealed class CiteModel(ContentReading reading, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, string ending, CancellationToken cancel)
    {
        if (await reading.Find<Resource>(slug, HttpContext.Reader, cancel) is not { } found)
        {
            return NotFound();
        }

        var reference = Reference.Of(found, site);
        return ending switch
        {
            "bib" => File(Encoding.UTF8.GetBytes(reference.BibTex), "application/x-bibtex", $"{slug}.bib"),
            "ris" => File(Encoding.UTF8.GetBytes(reference.Ris), "application/x-research-info-systems", $"{slug}.ris"),
            _ => NotFound(),
        };
    }
}
