using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace ForumLks.Media;

/// <summary>Which styles of a workbook show a number as a date.</summary>
internal sealed partial class SheetStyles
{
    private const int DaysTo1904 = 1462;
    private const double LastDay = 2_958_465;
    private readonly List<bool> isDate = [];
    private readonly bool from1904;

    private SheetStyles(bool from1904) => this.from1904 = from1904;

    public static SheetStyles Read(SheetArchive archive, bool from1904)
    {
        var styles = new SheetStyles(from1904);
        using var part = archive.Read("xl/styles.xml");
        if (part is not null)
            styles.Fill(part);
        return styles;
    }

    /// <summary>The day that a number stands for; null where its style shows no date or no day has that number.</summary>
    public DateOnly? DayOf(double number, string? style)
    {
        if (!int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= isDate.Count || !isDate[index])
            return null;
        var serial = number + (from1904 ? DaysTo1904 : 0);
        return serial is >= 1 and <= LastDay ? DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(serial))) : null;
    }

    private void Fill(XmlReader part)
    {
        var own = new Dictionary<int, string>();
        var inCells = false;
        while (part.Read())
        {
            if (part.LocalName == "cellXfs")
                inCells = part.NodeType == XmlNodeType.Element;
            else if (part is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(part, "numFmtId") is { } id)
                own[id] = part.GetAttribute("formatCode") ?? "";
            else if (inCells && part is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                isDate.Add(Number(part, "numFmtId") is { } format && (own.TryGetValue(format, out var code) ? ShowsDate(code) : format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58)));
        }
    }

    private static int? Number(XmlReader part, string name) => int.TryParse(part.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool ShowsDate(string code) => Quoted().Replace(code, "").ToLowerInvariant() is var bare && (bare.Contains('y') || bare.Contains('d'));

    /// <summary>What a format only repeats: quoted words, a letter after a backslash, colours and languages in brackets.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]|General", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();
}
