using System.Text;

namespace ForumLks.Media.Tests;

public sealed class PdfPageTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_pdf_of_ten_thousand_pages_says_how_many_it_has_and_is_read_as_far_as_allowed()
    {
        Bench.Require("pdfinfo");
        var path = bench.Put("a.pdf", Pdf.Of([.. Enumerable.Range(1, 10_000).Select(n => $"Halaman {n}")]));
        Assert.Equal(new PdfFacts(10_000, false), await PdfFacts.Read(path, cancellation: TestContext.Current.CancellationToken));
        var extract = await DocumentText.Extract(path, FileKind.Pdf, new ExtractLimits { MaxPages = 400 }, TestContext.Current.CancellationToken);
        Assert.Equal(400, extract.Pages.Count);
        Assert.StartsWith("Berkas ini sangat panjang", extract.Note);
    }

    [Fact]
    public async Task A_script_in_a_pdf_is_told()
    {
        Bench.Require("pdfinfo");
        var path = bench.Put("a.pdf", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Pdf.Of("isi")).Replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", StringComparison.Ordinal)));
        Assert.True((await PdfFacts.Read(path, cancellation: TestContext.Current.CancellationToken))!.HasScript);
    }

    /// <summary>It is read in pieces of 65,536, and the word stands across the cut.</summary>
    [Fact]
    public async Task A_script_named_in_the_middle_of_a_long_pdf_is_told()
    {
        Bench.Require("pdfinfo");
        var pdf = Pdf.Of("isi");
        var remark = new string(' ', (1 << 16) - pdf.Length - 7);
        Assert.False((await PdfFacts.Read(bench.Put("a.pdf", [.. pdf, .. Encoding.ASCII.GetBytes($"%{remark}/JavaNothing")]), cancellation: TestContext.Current.CancellationToken))!.HasScript);
        Assert.True((await PdfFacts.Read(bench.Put("b.pdf", [.. pdf, .. Encoding.ASCII.GetBytes($"%{remark}/JavaScript")]), cancellation: TestContext.Current.CancellationToken))!.HasScript);
    }

    [Fact]
    public async Task A_locked_or_damaged_pdf_has_neither_facts_nor_a_picture()
    {
        foreach (var content in new[] { Pdf.Locked("rahasia"), [.. "%PDF-1.4\n"u8, 1, 2, 3] })
        {
            var path = bench.Put("a.pdf", content);
            Assert.Null(await PdfFacts.Read(path, cancellation: TestContext.Current.CancellationToken));
            Assert.False(await PdfPicture.FirstPage(path, bench.In("a.png"), cancellation: TestContext.Current.CancellationToken));
            Assert.False(File.Exists(bench.In("a.png")));
        }
    }

    [Fact]
    public async Task The_first_page_is_drawn_at_most_1400_pixels_high()
    {
        Bench.Require("pdftoppm");
        var path = bench.Put("-f 2 a.pdf", Pdf.Of("muka", "kedua"));
        Assert.True(await PdfPicture.FirstPage(path, bench.In("a.png"), cancellation: TestContext.Current.CancellationToken));
        using var picture = File.OpenRead(bench.In("a.png"));
        Assert.Equal(FileKind.Png, FileSniffer.Detect(picture, "a.png").Kind);
        var head = new byte[24];
        picture.Position = 0;
        picture.ReadExactly(head);
        Assert.Equal(1400, (head[22] << 8) | head[23]);
    }

    [Fact]
    public async Task Recognition_without_its_programs_is_no_answer() =>
        Assert.Null(await PdfRecognition.Extract(bench.Put("a.pdf", Pdf.Of("isi")), 1, PdfRecognition.Default with { ToolDirectories = [] }, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Recognition_reads_a_page_says_that_it_may_be_wrong_and_stops_at_its_limits()
    {
        Assert.True(PdfRecognition.IsPresent(), "tesseract-ocr and tesseract-ocr-ind are not installed.");
        var path = bench.Put("a.pdf", Pdf.Of("PEMBERITAHUAN KUNJUNGAN TAMU", "HALAMAN KEDUA"));
        var extract = await PdfRecognition.Extract(path, 2, PdfRecognition.Default with { MaxPages = 1 }, TestContext.Current.CancellationToken);
        Assert.True(extract!.IsRecognised);
        Assert.Contains("KUNJUNGAN TAMU", extract.Text);
        Assert.DoesNotContain("KEDUA", extract.Text);
        Assert.Contains("bisa keliru", extract.Note);
        Assert.Contains("halaman-halaman awal", extract.Note);
    }

    [Fact]
    public async Task A_workbook_of_very_many_rows_is_cut_with_a_note()
    {
        var path = bench.Put("a.xlsx", Office.Sheet("Data", [.. Enumerable.Range(0, 120_000).Select(n => new[] { $"{n}" })]));
        var extract = await DocumentText.Extract(path, FileKind.Xlsx, new ExtractLimits { MaxCharacters = 100_000 }, TestContext.Current.CancellationToken);
        Assert.NotNull(extract.Note);
        Assert.True(extract.Text.Length <= 101_000);
    }
}
