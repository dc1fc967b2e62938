using System.Collections.Frozen;

namespace ForumLks.Text.PersonalData;

/// <summary>E-mail addresses, whole or with "[at]"; those of offices (…@ngawikab.go.id, info@…) are no person's.</summary>
internal static class Emails
{
    private static readonly FrozenSet<string> Posts = FrozenSet.Create(StringComparer.Ordinal,
        "info", "admin", "sekretariat", "kontak", "humas", "dinsos", "pengaduan", "redaksi", "layanan", "cs", "support", "halo", "hello", "ppid", "kantor", "lkks", "flks", "noreply", "surat", "panitia", "forum", "kemensos", "yayasan", "panti", "lksa", "helpdesk", "contact", "office", "support", "email", "nama", "bantuan");

    /// <summary>Places in the folded text.</summary>
    public static IEnumerable<(int Start, int End)> In(FoldedText text)
    {
        for (var i = 0; i < text.Span.Length; i++)
        {
            if (AtSign(text.Span, i) is not { } width)
                continue;
            var (start, end) = (LocalStart(text.Span, i), DomainEnd(text.Span, i + width));
            if (start < i && end > i + width && !IsOffices(text.Span[start..i], text.Span[(i + width)..end]))
                yield return (start, end);
            i += width - 1;
        }
    }

    private static int? AtSign(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '@')
            return 1;
        if (text[at] is not ('[' or '(' or ' '))
            return null;
        foreach (var disguise in Disguises)
        {
            if (text[at..].StartsWith(disguise, StringComparison.OrdinalIgnoreCase))
                return disguise.Length;
        }

        return null;
    }

    private static readonly string[] Disguises = [" [at] ", " (at) ", "[at]", "(at)", " @ "];

    private static int LocalStart(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 64 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+' or '%'))
            start--;
        return start;
    }

    /// <summary>Where the name of the server ends; where it began if it is none.</summary>
    private static int DomainEnd(ReadOnlySpan<char> text, int from)
    {
        var (end, lastDot) = (from, -1);
        while (end < text.Length && end - from < 200 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            lastDot = text[end] == '.' && end > from && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]) ? end : lastDot;
            end++;
        }

        while (end > from && text[end - 1] is '.' or '-')
            end--;
        return lastDot > from && end - lastDot > 2 ? end : from;
    }

    private static bool IsOffices(ReadOnlySpan<char> local, ReadOnlySpan<char> domain)
    {
        var name = local.ToString().ToLowerInvariant();
        var host = domain.ToString().ToLowerInvariant();
        var first = name.Split('.', '_', '-')[0];
        return host.EndsWith(".go.id", StringComparison.Ordinal) || host is "contoh.id" or "contoh.org" || host.EndsWith(".invalid", StringComparison.Ordinal)
            || Posts.Contains(name) || Posts.Contains(first) || Posts.Any(post => post.Length > 3 && name.StartsWith(post, StringComparison.Ordinal));
    }
}
