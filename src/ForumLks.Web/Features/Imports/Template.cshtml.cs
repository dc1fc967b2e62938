using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Imports;

/// <summary>An empty sheet with our headings. What belongs under each stands above it, where the reader of headings passes it by.</summary>
public sealed class TemplateModel : PageModel
{
    public IActionResult OnGet(string ending)
    {
        if (TableFormats.Read(ending) is not { } format || !HttpContext.Reader.MayImport())
        {
            return NotFound();
        }

        string[] headings = [.. InstitutionColumns.All.Select(c => c.Heading)];
        object?[][] above = [[.. InstitutionColumns.All.Select(c => c.Help)], [.. InstitutionColumns.All.Select(c => c.Example.Length > 0 ? $"Contoh: {c.Example}" : null)]];
        return new TableFile(Table.Of("Lembaga", headings, []) with { Above = above }, format, "templat-direktori");
    }
}
