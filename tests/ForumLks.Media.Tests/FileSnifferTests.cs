using System.Text;

namespace ForumLks.Media.Tests;

public sealed class FileSnifferTests
{
    private const string Hidden = "Di dalam berkas ini tersembunyi berkas lain, sehingga tidak dapat diterima.";

    public static TheoryData<string, byte[], FileKind> Good => new()
    {
        { "a.gif", Gif.OnePixel, FileKind.Gif },
        { "a.png", Png.Claiming(1, 1, 2), FileKind.Png },
        { "a.pdf", Pdf.Of("halo"), FileKind.Pdf },
        { "a.docx", Office.Word("kop", "halo"), FileKind.Docx },
        { "a.xlsx", Office.Sheet("Data", ["a"]), FileKind.Xlsx },
        { "a.pptx", Office.Slides("halo"), FileKind.Pptx },
        { "a.odt", Office.OpenDocument("<text:p>halo</text:p>"), FileKind.Odt },
        { "a.txt", "halo, dunia\nhalo, dunia"u8.ToArray(), FileKind.Text },
        { "a.txt", Encoding.Latin1.GetBytes("café"), FileKind.Text },
        { "a.csv", "satu kolom"u8.ToArray(), FileKind.Csv },
        { "tanpa ekstensi", "kode;nama\n11.10;Bireuen\n"u8.ToArray(), FileKind.Csv },
        { "A.HEIC", [0, 0, 0, 0x18, .. "ftypmif1"u8, 0, 0, 0, 0, .. "mif1heic"u8], FileKind.Heic },
        { "a.avif", [0, 0, 0, 0x18, .. "ftypavif"u8, 0, 0, 0, 0, .. "mif1avif"u8], FileKind.Avif },
    };

    [Theory]
    [MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public void A_good_file_is_known_by_its_content(string name, byte[] content, FileKind kind)
    {
        Assert.Equal(new SniffedFile(kind, null), FileSniffer.Detect(content, name));
        Assert.Equal(kind, FileSniffer.Detect(content, "tanpa-ekstensi").Kind switch { FileKind.Csv when kind == FileKind.Text => FileKind.Text, FileKind.Text when kind == FileKind.Csv => FileKind.Csv, var found => found });
    }

    [Theory]
    [InlineData("jpg", FileKind.Jpeg)]
    [InlineData("webp", FileKind.WebP)]
    [InlineData("png", FileKind.Png)]
    [InlineData("gif", FileKind.Gif)]
    public async Task What_a_real_encoder_writes_is_accepted(string format, FileKind kind)
    {
        using var bench = new Bench();
        Assert.Equal(new SniffedFile(kind, null), FileSniffer.Detect(await Picture.Make(bench, 300, 200, format), $"foto.{format}"));
    }

    [Theory]
    [InlineData("laporan.pdf", "Berkas bernama .pdf tetapi isinya gambar PNG.")]
    [InlineData("laporan.EXE", "Berkas bernama .exe tetapi isinya gambar PNG.")]
    [InlineData("../../x.png\0.jpg", "Berkas bernama .jpg tetapi isinya gambar PNG.")]
    public void A_name_that_claims_another_kind_is_told(string name, string reason)
    {
        var found = FileSniffer.Detect(Png.Claiming(1, 1, 2), name);
        Assert.Equal(FileKind.Png, found.Kind);
        Assert.Equal(reason, found.Refusal);
    }

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "a.gif", Gif.AlsoScript, Hidden },
        { "a.gif", [.. Gif.OnePixel, .. "<script>alert(1)</script>"u8], Hidden },
        { "a.gif", [.. Gif.OnePixel[..^1], 0x21, 0xFE, 9, .. "%PDF-1.4\n"u8, 0, 0x3B], Hidden },
        { "a.png", [.. Png.Claiming(1, 1, 2), .. "<HTML>"u8], Hidden },
        { "a.png", [.. Png.Claiming(1, 1, 2), .. Zip.Of(("a", "b"))], Hidden },
        { "a.pdf", [.. Pdf.Of("halo"), .. Zip.Of(("a.class", "b"))], Hidden },
        { "a.docx", Office.WordFromXml(Office.WordXml("a"), "application/vnd.ms-word.document.macroEnabled.main+xml"), "Berkas Office ini berisi makro. Simpan ulang tanpa makro, lalu unggah lagi." },
        { "a.docx", Office.WordFromXml(Office.WordXml("a"), more: ("word/vbaProject.bin", "x")), "" },
        { "a.docx", Zip.Locked(Office.Word("a", "b")), "Berkas ini berkata sandi. Simpan ulang tanpa kata sandi, lalu unggah lagi." },
        { "a.odt", Office.OpenDocument("", manifest: "<m><encryption-data/></m>"), "Berkas ini berkata sandi. Simpan ulang tanpa kata sandi, lalu unggah lagi." },
        { "a.docx", Zip.OfBytes(("[Content_Types].xml", "wordprocessingml.document.main+xml"u8.ToArray()), ("bom.xml", new byte[40_000_000])), "Isi berkas ini terlalu besar setelah dibuka, sehingga tidak dapat diterima." },
        { "a.docx", [.. "PK\u0003\u0004"u8, 1, 2, 3], "Berkas ini rusak dan tidak dapat dibuka. Simpan ulang, lalu unggah lagi." },
        { "a.zip", Zip.Of(("a.txt", "b")), "Arsip tidak diterima. Unggah berkasnya satu per satu." },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "" },
        { "a.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "" },
        { "a.txt", "\uFEFF <!-- x --> <HTML><script>"u8.ToArray(), "" },
        { "a.txt", [65, 0, 66], "Jenis berkas ini tidak dikenal atau tidak diterima." },
        { "a.txt", [0xFF, 0xFE, 65, 0], "Teks ini disimpan sebagai UTF-16. Simpan ulang dengan pengodean UTF-8." },
        { "a.exe", [.. "MZ"u8, 0x90, 0, 3], "" },
        { "a.jpg", [], "Berkas ini kosong." },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void A_file_that_is_more_or_other_than_it_seems_is_refused(string name, byte[] content, string reason)
    {
        var found = FileSniffer.Detect(content, name);
        Assert.False(found.IsAccepted);
        Assert.StartsWith(reason, found.Refusal);
    }

    [Fact]
    public void Words_hidden_far_inside_a_picture_are_found()
    {
        // It is read in pieces of 16,384: the words stand across every possible cut.
        foreach (var length in Enumerable.Range((1 << 14) - 80, 90))
        {
            var padding = new byte[length];
            Assert.Equal(Hidden, FileSniffer.Detect([.. Png.Claiming(1, 1, 2), .. padding, .. "<script"u8, .. padding], "a.png").Refusal);
        }
    }

    [Fact]
    public void The_stream_is_left_at_its_beginning()
    {
        using var stream = new MemoryStream(Pdf.Of("halo"));
        FileSniffer.Detect(stream, "a.pdf");
        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public void Any_bytes_give_a_kind_or_a_reason()
    {
        var random = new Random(11);
        byte[][] seeds = [Gif.OnePixel, Png.Claiming(1, 1, 2), Pdf.Of("a"), Office.Word("a", "b"), Office.OpenDocument("x"), "a,b\nc,d"u8.ToArray()];
        for (var i = 0; i < 3_000; i++)
            FileSniffer.Detect(Mutation.Of(seeds[i % seeds.Length], random), "a.bin");
    }
}
