using System.IO.Compression;
using System.Text;

namespace ForumLks.Media.Tests;

public sealed class SheetFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("Nama,Kode\nLKSA A,35.21\n")]
    [InlineData("Nama;Kode\r\nLKSA A;35.21")]
    [InlineData("\"Nama\"\t\"Kode\"\rLKSA A\t35.21\r")]
    [InlineData("sep=;\nNama;Kode\nLKSA A;35.21")]
    [InlineData("Nama,Kode\n\n,,\n\"LKSA A\",'=35.21\n")]
    public void A_table_in_text_is_read_whatever_parts_its_cells(string text)
    {
        var rows = Rows(Encoding.UTF8.GetBytes(text));
        Assert.Equal(["Nama", "Kode"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["LKSA A", text.Contains('=') && !text.StartsWith("sep", StringComparison.Ordinal) ? "=35.21" : "35.21"], rows[1].Cells.Select(c => c.Text));
        Assert.All(rows.SelectMany(r => r.Cells), c => Assert.Equal(CellKind.Text, c.Kind));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 mark")]
    [InlineData("utf-16")]
    [InlineData("utf-16 plain")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Letters_are_right_in_every_encoding_people_save_in(string name)
    {
        var encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 mark" => new UTF8Encoding(true),
            "utf-16 plain" => new UnicodeEncoding(false, false),
            "utf-16BE" => Encoding.BigEndianUnicode,
            "utf-16" => Encoding.Unicode,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };
        var rows = Rows([.. encoding.GetPreamble(), .. encoding.GetBytes("Nama;Kode\nLKSA “Café”;35.21\n")]);
        Assert.Equal("LKSA “Café”", rows[1][0].Text);
        Assert.DoesNotContain(rows, r => r.IsForeign);
    }

    [Fact]
    public void Rows_in_another_encoding_than_their_file_are_told_apart()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var sheet = Opened([.. Encoding.UTF8.GetBytes("Nama\nCafé\n"), .. windows.GetBytes("Café\n"), .. Encoding.UTF8.GetBytes("Polos\n")]);
        Assert.Single(sheet.Notes);
        Assert.Equal([false, false, true, false], sheet.Rows().Select(r => r.IsForeign));
        Assert.Equal(["Café", "Café"], sheet.Rows().Skip(1).Take(2).Select(r => r[0].Text));
    }

    [Fact]
    public void A_quoted_cell_may_hold_lines_quotes_and_separators_and_rows_keep_their_number()
    {
        var rows = Rows("Nama,Catatan\n\"A \"\"B\"\", C\",\"satu\ndua\"\nLain,5\" pipa\n"u8.ToArray());
        Assert.Equal(["A \"B\", C", "satu\ndua"], rows[1].Cells.Select(c => c.Text));
        Assert.Equal((3, "5\" pipa"), (rows[2].Number, rows[2][1].Text));
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_named_by_its_row() => Assert.Contains("baris 2", Refusal("Nama\n\"A\nB\nC\n"u8.ToArray()), StringComparison.Ordinal);

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.invalid\",\"klik\")", CellKind.Formula)]
    [InlineData("=1+1", CellKind.Formula)]
    [InlineData("+cmd|' /C calc'!A0", CellKind.Formula)]
    [InlineData("@SUM(A1)", CellKind.Formula)]
    [InlineData("-2+3", CellKind.Text)]
    [InlineData("+62 351 000000", CellKind.Text)]
    [InlineData("- belum ada", CellKind.Text)]
    [InlineData("'=tulisan", CellKind.Text)]
    public void What_a_spreadsheet_would_run_is_marked(string typed, CellKind kind)
    {
        Assert.Equal(kind, Rows(Encoding.UTF8.GetBytes($"Nama;X\nA;\"{typed.Replace("\"", "\"\"")}\"\n"))[1][1].Kind);
        Assert.Equal(kind, Rows(Workbooks.Of(["Nama", "X"], ["A", typed]))[1][1].Kind);
    }

    [Fact]
    public void A_workbook_gives_words_numbers_dates_and_what_formulas_last_gave()
    {
        var rows = Rows(Workbooks.Of(["Nama", "Kode", "Tanggal", "Rumus", "Panjang"], ["LKSA A", 11.10, new DateOnly(2022, 6, 20), new FormulaCell("1+1", "2"), 3521001234567890d], [null, null, "20 Juni 2022"]));
        Assert.Equal([new("LKSA A", CellKind.Text), new("11.1", CellKind.Number), new("2022-06-20", CellKind.Date), new("2", CellKind.Formula)], rows[1].Cells.Take(4));
        Assert.Contains('E', rows[1][4].Text);
        Assert.Equal(("20 Juni 2022", CellKind.Empty, 3), (rows[2][2].Text, rows[2][0].Kind, rows[2].Number));
    }

    [Fact]
    public void The_first_visible_sheet_is_read_and_hidden_ones_are_said()
    {
        var sheet = Opened(new Workbooks().With("Rahasia", [["X"]], hidden: true).With("Data", [["Nama"], ["A"]]).With("Lain", [["Y"]]).Bytes());
        Assert.Equal(("Data", 2), (sheet.Name, sheet.RowCount));
        Assert.Contains(sheet.Notes, n => n.Contains("“Rahasia”", StringComparison.Ordinal));
        Assert.Contains(sheet.Notes, n => n.Contains("Hanya lembar pertama", StringComparison.Ordinal));
        Assert.Contains("tersembunyi", Refusal(new Workbooks().With("A", [["X"]], hidden: true).Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Joined_cells_are_named()
    {
        var sheet = Opened(new Workbooks().With("Data", [["Nama"], ["A"], [null]], false, "A2:A3").Bytes());
        Assert.Equal(new MergedCells("A2:A3", 2, 3, 0, 0), Assert.Single(sheet.Merged));
    }

    [Fact]
    public void More_rows_than_are_read_are_refused_with_a_sentence()
    {
        Assert.Contains("200.000 baris", Refusal(Encoding.UTF8.GetBytes("Nama\n" + string.Concat(Enumerable.Range(0, 200_001).Select(i => $"L{i}\n")))), StringComparison.Ordinal);
        Assert.Equal(200_000, Opened(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"L{i}\n")))).RowCount);
    }

    [Fact]
    public void A_workbook_of_too_many_rows_is_refused_too() =>
        Assert.Contains("200.000 baris", Refusal(new Workbooks().With("Data", Enumerable.Range(0, 200_001).Select(i => new object?[] { i * 7919 % 100_003 })).Bytes()), StringComparison.Ordinal);

    [Fact]
    public void A_zip_bomb_is_refused_before_it_unpacks() => Assert.Contains("terlalu besar", Refusal(Bomb(new string(' ', 8 << 20), lie: false)), StringComparison.Ordinal);

    [Fact]
    public void A_zip_bomb_that_lies_about_its_size_is_refused_while_it_unpacks() => Assert.NotEmpty(Refusal(Bomb(new string(' ', 3 << 20), lie: true)));

    [Theory]
    [InlineData("<html><table></table></html>", "halaman web")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", "XML")]
    [InlineData("", "kosong")]
    public void What_is_no_table_is_refused_with_its_reason(string content, string reason) => Assert.Contains(reason, Refusal(Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void An_old_or_locked_workbook_and_a_broken_one_are_refused()
    {
        Assert.Contains(".xls", Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]), StringComparison.Ordinal);
        var whole = Workbooks.Of(["Nama"], ["A"]);
        Assert.NotEmpty(Refusal(whole[..(whole.Length / 2)]));
        Assert.NotEmpty(Refusal([0, 1, 2, 3, 255, 0, 7, .. new byte[64]]));
    }

    [Fact]
    public void Document_types_and_with_them_entities_are_refused() =>
        Assert.NotEmpty(Refusal(Changed(Workbooks.Of(["Nama"], ["A"]), "xl/workbook.xml", xml => xml.Insert(xml.IndexOf("?>", StringComparison.Ordinal) + 2, "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>"))));

    private static byte[] Bomb(string filling, bool lie)
    {
        var bytes = Changed(Workbooks.Of(["Nama"], ["A"]), "xl/worksheets/sheet1.xml", xml => xml.Replace("<x:sheetData>", $"{filling}<x:sheetData>", StringComparison.Ordinal));
        if (!lie)
        {
            return bytes;
        }

        // The declared size in the central directory: a small number instead of the true one.
        var name = "xl/worksheets/sheet1.xml"u8.ToArray();
        var at = bytes.AsSpan().LastIndexOf(name);
        BitConverter.GetBytes(900).CopyTo(bytes, at - 46 + 24);
        return bytes;
    }

    private static byte[] Changed(byte[] workbook, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(change(xml));
        }

        return stream.ToArray();
    }

    private List<TableRow> Rows(byte[] bytes) => [.. Opened(bytes).Rows()];

    private OpenedSheet Opened(byte[] bytes) => Assert.IsType<OpenedSheet>(Open(bytes));

    private string Refusal(byte[] bytes) => Assert.IsType<RefusedSheet>(Open(bytes)).Sentence;

    private SheetOutcome Open(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        return SheetFile.Open(_path);
    }
}
