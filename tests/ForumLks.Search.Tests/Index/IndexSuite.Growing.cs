using ForumLks.Search.Analysis;

namespace ForumLks.Search.Tests.Index;

public abstract partial class IndexSuite
{
    [Fact]
    public async Task Searching_goes_on_while_the_index_is_rebuilt_and_nothing_is_lost_or_kept_too_long()
    {
        await Add(Document(1, "", "Lumbung padi."), Document(2, "", "Kolam ikan."), Document(3, "", "Kolam lama yang sudah dihapus."));
        var generation = await Index.BeginRebuild(Connection, null, TestContext.Current.CancellationToken);
        Assert.False((await Index.Facts(Connection, TestContext.Current.CancellationToken)).IsCurrent);
        await Finds("lumbung", 1);

        Assert.Equal([1L, 2L, 3L], (await Index.Documents(Connection, 0, 100, TestContext.Current.CancellationToken)).Order());
        await Index.Remove(Connection, null, [3], TestContext.Current.CancellationToken);
        await Add(Document(1, "", "Lumbung padi."));
        await Add(Document(2, "", "Kolam ikan."));
        await Index.FinishRebuild(Connection, TestContext.Current.CancellationToken);

        await Finds("lumbung", 1);
        await Finds("kolam", 2);
        Assert.Equal(generation, await Index.Lock(Connection, null, TestContext.Current.CancellationToken));
        Assert.True((await Index.Facts(Connection, TestContext.Current.CancellationToken)).IsCurrent);
        Assert.Equal(4, await Count("SELECT sum(n) FROM search_word"));
        await Index.Remove(Connection, null, [1, 2], TestContext.Current.CancellationToken);
        Assert.Equal(0, await Count("SELECT count(*) FROM search_word"));
    }

    [Fact]
    public async Task A_rebuild_that_was_killed_is_begun_again_and_counts_no_word_twice()
    {
        await Add(Document(1, "", "Lumbung padi."), Document(2, "", "Lumbung ikan."));
        await Index.BeginRebuild(Connection, null, TestContext.Current.CancellationToken);
        await Add(Document(1, "", "Lumbung padi."));
        await Index.BeginRebuild(Connection, null, TestContext.Current.CancellationToken);
        await Add(Document(1, "", "Lumbung padi."), Document(2, "", "Lumbung ikan."));
        await Index.FinishRebuild(Connection, TestContext.Current.CancellationToken);
        Assert.Equal(2, await Count("SELECT sum(n) FROM search_word WHERE word = 'lumbung'"));
        Assert.Equal(2, (await Ids("lumbung")).Length);
    }

    [Fact]
    public async Task Of_a_word_that_stands_everywhere_the_count_says_that_it_is_only_the_least()
    {
        await Add([.. Enumerable.Range(1, 700).Select(i => Document(i, "", $"Rapat ke-{i}."))]);
        var all = await Find("rapat");
        Assert.True(all.HasMore);
        Assert.Equal(SearchResults.Limit, all.Total);
        var few = await Find("rapat 77");
        Assert.Equal(77, few.Hits[0].Id);
    }

    [Fact]
    public async Task A_common_word_in_a_small_place_is_found_however_old_it_is()
    {
        await Add(Document(1, "", "Rapat kecil.") with { Space = "ngawi", Area = "35.21" });
        await Add([.. Enumerable.Range(2, 9_000).Select(i => Document(i, "Rapat", "Rapat rapat.") with { Space = "madiun", Area = "35.19" })]);
        Assert.Equal([1], (await Find(Ask("rapat") with { Space = "ngawi" })).Hits.Select(h => h.Id));
        Assert.Equal([1], (await Find(Ask("rapat") with { Area = "35.21" })).Hits.Select(h => h.Id));
        Assert.Equal([1], (await Find("kecil rapat")).Hits.Take(1).Select(h => h.Id));
    }

    [Fact]
    public async Task A_filter_alone_shows_the_newest_and_a_province_holds_its_areas()
    {
        await Add(Document(1, "", "Satu.") with { Area = "35.21" }, Document(2, "", "Dua.") with { Area = "33.01" }, Document(3, "", "Tiga.") with { Area = "35.19" }, Document(4, "", "Empat.", "admins") with { Area = "35.21" });
        Assert.Equal([1, 3], (await Find(Ask("") with { Area = "35" })).Hits.Select(h => h.Id));
        Assert.Equal([1, 3], (await Find(Ask("") with { Area = "35", Kind = "praktik" })).Hits.Select(h => h.Id));
        Assert.Empty((await Find(Ask(""))).Hits);
    }

    [Fact]
    public async Task A_changed_dictionary_takes_effect_with_the_next_query()
    {
        await Add(Document(1, "", "Sekolah lapang petani."));
        Assert.Empty(await Ids("slp"));
        Index.Aliases = AliasDictionary.Read([AliasDictionary.Line(["SLP", "Sekolah  Lapang"], false, 0.8f, new IndonesianAnalyzer())]);
        await Finds("slp", 1);
        Index.Aliases = AliasDictionary.Shipped;
        Assert.Empty(await Ids("slp"));
    }

    [Fact]
    public async Task A_question_finds_what_may_answer_it_already()
    {
        await Add(
            Document(1, "Izin operasional LKS", "Cara mengurus izin operasional lembaga kesejahteraan sosial di dinas sosial."),
            Document(2, "Kebun gizi", "Menanam sayur di halaman."), Document(3, "Izin rahasia", "Izin operasional lembaga.", "admins"));
        var answers = await Index.Like(Connection, "Bagaimana cara mengurus izin operasional?", ["public"], Now, 3, TestContext.Current.CancellationToken);
        Assert.Equal([1], answers.Select(a => a.Id));
        Assert.Empty(await Index.Like(Connection, "\0 ??? \ud800", ["public"], Now, 3, TestContext.Current.CancellationToken));
    }
}
