using ForumLks.Browser.Support;

namespace ForumLks.Browser.Pages;

/// <summary>Paper is a first-class reader: Chromium's own PDF, read back with poppler.</summary>
public sealed class PrintTests(Forum forum)
{
    [Theory]
    [InlineData(Addresses.Meeting, "Rakor", "Dasar hukum")]
    [InlineData(Addresses.Practice, "Kunjungan", "sehingga libur satu")]
    public async Task A_print_has_the_letterhead_on_A4_what_is_folded_on_screen_and_nothing_to_press(string address, string title, string deep)
    {
        var file = Path.Combine(Path.GetTempPath(), $"forumlks-{Guid.NewGuid():N}.pdf");
        try
        {
            await using var visitor = await forum.Visit(device: Device.Desktop, script: false);
            await visitor.Open(address);
            await visitor.Page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });

            Assert.Contains("A4", await Paper.Run("pdfinfo", file));
            var text = await Paper.Run("pdftotext", "-layout", file, "-");
            var firstLines = string.Join('\n', text.Split('\n').Take(12));
            Assert.Contains("forum bersama lembaga kesejahteraan sosial", firstLines);
            Assert.Contains(title, text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(deep, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Langsung ke isi", text);
            Assert.DoesNotContain("Cari di ForumLKS", text);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
