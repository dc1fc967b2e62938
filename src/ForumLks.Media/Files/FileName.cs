using System.Globalization;
using System.Text;

namespace ForumLks.Media;

/// <summary>Makes a name from an upload safe to show and to offer as a download. It is never used as a path on the server.</summary>
public static class FileName
{
    /// <summary>The longest clean name, in UTF-16 characters.</summary>
    public const int MaxLength = 120;

    private const int MaxExtension = 12;
    private const string Nameless = "berkas";
    private const string Forbidden = "<>:\"|?*";

    private static readonly HashSet<string> WindowsDevices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>
    /// The last part of the path, without control, invisible and bidirectional characters, without characters that Windows forbids, at most
    /// 120 characters with its extension kept; "berkas" when nothing is left. Cleaning twice gives the same as cleaning once.
    /// </summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var trimmed = Visible(last).Trim(' ', '.');
        return Shorten(AvoidDevice(trimmed.Length == 0 ? Nameless : trimmed));
    }

    private static string Visible(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            if (Rune.IsWhiteSpace(rune))
                kept.Append(' ');
            else if (rune.Value < 128 && Forbidden.Contains((char)rune.Value))
                kept.Append('-');
            else if (IsKept(rune))
                kept.Append(rune.ToString());
        return string.Join(' ', kept.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsKept(Rune rune) =>
        rune != Rune.ReplacementChar
        && (rune.Value & 0xFFFE) != 0xFFFE
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);

    private static string AvoidDevice(string name) => WindowsDevices.Contains(name.Split('.')[0].Trim()) ? "_" + name : name;

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
            return name;
        var extension = Path.GetExtension(name) is { Length: <= MaxExtension } usual ? usual : "";
        var stem = new StringBuilder();
        foreach (var rune in name[..^extension.Length].EnumerateRunes())
        {
            if (stem.Length + rune.Utf16SequenceLength > MaxLength - extension.Length)
                break;
            stem.Append(rune.ToString());
        }

        return stem.ToString().TrimEnd(' ', '.') + extension;
    }
}
