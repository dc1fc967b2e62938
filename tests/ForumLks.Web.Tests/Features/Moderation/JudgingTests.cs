using ForumLks.Web.Features.Moderation.Judging;

namespace ForumLks.Web.Tests.Features.Moderation;

/// <summary>What a text alone says.</summary>
public sealed class JudgingTests
{
    [Theory]
    [InlineData("Slot Gacor hari ini")]
    [InlineData("s l o t g a c o r")]
    [InlineData("S.L.O.T G-A-C-O-R")]
    [InlineData("ｓｌｏｔ　ｇａｃｏｒ")]
    [InlineData("𝐬𝐥𝐨𝐭 𝐠𝐚𝐜𝐨𝐫")]
    [InlineData("ѕlоt gасоr")]
    [InlineData("sl0t g4c0r")]
    [InlineData("5l0t g@cor")]
    [InlineData("s\u200Bl\u200Bo\u200Bt g\u00ADacor")]
    [InlineData("s\u0336l\u0336o\u0336t\u0336 g\u0321\u0322a\u0323c\u0324o\u0325r\u0326")]
    [InlineData("sloooot gacooor")]
    [InlineData("situs slotgacor88 resmi")]
    [InlineData("SLOT\u202E\u202CGACOR slot gacor")]
    public void A_word_is_found_however_it_is_dressed_up(string text) => Assert.True(FoldedText.Of(text).Has(FoldedText.Of("slot gacor")), FoldedText.Of(text).ToString());

    [Theory]
    [InlineData("slot waktu presentasi masih kosong")]
    [InlineData("gacor itu sebutan burung yang rajin berkicau, bukan slot")]
    [InlineData("Rapat 4 Maret 2026 pukul 10.30 di ruang 5")]
    public void A_word_is_not_found_in_what_only_shares_letters(string text) => Assert.False(FoldedText.Of(text).Has(FoldedText.Of("slot gacor")));

    [Theory]
    [InlineData("judi", "berjudi itu masalah")]
    [InlineData("togel", "Otogelap bukan kata")]
    public void A_short_word_is_no_part_of_another(string word, string text) => Assert.False(FoldedText.Of(text).Has(FoldedText.Of(word)));

    [Fact]
    public void Text_that_cannot_be_normalised_and_huge_text_are_folded_all_the_same()
    {
        Assert.Equal("a b", FoldedText.Of("a\uD800 b\uFFFE").ToString());
        Assert.True(FoldedText.Of(string.Concat(Enumerable.Repeat("kata ", 200_000))).Words.Count < 40_001);
        Assert.Empty(FoldedText.Of("\u200B \u202E !!! …").Words);
    }

    [Theory]
    [InlineData("lihat https://bank.co.id@jahat.example/masuk")]
    [InlineData("lihat https://xn--bnk-hoa.example/")]
    [InlineData("lihat https://bаnk.co.id/ (huruf lain)")]
    [InlineData("[kemensos.go.id](https://jahat.example/hadiah)")]
    [InlineData("nama\u202Egnp.exe")]
    [InlineData("te\u0301\u0302\u0303\u0304\u0305ks")]
    [InlineData("satu.com dua.net tiga.org empat.xyz")]
    public void What_can_be_misread_waits(string text) => Assert.NotNull(TextSigns.In(text));

    [Theory]
    [InlineData("Peraturannya ada di https://peraturan.bpk.go.id/Details/1 dan https://jdih.kemensos.go.id dan https://jatim.bps.go.id dan https://a.go.id")]
    [InlineData("[Panduan lengkap](https://contoh.org/panduan) sudah kami pakai sejak Januari; bagian kedua paling berguna bagi pengasuh baru.")]
    [InlineData("Surel kami panti@contoh.or.id, telepon kantor di papan nama.")]
    [InlineData("Kafe itu bernama Café Séjour, dan Ž bukan masalah.")]
    public void What_people_ordinarily_write_does_not(string text) => Assert.Null(TextSigns.In(text));

    [Theory]
    [InlineData("https://www.Contoh.com/a", "contoh.com")]
    [InlineData("http://a:b@contoh.com:8080/?x", "contoh.com")]
    [InlineData("//contoh.com", "contoh.com")]
    [InlineData("contoh.com/jalan", "contoh.com")]
    public void The_host_of_an_address_is_where_it_leads(string address, string host) => Assert.Equal(host, LinksIn.HostOf(address));

    [Fact]
    public void A_rule_for_a_site_holds_for_what_is_below_it_and_for_nothing_alike()
    {
        Assert.True(LinksIn.Of("ke https://toko.contoh.com/x").LeadTo("contoh.com"));
        Assert.False(LinksIn.Of("ke https://bukancontoh.com/x").LeadTo("contoh.com"));
        Assert.Equal(0, LinksIn.Of("ke http://localhost/praktik", "localhost").Foreign);
    }
}
