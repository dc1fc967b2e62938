using System.Globalization;
using ForumLks.Media;
using ForumLks.Text;
using ForumLks.Web.Features.Directory;

namespace ForumLks.Web.Features.Imports;

/// <summary>A cell on its way into a record. What cannot be taken is refused with a sentence, and the record keeps what it had.</summary>
public sealed class ImportCell(TableCell cell)
{
    private const double Earliest = 1;
    private const double Latest = 80_000;

    public CellKind Kind => cell.Kind;

    public string? Refusal { get; private set; }

    /// <summary>The text; a number of more than fifteen digits is no text any more.</summary>
    public string? Text()
    {
        if (cell.Kind == CellKind.Number && cell.Text.Contains('E', StringComparison.Ordinal))
        {
            return Refuse("Angka sepanjang ini sudah dibulatkan oleh Excel. Ubah format kolom menjadi Teks, lalu ketik ulang angkanya.");
        }

        return cell.Text;
    }

    /// <summary>Several texts in one cell, parted by semicolons or lines.</summary>
    public List<string> Texts() => [.. (Text() ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public DateOnly? Day()
    {
        if (cell.Kind == CellKind.Date)
        {
            return DateOnly.ParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (IsSerial(out var serial))
        {
            return DateOnly.FromDateTime(DateTime.FromOADate(Math.Floor(serial)));
        }

        if (IndonesianDate.TryParse(WithoutTime(cell.Text), out var day, out var reason))
        {
            return day;
        }

        Refuse($"“{Shortened(cell.Text)}” bukan tanggal. {reason}");
        return null;
    }

    public T? OneOf<T>(IReadOnlyDictionary<string, T> words, string offered)
        where T : struct
    {
        if (words.TryGetValue(InstitutionName.KeyOf(cell.Text), out var found))
        {
            return found;
        }

        Refuse($"“{Shortened(cell.Text)}” tidak dikenal. Pilih salah satu: {offered}.");
        return null;
    }

    public string? Refuse(string sentence)
    {
        Refusal ??= sentence;
        return null;
    }

    public static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;

    /// <summary>A day as Excel counts it, of the years in which documents are dated; 2022 alone is a year.</summary>
    private bool IsSerial(out double serial) =>
        double.TryParse(cell.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out serial)
        && (cell.Kind == CellKind.Number || cell.Text.Length == 5) && serial is > Earliest and < Latest && serial >= 10_000;

    private static string WithoutTime(string text) => text.Length > 10 && text[10] is ' ' or 'T' && text[4] == '-' ? text[..10] : text;
}
