namespace ForumLks.Search.Tests.Index;

public abstract partial class IndexSuite
{
    [Fact]
    public async Task A_form_finds_all_forms_of_its_family_and_the_exact_one_first()
    {
        await Add(Document(1, "", "Pengurus membina lembaga di kecamatan."), Document(2, "", "Tentang pembinaan lembaga di kecamatan."), Document(3, "", "Jadwal rapat."));
        await Finds("pembinaan", 2, 1);
        await Finds("membina", 1, 2);
    }

    [Fact]
    public async Task Text_with_all_the_words_comes_before_text_with_some()
    {
        await Add(Document(1, "", "Dapur umum dapur umum dapur umum."), Document(2, "", "Dapur panti dipakai bersama oleh warga sekitar untuk acara."));
        await Finds("dapur panti", 2, 1);
    }

    [Fact]
    public async Task A_word_in_the_title_counts_more_than_one_in_the_text()
    {
        await Add(Document(1, "Kabar", "Koperasi milik panti asuhan tumbuh."), Document(2, "Koperasi", "Kabar milik panti asuhan tumbuh."));
        await Finds("koperasi", 2, 1);
    }

    [Fact]
    public async Task A_quoted_phrase_must_stand_as_it_is()
    {
        await Add(Document(1, "", "rapat koordinasi tahunan"), Document(2, "", "koordinasi sebelum rapat tahunan"));
        await Finds("\"rapat koordinasi\"", 1);
        Assert.Equal(2, (await Ids("rapat koordinasi")).Length);
    }

    [Fact]
    public async Task A_minus_leaves_out()
    {
        await Add(Document(1, "", "bantuan beras"), Document(2, "", "bantuan modal usaha"));
        await Finds("bantuan -beras", 2);
    }

    [Theory]
    [InlineData("UU 11/2009")]
    [InlineData("\"UU 11/2009\"")]
    [InlineData("uu no 11 tahun 2009")]
    public async Task A_law_is_found_however_it_is_cited(string query)
    {
        await Add(Document(1, "", "Dasarnya Undang-Undang Nomor 11 Tahun 2009."), Document(2, "", "Sebelas dari 2009 peserta, 11 di antaranya baru, UU lain."));
        Assert.Equal(1, (await Ids(query))[0]);
    }

    [Theory]
    [InlineData("rakor", "Hasil rapat koordinasi di pendopo.")]
    [InlineData("panti asuhan", "Delapan LKSA tercatat.")]
    [InlineData("lansia", "Layanan lanjut usia di rumah.")]
    [InlineData("keresidenan", "Forum se-karesidenan.")]
    [InlineData("difabel", "Pelatihan untuk penyandang disabilitas.")]
    public async Task Another_name_of_the_same_thing_finds_it(string query, string text)
    {
        await Add(Document(1, "", text), Document(2, "", "Sesuatu yang lain sama sekali."));
        await Finds(query, 1);
    }

    [Fact]
    public async Task An_abbreviation_that_a_text_explains_is_learned()
    {
        await Add(Document(1, "", "Gerakan Sayang Ibu Desa (GSID) dimulai."), Document(2, "", "Kader GSID berkumpul."), Document(3, "", "Ibu menanam."));
        Assert.Equal(2, (await Ids("gsid")).Length);
        Assert.Contains(2, await Ids("gerakan sayang ibu desa"));
    }

    [Fact]
    public async Task A_query_of_stop_words_still_finds()
    {
        await Add(Document(1, "", "Yang lalu biarlah berlalu."), Document(2, "", "Kosong."));
        await Finds("yang", 1);
    }

    [Fact]
    public async Task A_question_is_understood()
    {
        await Add(Document(1, "", "Panti ini berdiri pada tahun 1987."), Document(2, "", "Berapa biayanya?"));
        Assert.Equal(1, (await Ids("Kapan panti ini didirikan?"))[0]);
    }

    [Fact]
    public async Task A_long_document_is_found_by_its_passage_and_the_page_is_told()
    {
        var report = Document(1, "Laporan", "") with { Passages = [new(1, "Kata pengantar."), new(7, "Anggaran dapur sehat naik.")] };
        await Add(report, Document(2, "", "Lain."));
        var hit = Assert.Single((await Find("anggaran dapur")).Hits);
        Assert.Equal(7, hit.PageNumber);
        Assert.Contains("dapur", hit.Snippet.Text);
    }

    [Fact]
    public async Task A_long_body_is_found_at_its_end()
    {
        await Add(Document(1, "Buku", string.Concat(Enumerable.Repeat("Kalimat biasa tentang apa saja. ", 600)) + "Lumbung kearifan."));
        Assert.Contains("Lumbung", Assert.Single((await Find("lumbung")).Hits).Snippet.Text);
    }

    [Fact]
    public async Task What_stands_there_is_marked_not_what_was_typed()
    {
        await Add(Document(1, "Pembinaan kader", "Kami membina kader & relawan <muda>."));
        var hit = Assert.Single((await Find("bina")).Hits);
        Assert.Equal(["Pembinaan"], Marked(hit.Title));
        Assert.Equal(["membina"], Marked(hit.Snippet));
        Assert.Contains("<muda>", hit.Snippet.Text);
    }

    [Fact]
    public async Task A_word_of_an_alias_is_marked_only_where_the_whole_alias_stands()
    {
        await Add(Document(1, "", "Rapat singkat, lalu rapat koordinasi di pendopo."));
        Assert.Equal(["rapat", "koordinasi"], Marked(Assert.Single((await Find("rakor")).Hits).Snippet));
    }

    private static IEnumerable<string> Marked(HighlightedText text) => text.Pieces().Where(p => p.Marked).Select(p => p.Text);
}
