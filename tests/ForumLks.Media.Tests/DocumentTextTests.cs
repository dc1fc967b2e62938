namespace ForumLks.Media.Tests;

public sealed class DocumentTextTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_pdf_gives_its_pages()
    {
        var extract = await Extract(Pdf.Of("Notulen rakor", "Daftar hadir"), FileKind.Pdf);
        Assert.Equal(2, extract.PageCount);
        Assert.Equal([new(1, "Notulen rakor"), new(2, "Daftar hadir")], extract.Pages);
        Assert.Null(extract.Note);
    }

    [Fact]
    public async Task A_word_document_gives_its_paragraphs_and_header()
    {
        var extract = await Extract(Office.Word("Kop surat", "Keputusan & tindak lanjut", "Komisi A"), FileKind.Docx);
        Assert.Null(extract.PageCount);
        Assert.Equal([new(null, "Keputusan & tindak lanjut\nKomisi A\nKop surat")], extract.Pages);
    }

    [Fact]
    public async Task A_workbook_gives_its_sheets()
    {
        var extract = await Extract(Office.Sheet("Data LKS", ["Kode", "Nama"], ["11.10", "Bireuen"]), FileKind.Xlsx);
        Assert.Equal([new(1, "Data LKS\nKode\tNama\t\n11.10\tBireuen")], extract.Pages);
    }

    [Fact]
    public async Task A_presentation_gives_its_slides() =>
        Assert.Equal([new(1, "Latar belakang"), new(2, "Usulan")], (await Extract(Office.Slides("Latar belakang", "Usulan"), FileKind.Pptx)).Pages);

    [Fact]
    public async Task An_open_document_gives_its_paragraphs() =>
        Assert.Equal("Judul\nsatu dua\ttiga", (await Extract(Office.OpenDocument("<text:h>Judul</text:h><text:p>satu<text:s/>dua<text:tab/>tiga</text:p>"), FileKind.Odt)).Text);

    [Fact]
    public async Task Plain_text_is_read_in_utf8_and_latin1()
    {
        Assert.Equal("café\nb", (await Extract("\uFEFFcafé\r\nb"u8.ToArray(), FileKind.Text)).Text);
        Assert.Equal("café", (await Extract([99, 97, 102, 0xE9], FileKind.Csv)).Text);
    }

    [Fact]
    public async Task A_locked_pdf_says_so()
    {
        var extract = await Extract(Pdf.Locked("rahasia"), FileKind.Pdf);
        Assert.Empty(extract.Pages);
        Assert.Equal("Berkas ini dikunci dengan kata sandi, jadi teksnya tidak ikut dalam pencarian.", extract.Note);
    }

    [Fact]
    public async Task A_scanned_pdf_says_that_it_has_no_text()
    {
        var extract = await Extract(Pdf.Of("", ""), FileKind.Pdf);
        Assert.Equal(2, extract.PageCount);
        Assert.StartsWith("Berkas ini tidak berisi teks", extract.Note);
    }

    [Fact]
    public async Task An_external_entity_is_never_read()
    {
        var secret = bench.Put("rahasia.txt", "KATA-RAHASIA"u8.ToArray());
        var entity = $"<!DOCTYPE x [<!ENTITY e SYSTEM \"file://{secret}\">]>";
        foreach (var (content, kind) in new[] { (Office.WordFromXml(Office.WordXml("&e;", entity)), FileKind.Docx), (Office.OpenDocument("<text:p>&e;</text:p>", entity), FileKind.Odt) })
        {
            var extract = await Extract(content, kind);
            Assert.DoesNotContain("RAHASIA", extract.Text);
            Assert.Equal("Isi berkas ini rusak atau tidak dapat dibaca, jadi teksnya tidak ikut dalam pencarian.", extract.Note);
        }
    }

    [Fact]
    public async Task Entities_that_multiply_are_never_expanded()
    {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(0, 25).Select(i => $"<!ENTITY {(char)('b' + i)} \"&{(char)('a' + i)};&{(char)('a' + i)};\">")) + "]>";
        Assert.NotNull((await Extract(Office.OpenDocument("<text:p>&z;</text:p>", laughs), FileKind.Odt)).Note);
    }

    [Fact]
    public async Task A_bomb_is_not_unpacked()
    {
        var bomb = Zip.OfBytes(("word/document.xml", new byte[80_000_000]));
        Assert.Equal("Isi berkas ini terlalu besar setelah dibuka, sehingga tidak dapat diterima.", (await Extract(bomb, FileKind.Docx)).Note);
    }

    [Fact]
    public async Task An_archive_inside_a_document_is_left_closed()
    {
        var inner = Zip.OfBytes(("bom", new byte[3_000_000]));
        var nested = Enumerable.Range(0, 3).Aggregate(inner, (zip, depth) => Zip.OfBytes([.. Enumerable.Range(0, 10).Select(i => ($"{depth}-{i}.zip", zip))]));
        var extract = await Extract(Office.WordFromXml(Office.WordXml("halo"), more: ("word/embeddings/a.zip", Convert.ToBase64String(nested))), FileKind.Docx);
        Assert.Equal("halo", extract.Text);
    }

    [Fact]
    public async Task An_entry_that_lies_about_its_size_gives_no_more_than_it_said()
    {
        var lying = Zip.Of(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a>" + new string('x', 3_000_000) + "</a>"));
        var size = BitConverter.GetBytes(3_000_007);
        for (var i = 0; i + 4 < lying.Length; i++)
            if (lying.AsSpan(i, 4).SequenceEqual(size))
                BitConverter.GetBytes(100).CopyTo(lying, i);
        Assert.InRange((await Extract(lying, FileKind.Odt)).Text.Length, 0, 100);
    }

    [Fact]
    public async Task Too_many_pages_or_characters_are_cut_with_a_note()
    {
        var limits = new ExtractLimits { MaxPages = 2 };
        var extract = await Extract(Pdf.Of("satu", "dua", "tiga"), FileKind.Pdf, limits);
        Assert.Equal((2, "Berkas ini sangat panjang, jadi hanya bagian awalnya yang ikut dalam pencarian."), (extract.Pages.Count, extract.Note));

        extract = await Extract(Office.Word("kop", new string('a', 500), "b"), FileKind.Docx, new ExtractLimits { MaxCharacters = 100 });
        Assert.Equal(100, extract.Text.Length);
        Assert.NotNull(extract.Note);
    }

    [Fact]
    public async Task Exactly_as_much_as_allowed_is_not_cut() =>
        Assert.Null((await Extract(Pdf.Of("satu", "dua"), FileKind.Pdf, new ExtractLimits { MaxPages = 2 })).Note);

    [Fact]
    public async Task Without_pdftotext_the_note_says_so()
    {
        var extract = await Extract(Pdf.Of("a"), FileKind.Pdf, new ExtractLimits { ToolDirectories = [] });
        Assert.Equal("Teks PDF belum dapat dibaca. pdftotext belum terpasang di server ini. Pasang dengan: sudo apt-get install poppler-utils", extract.Note);
    }

    [Fact]
    public async Task A_damaged_pdf_says_so() => Assert.NotNull((await Extract([.. "%PDF-1.4\n"u8, 1, 2, 3], FileKind.Pdf)).Note);

    [Fact]
    public async Task A_link_that_is_no_address_does_not_cost_the_text()
    {
        var rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"h1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:dua alamat@x@y\" TargetMode=\"External\"/></Relationships>";
        var extract = await Extract(Office.WordFromXml(Office.WordXml("halo"), more: ("word/_rels/document.xml.rels", rels)), FileKind.Docx);
        Assert.Equal("halo", extract.Text);
    }

    [Fact]
    public async Task However_a_document_is_damaged_there_is_text_or_a_note()
    {
        var random = new Random(13);
        (byte[] Content, FileKind Kind)[] sound =
        [
            (Office.Word("kop", "halo"), FileKind.Docx), (Office.Sheet("Data", ["a"]), FileKind.Xlsx), (Office.Slides("a"), FileKind.Pptx), (Office.OpenDocument("<text:p>a</text:p>"), FileKind.Odt),
        ];
        for (var i = 0; i < 1_500; i++)
        {
            var (content, kind) = sound[i % sound.Length];
            var broken = random.Next(2) == 0 ? Mutation.Of(content, random) : Mutation.Inside(content, random);
            var extract = await Extract(broken, kind);
            Assert.True(extract.Pages.Count > 0 || extract.Note is not null);
        }
    }

    [Fact]
    public async Task A_document_nested_without_end_is_read_or_noted()
    {
        const int depth = 200_000;
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", depth)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", depth));
        var extract = await Extract(Office.WordFromXml(Office.WordXml("halo").Replace("<w:body>", "<w:body>" + deep)), FileKind.Docx);
        Assert.True(extract.Text == "halo" || extract.Note is not null);
    }

    [Fact]
    public async Task A_reader_that_takes_too_long_stops_with_what_it_has()
    {
        var extract = await Extract(Office.Word("kop", "halo"), FileKind.Docx, new ExtractLimits { TimeLimit = TimeSpan.Zero });
        Assert.NotNull(extract.Note);
    }

    [Fact]
    public async Task Cancelling_stops_reading()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentText.Extract(bench.Put("a", Office.Word("a", "b")), FileKind.Docx, cancellation: cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentText.Extract(bench.Put("a", Pdf.Of("a")), FileKind.Pdf, cancellation: cancelled.Token));
    }

    [Fact]
    public async Task One_kind_of_office_document_is_not_read_as_another() =>
        Assert.NotNull((await Extract(Office.Sheet("a", ["b"]), FileKind.Docx)).Note);

    private Task<DocumentExtract> Extract(byte[] content, FileKind kind, ExtractLimits? limits = null)
    {
        Bench.Require("pdftotext");
        return DocumentText.Extract(bench.Put("dokumen", content), kind, limits, TestContext.Current.CancellationToken);
    }
}
