using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Practices;

/// <summary>Rules of the sections, judged where the section is saved: a practice in its short form breaks none of them.</summary>
public sealed partial record PracticeContent
{
    public const int MostBlocks = 12;
    public const int MostEvidence = 10;
    public const int MostDocuments = 10;

    public IEnumerable<ValidationResult> EvidenceRules() =>
    [
        .. ContentRules.AtMost(Evidence.Count, MostEvidence, nameof(Evidence), "Bukti"),
        .. Evidence.SelectMany((line, i) => Evidenced(line, $"{nameof(Evidence)}[{i}]")),
    ];

    public IEnumerable<ValidationResult> FailureRules()
    {
        if (string.IsNullOrWhiteSpace(DidNotWork))
        {
            yield return new("Tulis sedikitnya satu hal yang tidak berhasil. Justru bagian ini yang paling menolong lembaga lain.", [nameof(DidNotWork)]);
        }
    }

    public IEnumerable<ValidationResult> DocumentRules() => ContentRules.AtMost(Documents.Count, MostDocuments, nameof(Documents), "Dokumen");

    private static IEnumerable<ValidationResult> Evidenced(EvidenceLine line, string at)
    {
        var (before, after) = (Measured.Read(line.Before, line.Unit), Measured.Read(line.After, line.Unit));
        if (line.NotMeasured)
        {
            return before.IsEmpty && after.IsEmpty ? [] : [new("Anda memilih “belum diukur” tetapi juga mengisi angka. Pilih salah satu.", [$"{at}.After"])];
        }

        return [.. Unread(before, $"{at}.Before"), .. Unread(after, $"{at}.After"), .. Comparable(line, before, after, at)];
    }

    private static IEnumerable<ValidationResult> Unread(Measured value, string at) =>
        value.Problem is { } problem ? [new(problem, [at])] : [];

    private static IEnumerable<ValidationResult> Comparable(EvidenceLine line, Measured before, Measured after, string at)
    {
        if (after.IsEmpty)
        {
            yield return new("Tulis angka sesudahnya, atau pilih “Belum diukur”.", [$"{at}.After"]);
        }

        if (!before.IsEmpty && !after.IsEmpty && !Measured.SameUnit(before, after))
        {
            yield return new($"Sebelum ditulis dalam “{before.Unit}”, sesudah dalam “{after.Unit}”. Pakai satuan yang sama supaya dapat dibandingkan.", [$"{at}.After"]);
        }

        if (!after.IsEmpty && after.Problem is null && string.IsNullOrWhiteSpace(line.Period))
        {
            yield return new("Tulis angka ini selama kapan, misalnya “Januari–Juni 2026”.", [$"{at}.Period"]);
        }
    }
}

/// <summary>A value as people write it: "12 kg", "Rp1.500.000", "85%", or a bare number whose unit stands beside it.</summary>
public readonly record struct Measured(decimal? Value, string Unit, string? Problem)
{
    public bool IsEmpty => Value is null && Problem is null;

    public static Measured Read(string? text, string? unit)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(null, "", null);
        }

        var written = text.Trim();
        var isRupiah = written.StartsWith("Rp", StringComparison.OrdinalIgnoreCase);
        var bare = isRupiah ? written[2..].TrimStart('.', ' ') : written;
        var end = bare.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+').Count();
        if (!IndonesianNumber.TryParse(bare[..end], out var value, out _))
        {
            return new(null, "", $"“{written}” belum terbaca sebagai angka. Awali dengan angkanya, misalnya “12 kg”.");
        }

        var own = isRupiah ? "rupiah" : bare[end..].Trim();
        return new(value, own.Length > 0 ? own : unit?.Trim() ?? "", null);
    }

    public static bool SameUnit(Measured one, Measured other) => string.Equals(one.Unit, other.Unit, StringComparison.OrdinalIgnoreCase);
}
