using ForumLks.Text;

namespace ForumLks.Web.Platform.Figures;

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

    public static IReadOnlyList<(string Label, decimal Value)> Parts(IEnumerable<string> lines) =>
        [.. lines.Select(line => TryPart(line ?? "", out var part, out _) ? part : default).Where(part => part.Label is not null)];

    /// <summary>"154 = 140 + 4 + 7 + 3"; null where nothing was broken down.</summary>
    public static string? Sentence(decimal value, IEnumerable<string> lines)
    {
        var parts = Parts(lines);
        var sum = parts.Sum(p => p.Value);
        return parts.Count == 0 ? null : $"{IndonesianNumber.Format(value)} {(sum == value ? "=" : "≠")} {string.Join(" + ", parts.Select(p => IndonesianNumber.Format(p.Value)))}";
    }

    /// <summary>What is wrong with a breakdown that nobody explained; null where it adds up or says why not.</summary>
    public static string? Problem(string what, decimal value, IReadOnlyCollection<string> lines, string? reason)
    {
        var wrong = lines.Select(line => TryPart(line, out _, out var why) ? null : why).FirstOrDefault(why => why is not null);
        var sum = Parts(lines).Sum(p => p.Value);
        return wrong ?? (lines.Count > 0 && sum != value && string.IsNullOrWhiteSpace(reason)
            ? $"Rincian “{what}” berjumlah {IndonesianNumber.Format(sum)}, bukan {IndonesianNumber.Format(value)}. Betulkan, atau tulis alasannya."
            : null);
    }
}
