using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Platform.Forms;

/// <summary>
/// The words of a form whose place is not there for the writer any more: hidden, moved, published meanwhile, or never theirs; which of these is not said.
/// Nothing is shown but what was sent.
/// </summary>
public sealed record Unsent(string Heading, string Lead, IReadOnlyList<(string Label, string Text)> Fields)
{
    /// <summary>All that was typed into the fields of a record, under the names that the form calls them by; the rows of a list together.</summary>
    /// <param name="prefix">What the names of its fields begin with: "Content".</param>
    public static IActionResult Of<TRecord>(PageModel page, string prefix)
    {
        var names = page.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>().GetMetadataForProperties(typeof(TRecord))
            .Where(p => p.DisplayName is not null && (p.ModelType == typeof(string) || p.IsEnumerableType)).ToDictionary(p => p.PropertyName!, p => p.DisplayName!);
        var fields = page.Request.Form.Where(f => f.Key.StartsWith($"{prefix}.", StringComparison.Ordinal))
            .Select(f => (Name: names.GetValueOrDefault(f.Key[(prefix.Length + 1)..].Split('.', '[')[0]), Text: f.Value.ToString().Trim()))
            .Where(f => f.Name is not null && f.Text.Length > 0)
            .GroupBy(f => f.Name!, (name, typed) => (name, string.Join("\n\n", typed.Select(f => f.Text))));
        return new Unsent(
            "Isian Anda belum tersimpan",
            "Tulisannya tidak ada lagi di alamat itu, atau tidak lagi dapat Anda ubah. Yang Anda ketik tidak hilang: salin dari sini. Bila tulisan Anda baru saja terbit, tarik dahulu, ubah, lalu ajukan lagi.",
            [.. fields]).On(page);
    }

    public IActionResult On(PageModel page) => Fields.Count == 0 ? page.NotFound() : new ViewResult
    {
        ViewName = "_Unsent",
        StatusCode = StatusCodes.Status404NotFound,
        ViewData = new(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = this },
        TempData = page.TempData,
    };
}
