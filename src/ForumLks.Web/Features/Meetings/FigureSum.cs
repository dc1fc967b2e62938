using ForumLks.Text;

namespace ForumLks.Web.Features.Meetings;

/// <summary>The parts of a quoted figure, read from lines "label = number".</summary>
public static class FigureSum
{
    public static bool TryPart(string line, out (string Label, decimal Value) part, out string reason)
    {
        part = default;
        var at = line.LastIndexOf('=');
        if (at <= 0)
        {
            reason = $"Tulis rincian “{line.Trim()}” sebagai nama = jumlah, misalnya LKS anak = 140.";
            return false;
        }

        if (!IndonesianNumber.TryParse(line[(at + 1)..].Trim(), out var value, out var wrong))
        {
            reason = $"Jumlah pada rincian “{line.Trim()}” tidak terbaca: {wrong}";
            return false;
        }

        part = (line[..at].Trim(), value);
        reason = "";
        return true;
    }

    public static IReadOnlyList<(string Label, decimal Value)> Parts(QuotedFigure figure) =>
        [.. figure.Parts.Select(line => TryPart(line ?? "", out var part, out _) ? part : default).Where(part => part.Label is not null)];
}
