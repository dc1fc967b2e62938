using System.Globalization;

namespace ForumLks.Web.Features.Imports;

/// <summary>What a person decided of a row that could be meant in more than one way. Decisions are kept by row and the sheet is checked again with them.</summary>
public static class RowDecision
{
    /// <summary>The row is left out.</summary>
    public const string Skip = "lewati";

    /// <summary>It is an institution of its own, though another looks like it.</summary>
    public const string New = "baru";

    private const string EntryMark = "i:";

    /// <summary>It is about this entry of the directory.</summary>
    public static string Entry(long id) => string.Create(CultureInfo.InvariantCulture, $"{EntryMark}{id}");

    public static long? EntryOf(string? decision) =>
        decision?.StartsWith(EntryMark, StringComparison.Ordinal) == true && long.TryParse(decision[EntryMark.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static string Word(string decision) => decision switch
    {
        Skip => "dilewati",
        New => "dicatat sebagai lembaga baru",
        _ => "disamakan dengan lembaga yang sudah tercatat",
    };

    /// <summary>As a form sends it: "12=lewati".</summary>
    public static string Sent(int row, string decision) => string.Create(CultureInfo.InvariantCulture, $"{row}={decision}");

    public static (int Row, string Decision)? Read(string? sent) =>
        sent?.Split('=') is [var row, var decision] && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, decision) : null;
}

/// <summary>One way in which a row can be meant.</summary>
/// <param name="Sent">As <see cref="RowDecision.Sent"/> has it; it may decide about another row of the file.</param>
public sealed record RowChoice(string Sent, string Label);
