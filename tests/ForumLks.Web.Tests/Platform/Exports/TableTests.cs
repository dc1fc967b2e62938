using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ForumLks.Web.Platform.Exports;
using Table = ForumLks.Web.Platform.Exports.Table;

namespace ForumLks.Web.Tests.Platform.Exports;

public sealed class TableTests
{
    private static readonly string[] Columns = ["Kode", "Wilayah", "Jumlah", "Tanggal"];

    private static Table Sample(params object?[][] rows) => Table.Of("Daftar hadir: [1/2]", Columns, rows);

    [Fact]
    public async Task Codes_stay_text_and_numbers_and_dates_stay_what_they_are()
    {
        var table = Sample(["11.10", "Aceh Timur", 12, new DateOnly(2025, 6, 25)]);
        Assert.Contains("\"11.10\",\"Aceh Timur\",12,2025-06-25\r\n", await AsCsv(table), StringComparison.Ordinal);

        using var book = await AsXlsx(table);
        var cells = Rows(book)[1].Elements<Cell>().ToList();
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        Assert.Equal("11.10", cells[0].InnerText);
        Assert.Equal("12", cells[2].CellValue!.Text);
        Assert.Equal(new DateTime(2025, 6, 25), DateTime.FromOADate(double.Parse(cells[3].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://jahat\")")]
    [InlineData("+62 811")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\r\n=1")]
    [InlineData("＝1")]
    public async Task A_text_like_a_formula_is_never_run(string hostile)
    {
        var csv = await AsCsv(Sample([hostile, "a", 1, null]));
        Assert.Contains($"\"'{hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", csv, StringComparison.Ordinal);

        using var book = await AsXlsx(Sample([hostile, "a", 1, null]));
        Assert.Empty(Rows(book).SelectMany(r => r.Descendants<CellFormula>()));
        Assert.Equal(CellValues.InlineString, Rows(book)[1].Elements<Cell>().First().DataType!.Value);
    }

    [Fact]
    public async Task A_negative_number_is_a_number() =>
        Assert.Contains(",-4,", await AsCsv(Sample(["a", "b", -4, null])), StringComparison.Ordinal);

    [Fact]
    public async Task The_workbook_is_a_valid_one_whatever_the_cells_hold()
    {
        using var book = await AsXlsx(Sample(["a\0b\u0001", new string('x', 40_000), null, null], ["😀 <&>", "baris\nkedua", 1.5m, null]));
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(e => e.Description));
        Assert.Equal("Daftar hadir   1 2", book.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!.Value);
    }

    private static async Task<string> AsCsv(Table table)
    {
        var stream = new MemoryStream();
        await Csv.Write(table, stream, TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
        return Encoding.UTF8.GetString(stream.ToArray()[3..]);
    }

    private static async Task<SpreadsheetDocument> AsXlsx(Table table)
    {
        var stream = new MemoryStream();
        await Xlsx.Write(table, stream, TestContext.Current.CancellationToken);
        return SpreadsheetDocument.Open(stream, false);
    }

    private static List<Row> Rows(SpreadsheetDocument book) =>
        [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>()];
}
