namespace ForumLks.Search.Tests.Index;

public abstract partial class IndexSuite
{
    [Fact]
    public async Task Only_what_the_reader_may_see_is_found_and_counted()
    {
        await Add(Document(1, "", "Rencana terbuka."), Document(2, "", "Rencana anggota.", "members"));
        await Finds("rencana", 1);
        Assert.Equal(1, (await Find("rencana")).Facets.Single(f => f.Name == "kind").Count);
        Assert.Equal(2, (await Find("rencana", "public", "members")).Total);
    }

    [Fact]
    public async Task Nothing_is_found_before_its_time()
    {
        await Add(Document(1, "", "Pengumuman nanti.") with { AvailableFromUtc = Now.AddHours(1) });
        Assert.Empty(await Ids("pengumuman"));
        Assert.Single((await Find(Ask("pengumuman") with { NowUtc = Now.AddHours(2) })).Hits);
    }

    [Fact]
    public async Task Suggestions_never_tell_a_word_that_the_reader_cannot_see()
    {
        await Add(Document(1, "", "Rahasia penyelidikan.", "admins"), Document(2, "", "Terbuka."), Document(3, "", "Penyuluhan nanti.") with { AvailableFromUtc = Now.AddDays(1) });
        Assert.Null((await Find("penyelidikn")).DidYouMean);
        Assert.Null((await Find("penyuluhn")).DidYouMean);
        Assert.Empty(await Index.Complete(Connection, "peny", ["public"], Now, 5, TestContext.Current.CancellationToken));
        Assert.Equal(["penyelidikan"], await Index.Complete(Connection, "peny", ["public", "admins"], Now, 5, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reader_of_little_finds_it_among_much()
    {
        await Add([.. Enumerable.Range(1, 1500).Select(i => Document(i, "", "Rencana rencana kerja.", "admins")), Document(9999, "", "Satu catatan tentang rencana yang jauh lebih panjang daripada lainnya.")]);
        await Finds("rencana", 9999);
    }

    [Fact]
    public async Task Filters_narrow_and_facets_count()
    {
        await Add(
            Document(1, "", "Rapat kader.") with { Space = "madiun", Area = "35.19", Topic = "anak" },
            Document(2, "", "Rapat kader.") with { Space = "madiun", Kind = "rakor", DateUtc = new DateTime(2023, 5, 1, 0, 0, 0, DateTimeKind.Utc) },
            Document(3, "", "Rapat kader."));
        var all = await Find("rapat kader");
        Assert.Equal(2, all.Facets.Single(f => f is { Name: "space", Value: "madiun" }).Count);
        Assert.Equal(1, all.Facets.Single(f => f is { Name: "year", Value: "2023" }).Count);
        Assert.Equal([1], (await Find(Ask("rapat kader") with { Area = "35.19", Topic = "anak", Space = "madiun" })).Hits.Select(h => h.Id));
        Assert.Equal([2], (await Find(Ask("rapat kader") with { Year = 2023 })).Hits.Select(h => h.Id));
        Assert.Equal([2], (await Find(Ask("rapat kader") with { Kind = "rakor" })).Hits.Select(h => h.Id));
    }

    [Fact]
    public async Task Newest_first_on_demand_and_pages_do_not_overlap()
    {
        await Add([.. Enumerable.Range(1, 45).Select(i => Document(i, "", "Rapat kader."))]);
        var first = await Find(Ask("rapat kader") with { Sort = SearchSort.Newest });
        var third = await Find(Ask("rapat kader") with { Sort = SearchSort.Newest, Page = 3 });
        Assert.Equal((45, 20, 5), (first.Total, first.Hits.Count, third.Hits.Count));
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), first.Hits.Select(h => h.Id));
        Assert.Equal(Enumerable.Range(41, 5).Select(i => (long)i), third.Hits.Select(h => h.Id));
    }

    [Fact]
    public async Task Likeness_finds_kin_but_not_itself_nor_what_is_hidden()
    {
        await Add(
            Document(1, "Kebun sayur panti", "Anak panti menanam sayur di kebun dan menjual hasil panen."),
            Document(2, "Panen kebun", "Hasil panen sayur dari kebun panti dijual."),
            Document(3, "Kebun rahasia", "Kebun sayur panti, hasil panen.", "admins"),
            Document(4, "Akta notaris", "Mengurus akta pendirian yayasan."));
        var kin = await Index.Similar(Connection, 1, ["public"], Now, 3, TestContext.Current.CancellationToken);
        Assert.Equal(2, kin[0].Id);
        Assert.DoesNotContain(kin, hit => hit.Id is 1 or 3);
        Assert.Empty(await Index.Similar(Connection, 3, ["public"], Now, 3, TestContext.Current.CancellationToken));
    }
}
