using System.Globalization;
using System.Text;

namespace ForumLks.Text;

/// <summary>The part of an address that is made from a title.</summary>
public static class Slug
{
    /// <summary>The longest slug.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// Lower-case ASCII letters, digits and single hyphens, at most 80 characters, cut between words where possible; accents are folded and
    /// "&amp;" becomes "dan". Empty when the title has no such letters (only emoji, or another script): the caller then chooses an address.
    /// </summary>
    public static string From(string? title)
    {
        var slug = new StringBuilder();
        foreach (var rune in Folded(title ?? ""))
            Append(slug, rune);
        return Shorten(slug.ToString().TrimEnd('-'));
    }

    private static StringRuneEnumerator Folded(string title) => WellFormed.Of(title).Normalize(NormalizationForm.FormKD).EnumerateRunes();

    private static void Append(StringBuilder slug, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark || rune.Value is '\'' or '’' or '‘' or 'ʼ')
            return;

        if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
            slug.Append((char)Rune.ToLowerInvariant(rune).Value);
        else if (Spelled(rune) is { } letters)
            slug.Append(letters);
        else if (rune.Value == '&')
            Divide(slug).Append("dan-");
        else
            Divide(slug);
    }

    /// <summary>Latin letters that Unicode does not take apart into a letter and an accent.</summary>
    private static string? Spelled(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        'ı' => "i",
        _ => null,
    };

    private static StringBuilder Divide(StringBuilder slug) => slug.Length == 0 || slug[^1] == '-' ? slug : slug.Append('-');

    private static string Shorten(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var end = slug.LastIndexOf('-', MaxLength);
        return slug[..(end > MaxLength / 2 ? end : MaxLength)].TrimEnd('-');
    }
}
