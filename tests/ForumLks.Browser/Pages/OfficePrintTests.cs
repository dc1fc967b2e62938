using ForumLks.Browser.Support;

namespace ForumLks.Browser.Pages;

/// <summary>The office papers of a meeting as Chromium prints them: paper size, page numbers on every page, signatures, version, QR.</summary>
public sealed class OfficePrintTests(Forum forum)
{
    private const string Held = "/rakor/rakor-forum-karesidenan-madiun-2026/cetak";
    private const string Coming = "/rakor/rakor-forum-karesidenan-madiun-2027/cetak";

    [Theory]
    [InlineData(Held, "notulen", "Pendanaan dan BOP", "Notulis")]
    [InlineData(Held, "berita-acara", "Pada Rabu, 11 Februari 2026, bertempat di", "Pimpinan rapat")]
    [InlineData(Held, "laporan", "Yang perlu ditindaklanjuti", "Yang melaporkan")]
    [InlineData(Held, "ringkasan", "Yang dihasilkan", null)]
    [InlineData(Coming, "undangan", "012/FLKS-MDN/III/2027", "Ketua Forum LKS Karesidenan Madiun")]
    [InlineData(Coming, "daftar-hadir", "Tanda tangan", "Ketua Forum LKS Karesidenan Madiun")]
    public async Task A_paper_fits_A4_and_F4_and_carries_what_an_office_needs(string meeting, string paper, string words, string? signer)
    {
        foreach (var (size, width, height) in Paper.Sizes)
        {
            await using var visitor = await forum.Visit(Person.MadiunAdmin, Device.Desktop, script: false);
            await visitor.Open($"{meeting}/{paper}?kertas={size}");
            Assert.True(await visitor.Page.Locator("figure.qr svg").CountAsync() > 0);
            var pages = await visitor.Print(width, height);

            Assert.Contains(words, string.Join(' ', pages));
            Assert.Contains("forum bersama lembaga kesejahteraan sosial", pages[0]);
            for (var i = 0; i < pages.Count; i++)
            {
                Assert.Contains($"Halaman {i + 1} dari {pages.Count}", pages[i]);
            }

            Assert.Contains("Versi", paper == "undangan" ? string.Join(' ', pages) : pages[^1]);
            Assert.Contains(meeting.Replace("/cetak", "", StringComparison.Ordinal), string.Join("", pages).Replace(" ", "", StringComparison.Ordinal));
            if (signer is not null)
            {
                Assert.Contains(signer, string.Join(' ', pages));
            }

            if (paper == "ringkasan")
            {
                Assert.Single(pages);
            }

            Assert.DoesNotContain("Langsung ke isi", string.Join(' ', pages));
        }
    }

    [Fact]
    public async Task One_letter_for_each_institution_begins_its_own_page_with_the_code_of_its_answer()
    {
        await using var visitor = await forum.Visit(Person.MadiunAdmin, Device.Desktop, script: false);
        await visitor.Open($"{Coming}/undangan?untuk=semua");
        var pages = await visitor.Print(595, 842);
        var first = pages.Where(p => p.Contains("Dengan hormat", StringComparison.Ordinal)).ToList();
        Assert.Equal(6, first.Count);
        Assert.Single(pages, p => p.Contains("Yth. LKKS Kota Madiun", StringComparison.Ordinal));
        Assert.Equal(6, await visitor.Page.Locator("figure.qr svg").CountAsync());
    }
}
