using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Features.Visits;

public enum Condition
{
    Ada,
    Sebagian,
    Belum,
}

/// <summary>How far an institution already has what one building block of a host's practice asks for.</summary>
public sealed record SheetLine
{
    public const int LongestNote = 300;

    public long PracticeId { get; set; }

    /// <summary>The block's own key, which stays when the practice is rewritten.</summary>
    public string Key { get; set; } = "";

    /// <summary>What the block was called when it was judged; told where the block is gone.</summary>
    public string Title { get; set; } = "";

    public Condition? State { get; set; }
    public string? Note { get; set; }
}

/// <summary>One line of an adoption plan: what, who, when, what it costs.</summary>
public sealed record PlannedStep
{
    public const int Most = 20;

    public long PracticeId { get; set; }
    public string? Key { get; set; }
    public string What { get; set; } = "";
    public string Who { get; set; } = "";
    public DateOnly When { get; set; }
    public decimal? Cost { get; set; }
}

public enum CheckInOutcome
{
    BelumMulai,
    Berjalan,
    Selesai,
    Berhenti,
}

/// <summary>What became of the plan after ninety days; nothing yet while there is no outcome.</summary>
public sealed record CheckIn
{
    public CheckInOutcome? Outcome { get; set; }
    public string? Note { get; set; }
    public DateTime? AtUtc { get; set; }
}

public static class VisitWords
{
    public static string Word(this Condition state) => state.ToString().ToLowerInvariant();

    public static string Word(this CheckInOutcome outcome) => outcome switch
    {
        CheckInOutcome.BelumMulai => "belum mulai",
        CheckInOutcome.Berjalan => "berjalan",
        CheckInOutcome.Selesai => "selesai",
        _ => "berhenti",
    };

    public static string Rupiah(decimal amount) => $"Rp{ForumLks.Text.IndonesianNumber.Format(amount)}";
}
