using System.IO.Compression;
using System.Xml;

namespace ForumLks.Media;

/// <summary>What a file with a sheet turned out to be: <see cref="OpenedSheet"/> or <see cref="RefusedSheet"/>.</summary>
public abstract record SheetOutcome;

/// <summary>A file that is not read, and why, as an Indonesian sentence.</summary>
/// <param name="Sentence">For the person who sent it.</param>
public sealed record RefusedSheet(string Sentence) : SheetOutcome;

/// <summary>A sheet that was looked through once from beginning to end. Its rows are read anew from the file each time, one at a time.</summary>
/// <param name="Name">The sheet's name; empty for CSV.</param>
/// <param name="RowCount">Rows with something in them.</param>
/// <param name="Notes">What the person should know, such as hidden sheets that were left out; Indonesian sentences.</param>
/// <param name="Merged">Joined cells, at most 500.</param>
public sealed record OpenedSheet(string Name, int RowCount, IReadOnlyList<string> Notes, IReadOnlyList<MergedCells> Merged) : SheetOutcome
{
    internal Func<IEnumerable<TableRow>> Source { private get; init; } = () => [];

    /// <summary>Rows with something in them, in order, without ever holding more than one. The file must still be there.</summary>
    public IEnumerable<TableRow> Rows() => Source();
}

/// <summary>Opens a CSV file or the first visible sheet of an XLSX workbook. Nothing is kept in memory but one row; formulas are never evaluated.</summary>
public static class SheetFile
{
    /// <summary>Rows that are read at most.</summary>
    public const int MaxRows = 200_000;

    /// <summary>Columns that are read at most.</summary>
    public const int MaxColumns = 256;

    private const string Damaged = "Berkas ini rusak dan tidak dapat dibaca. Buka dan simpan ulang di Excel atau LibreOffice, lalu unggah lagi.";
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Looks through the whole file. The content decides what it is, not the name.</summary>
    public static SheetOutcome Open(string path)
    {
        try
        {
            return Open(path, HeadOf(path));
        }
        catch (Exception damage) when (damage is SheetRefusal or InvalidDataException or XmlException or EndOfStreamException)
        {
            // Each reader names damage in its own way; to the person it is one thing.
            return new RefusedSheet(damage is SheetRefusal refusal ? refusal.Message : Damaged);
        }
    }

    private static SheetOutcome Open(string path, byte[] head)
    {
        if (head.Length == 0)
            return new RefusedSheet("Berkas ini kosong.");
        if (head.AsSpan().StartsWith(OldOffice))
            return new RefusedSheet("Ini berkas Excel lama (.xls) atau berkas yang dikunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi atau sebagai CSV, lalu unggah lagi.");
        if (head.AsSpan().StartsWith("PK"u8))
            return Workbook.Open(path);
        if (head.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<"u8))
            return new RefusedSheet("Berkas ini berisi halaman web atau XML, bukan tabel. Simpan sebagai .xlsx atau CSV, lalu unggah lagi.");
        return CsvSheet.Open(path);
    }

    private static byte[] HeadOf(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[512];
        return head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    internal static void CheckRows(int count)
    {
        if (count > MaxRows)
            throw new SheetRefusal("Berkas ini berisi lebih dari 200.000 baris. Bagi menjadi beberapa berkas, misalnya satu berkas setiap provinsi.");
    }

    internal static void CheckColumns(int count)
    {
        if (count > MaxColumns)
            throw new SheetRefusal($"Berkas ini berisi lebih dari {MaxColumns} kolom. Hapus kolom yang tidak dipakai, lalu unggah lagi.");
    }
}

/// <summary>A refusal found deep in a reader; its message is for the person.</summary>
internal sealed class SheetRefusal(string sentence) : Exception(sentence);
