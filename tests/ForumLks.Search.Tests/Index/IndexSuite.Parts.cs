namespace ForumLks.Search.Tests.Index;

/// <summary>Parts of documents come, change and go by themselves, and with their document.</summary>
public abstract partial class IndexSuite
{
    [Fact]
    public async Task A_part_is_found_by_its_own_words_under_the_title_of_its_document()
    {
        await Add(Document(1, "Giliran jaga", "Bagaimana mengaturnya?"), Document(2, "Lain", "Lain."), Part(1, 7, "Kami memakai papan nama."), Part(1, 9, "Papan saja, papan."));
        var hit = Assert.Single((await Find("papan")).Hits);
        Assert.Equal((1, 9, "Giliran jaga", "/praktik/1#9"), (hit.Id, hit.Part, hit.Title.Text, hit.Path));
        var itself = Assert.Single((await Find("giliran")).Hits);
        Assert.Equal((0, "/praktik/1"), (itself.Part, itself.Path));
        Assert.Equal(2, await Count("SELECT count(*) FROM search_unit WHERE part > 0"));
    }

    [Fact]
    public async Task A_part_is_replaced_and_removed_alone()
    {
        await Add(Document(1, "Giliran", "Tanya."), Part(1, 1, "Lumbung padi."), Part(1, 2, "Lumbung ikan."), Document(2, "", "Setia."), Part(2, 1, "Lumbung ternak."));
        await Add(Part(1, 1, "Kolam."));
        Assert.Equal(2, (await Ids("lumbung")).Length);
        await Index.RemoveParts(Connection, null, [(1, 2), (2, 7)], TestContext.Current.CancellationToken);
        await Finds("lumbung", 2);
        await Finds("kolam", 1);
        await Finds("giliran", 1);
        Assert.Equal(0, await Count("SELECT count(*) FROM search_word WHERE word IN ('padi', 'ikan')"));
    }

    [Fact]
    public async Task Parts_stay_when_their_document_is_rewritten_and_go_with_it()
    {
        await Add(Document(1, "Giliran", "Tanya."), Part(1, 1, "Lumbung."));
        await Add(Document(1, "Giliran baru", "Tanya lagi."));
        Assert.Equal("Giliran baru", Assert.Single((await Find("lumbung")).Hits).Title.Text);
        await Index.Remove(Connection, null, [1], TestContext.Current.CancellationToken);
        await Finds("lumbung");
        Assert.Equal(0, await Count("SELECT count(*) FROM search_word"));
    }

    [Fact]
    public async Task What_is_alike_is_told_by_the_document_and_not_by_its_newest_part()
    {
        await Add(Document(1, "Kebun gizi", "Menanam kelor di halaman panti."), Document(2, "Kelor", "Menanam kelor di halaman."), Document(3, "Perahu", "Memperbaiki perahu nelayan."));
        await Add(Part(1, 1, "Perahu nelayan, perahu nelayan."));
        var alike = await Index.Similar(Connection, 1, ["public"], Now, 5, TestContext.Current.CancellationToken);
        Assert.Equal([2L], alike.Select(h => h.Id));
    }

    private static SearchDocument Part(long id, int number, string text) => Document(id, "", text) with { Part = number, Path = $"/praktik/{id}#{number}" };
}
