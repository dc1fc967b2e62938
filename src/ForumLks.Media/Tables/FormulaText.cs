using System.Text.RegularExpressions;

namespace ForumLks.Media;

/// <summary>Tells text that a spreadsheet would run from text that only begins with the same sign, such as "+62 351 …" or "- belum ada".</summary>
internal static partial class FormulaText
{
    private const string Signs = "=+-@＝＋－＠";

    /// <summary>A cell from text: an apostrophe before such a sign says that it is text, and is taken off.</summary>
    public static TableCell Cell(string typed)
    {
        var text = (typed.Any(IsNoText) ? string.Concat(typed.Where(c => !IsNoText(c))) : typed).Trim();
        if (text.Length == 0)
            return TableCell.Empty;
        if (text.Length > 1 && text[0] == '\'' && Signs.Contains(text[1]))
            return new TableCell(text[1..], CellKind.Text);
        return new TableCell(text, IsFormula(text) ? CellKind.Formula : CellKind.Text);
    }

    private static bool IsNoText(char c) => char.IsControl(c) && c is not ('\n' or '\r' or '\t');

    private static bool IsFormula(string text) => text[0] is '=' or '＝' ? text.Length > 1 : Signs.Contains(text[0]) && Call().IsMatch(text);

    /// <summary>A function call, a reference to another program (DDE) or another sheet.</summary>
    [GeneratedRegex(@"^[+\-@＋－＠]+\s*[\p{L}_][\p{L}\p{N}_.]*\s*[(|!]")]
    private static partial Regex Call();
}
