using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Search;

/// <summary>The OpenSearch description: browsers offer the site's search in their own address line.</summary>
[AllowAnonymous]
public sealed class OpenSearchModel : PageModel
{
    private static readonly XNamespace Description = "http://a9.com/-/spec/opensearch/1.1/";

    public ContentResult OnGet()
    {
        var template = $"{Request.Scheme}://{Request.Host}/cari?q={{searchTerms}}";
        var document = new XElement(
            Description + "OpenSearchDescription",
            new XElement(Description + "ShortName", "ForumLKS"),
            new XElement(Description + "Description", "Cari pengalaman, hasil rakor, dan dokumen lembaga kesejahteraan sosial."),
            new XElement(Description + "InputEncoding", "UTF-8"),
            new XElement(Description + "Language", "id"),
            new XElement(Description + "Url", new XAttribute("type", "text/html"), new XAttribute("method", "get"), new XAttribute("template", template)));
        return Content(new XDeclaration("1.0", "utf-8", null) + "\n" + document, "application/opensearchdescription+xml");
    }
}
