namespace ForumLks.Search.Tests.Index;

public abstract partial class IndexSuite
{
    [Fact]
    public async Task A_changed_document_is_found_by_its_new_text_only()
    {
        await Add(Document(1, "", "Lumbung padi."));
        await Add(Document(1, "", "Kolam ikan."));
        Assert.Empty(await Ids("lumbung"));
        await Finds("kolam", 1);
    }

    [Fact]
    public async Task A_removed_document_is_gone_from_results_and_suggestions()
    {
        await Add(Document(1, "", "Lumbung padi."), Document(2, "", "Kolam ikan."));
        await Index.Remove(Connection, null, [1, 77], TestContext.Current.CancellationToken);
        Assert.Empty(await Ids("lumbung"));
        Assert.Null((await Find("lumbng")).DidYouMean);
        Assert.Empty(await Index.Complete(Connection, "lum", ["public"], Now, 5, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_rolled_back_was_never_there()
    {
        await using (var transaction = await Connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await Index.Upsert(Connection, transaction, [Document(1, "", "Lumbung padi.")], TestContext.Current.CancellationToken);
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }
        Assert.Empty(await Ids("lumbung"));
    }

    [Fact]
    public async Task Of_one_id_twice_in_a_batch_the_later_counts()
    {
        await Add(Document(1, "", "Lama."), Document(1, "", "Baru."));
        Assert.Empty(await Ids("lama"));
        await Finds("baru", 1);
    }

    [Fact]
    public async Task Clearing_leaves_an_empty_index_of_the_present_version()
    {
        await Add(Document(1, "", "Lumbung padi."));
        await Index.Clear(Connection, null, TestContext.Current.CancellationToken);
        Assert.Empty(await Ids("lumbung"));
        Assert.Equal(Index.AnalyzerVersion, await Index.StoredAnalyzerVersion(Connection, TestContext.Current.CancellationToken));
        await Add(Document(1, "", "Lumbung padi."));
        await Finds("lumbung", 1);
    }

    [Fact]
    public async Task Making_the_schema_again_keeps_what_is_there()
    {
        await Add(Document(1, "", "Lumbung padi."));
        await Index.CreateSchema(Connection, null, TestContext.Current.CancellationToken);
        await Finds("lumbung", 1);
    }

    [Fact]
    public async Task Odd_text_is_kept_and_found()
    {
        await Add(Document(1, "Judul\0aneh", "Teks \ud800 dengan \0 nol, emoji 🙂 dan kata lumbung."), Document(2, "", ""), Document(3, "Hanya judul", ""));
        await Finds("lumbung", 1);
        Assert.Equal(3, (await Ids("hanya judul"))[0]);
    }

    [Fact]
    public async Task Tidying_changes_no_result()
    {
        for (var i = 1; i <= 30; i++)
            await Add(Document(i, $"Catatan {i}", i % 3 == 0 ? "Lumbung padi desa." : "Kolam ikan desa."));
        await Index.Remove(Connection, null, [3, 4], TestContext.Current.CancellationToken);
        await Add(Document(6, "Catatan 6", "Kolam ikan desa."));
        var before = (await Ids("lumbung desa"), await Ids("kolam"));
        await Index.Optimize(Connection, TestContext.Current.CancellationToken);
        Assert.Equal(before.Item1, await Ids("lumbung desa"));
        Assert.Equal(before.Item2, await Ids("kolam"));
        await Add(Document(99, "", "Lumbung baru."));
        Assert.Contains(99, await Ids("lumbung"));
    }
}
