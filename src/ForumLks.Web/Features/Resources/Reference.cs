using System.Globalization;
using ForumLks.Text;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Resources;

/// <summary>A resource as other texts refer to it: a sentence in the usual order, and the two formats that reference programs read.</summary>
public sealed record Reference(string Author, int? Year, string Title, string Place, string Url, string Key, bool IsRule)
{
    public static Reference Of(Resource resource, SiteAddress site)
    {
        var content = resource.Content;
        var author = content.RuleIssuer ?? content.Publisher ?? "ForumLKS";
        return new(author, content.Year, resource.Title, "ForumLKS", site.LinkTo($"/sumber/{resource.Slug}"), resource.Slug, content.Kind == ResourceKind.Regulasi);
    }

    public string Sentence(DateOnly today) =>
        $"{Author.TrimEnd('.')}. ({Year?.ToString(CultureInfo.InvariantCulture) ?? "t.t."}). {Title.TrimEnd('.')}. {Place}. Diakses {IndonesianDate.Long(today)}, dari {Url}";

    public string BibTex => string.Join('\n',
    [
        $"@misc{{{Key},",
        $"  author = {{{{{Braced(Author)}}}}},",
        $"  title = {{{{{Braced(Title)}}}}},",
        .. Year is { } year ? [$"  year = {{{year}}},"] : Array.Empty<string>(),
        $"  howpublished = {{{Place}}},",
        $"  url = {{{Url}}}",
        "}",
        "",
    ]);

    public string Ris => string.Join("\r\n",
    [
        $"TY  - {(IsRule ? "STAT" : "RPRT")}",
        $"AU  - {OneLine(Author)}",
        $"TI  - {OneLine(Title)}",
        .. Year is { } year ? [$"PY  - {year}"] : Array.Empty<string>(),
        $"PB  - {Place}",
        $"UR  - {Url}",
        "ER  - ",
        "",
    ]);

    /// <summary>Braces and backslashes would end the field.</summary>
    private static string Braced(string text) => OneLine(text).Replace("\\", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
