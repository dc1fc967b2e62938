namespace ForumLks.Text.Tests;

public sealed class RegulationCitationTests
{
    [Theory]
    [InlineData("Permensos 184/2011", "permensos/184/2011", "")]
    [InlineData("Peraturan Menteri Sosial Nomor 184 Tahun 2011", "permensos/184/2011", "")]
    [InlineData("Peraturan Menteri Sosial RI No. 107/HUK/2009", "permensos/107/2009", "")]
    [InlineData("UU No. 11/2009", "uu/11/2009", "")]
    [InlineData("undang-undang nomor 11 tahun 2009", "uu/11/2009", "")]
    [InlineData("PP 39 Tahun 2012", "pp/39/2012", "")]
    [InlineData("Perda Nomor 6 Tahun 2015", "perda/6/2015", "")]
    [InlineData("Perda Provinsi Jawa Tengah Nomor 6 Tahun 2015", "perda/6/2015", "jawa tengah")]
    [InlineData("Peraturan Daerah\n  Kabupaten Ngawi No 3 Tahun 2019", "perda/3/2019", "ngawi")]
    [InlineData("Peraturan Gubernur Jawa Timur Nomor 05 Tahun 2018", "pergub/5/2018", "jawa timur")]
    [InlineData("Peraturan Wali Kota Madiun Nomor 12 Tahun 2020", "perwal/12/2020", "madiun")]
    [InlineData("Surat Edaran Nomor 400.9/12/Dinsos Tahun 2024", "se/400.9/12/dinsos/2024", "")]
    public void A_citation_is_known_in_the_forms_people_write(string text, string key, string place)
    {
        var found = Assert.Single(RegulationCitation.In($"Sesuai {text}, lembaga wajib mendaftar."));
        Assert.Equal((key, place), (found.Key, found.Place));
    }

    [Theory]
    [InlineData("nomor 11 tahun 2009")]
    [InlineData("rapat PP pada 11 Maret 2009")]
    [InlineData("UU lama")]
    [InlineData("APP 12/2009")]
    [InlineData("anggaran Rp 184/2011 juta")]
    public void What_only_looks_like_one_is_none(string text) => Assert.Empty(RegulationCitation.In(text));

    [Fact]
    public void Each_is_found_once_in_the_order_of_the_text() =>
        Assert.Equal(["uu/11/2009", "pp/39/2012"], RegulationCitation.In("UU 11/2009, PP 39/2012, dan sekali lagi UU Nomor 11 Tahun 2009").Select(c => c.Key));

    [Theory]
    [InlineData(' ')]
    [InlineData('U')]
    [InlineData('1')]
    [InlineData('.')]
    public void A_long_hostile_text_takes_no_long_time(char letter)
    {
        var text = string.Concat(Enumerable.Repeat("Perda Aa Bb Cc ", 20_000)) + new string(letter, 100_000);
        Assert.Empty(RegulationCitation.In(text));
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(RegulationCitation.In(null));
}
