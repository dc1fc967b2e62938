using System.Text.RegularExpressions;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>The sentences that a reader meets, out of views and out of the strings of code; sentences in English are for operators and left out.</summary>
public static partial class InterfaceText
{
    public static IEnumerable<(string Path, string Text)> Of(IEnumerable<SourceFile> files) =>
        files.SelectMany(f => (System.IO.Path.GetExtension(f.Path) switch { ".cshtml" => InView(f.Text), ".js" => InCode(f.Text, ScriptStrings()), _ => InCode(f.Text, Strings()) }).Select(t => (f.Path, t)));

    /// <summary>Pieces of at least four words, with what is filled in counted as one.</summary>
    public static IEnumerable<string[]> Sentences(string text) =>
        SentenceEnd().Split(Filled().Replace(text.Replace("\\n", ". ", StringComparison.Ordinal), "X")).Select(s => Words().Matches(s).Select(m => m.Value).ToArray()).Where(w => w.Length >= 4 && IsIndonesian(w));

    private static IEnumerable<string> InView(string view)
    {
        var text = Comment().Replace(view, "");
        return Attributes().Matches(text).Concat(Titles().Matches(text)).Concat(BetweenTags().Matches(text))
            .Select(m => m.Groups["text"].Value.Trim()).Where(t => t.Length > 0 && !t.Contains("Html.Raw", StringComparison.Ordinal));
    }

    private static IEnumerable<string> InCode(string code, Regex strings) =>
        strings.Matches(string.Join('\n', code.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))))
            .Select(m => m.Groups["text"].Value).Where(t => t.Contains(' ', StringComparison.Ordinal) && IsIndonesian([.. Words().Matches(t).Select(m => m.Value)]));

    private static bool IsIndonesian(string[] words) => words.Any(w => Common.Contains(w.ToLowerInvariant())) && !words.Any(w => English.Contains(w));

    private static readonly HashSet<string> Common = ["yang", "dan", "untuk", "anda", "ini", "itu", "di", "ke", "dari", "belum", "sudah", "tidak", "dengan", "pada", "atau", "akan", "oleh", "dapat"];
    private static readonly HashSet<string> English = ["the", "is", "of", "are", "was", "its", "must"];

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:label|hint|title|aria-label|placeholder|alt)=""(?<text>[^""@]+)""")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"ViewData\[""(?:Title|Description)""\] = ""(?<text>[^""]+)""")]
    private static partial Regex Titles();

    [GeneratedRegex(">(?<text>[^<>{}]+)<")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"""(?<text>(?:[^""\\\n]|\\.)*)""")]
    private static partial Regex Strings();

    [GeneratedRegex(@"(['`])(?<text>(?:(?!\1)[^\\\n])*)\1")]
    private static partial Regex ScriptStrings();

    [GeneratedRegex(@"\{[^}]*\}|@[\w.!?()\[\]]+")]
    private static partial Regex Filled();

    [GeneratedRegex(@"(?<=[.!?:;])\s+|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[A-Za-z’'-]+")]
    private static partial Regex Words();
}
