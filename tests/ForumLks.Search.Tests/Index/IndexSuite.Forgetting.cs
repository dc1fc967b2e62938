namespace ForumLks.Search.Tests.Index;

/// <summary>Words that only removed texts held are gone from the tables themselves, not only from what is shown.</summary>
public abstract partial class IndexSuite
{
    [Fact]
    public async Task A_word_goes_with_the_last_text_that_holds_it()
    {
        await Add(Document(1, "Rahasia", "Lumbung padi milik Panti Anu, lumbung."), Document(2, "", "Lumbung ikan."));
        await Index.Remove(Connection, null, [1], TestContext.Current.CancellationToken);
        Assert.Equal(1, await Count("SELECT sum(n) FROM search_word WHERE word = 'lumbung'"));
        Assert.Equal(0, await Count("SELECT count(*) FROM search_word WHERE word IN ('rahasia', 'padi', 'panti')"));
        await Index.Remove(Connection, null, [2], TestContext.Current.CancellationToken);
        Assert.Equal(0, await Count("SELECT count(*) FROM search_word"));
    }

    [Fact]
    public async Task A_rewritten_text_leaves_no_word_of_its_old_self()
    {
        await Add(Document(1, "", "Gerakan Sayang Ibu Desa (GSID) dimulai oleh Sumarni."));
        await Add(Document(1, "", "Gerakan dimulai."));
        Assert.Equal(2, await Count("SELECT count(*) FROM search_word"));
        Assert.Equal(0, await Count("SELECT count(*) FROM search_abbreviation"));
    }

    [Fact]
    public async Task A_word_that_moves_to_another_audience_leaves_the_first()
    {
        await Add(Document(1, "", "Penyelidikan."));
        await Add(Document(1, "", "Penyelidikan.", "admins"));
        Assert.Empty(await Index.Complete(Connection, "peny", ["public"], Now, 5, TestContext.Current.CancellationToken));
        Assert.Equal(0, await Count("SELECT count(*) FROM search_word WHERE audience = 'public'"));
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_word()
    {
        await using (var transaction = await Connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await Index.Upsert(Connection, transaction, [Document(1, "", "Lumbung padi.")], TestContext.Current.CancellationToken);
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(0, await Count("SELECT count(*) FROM search_word"));
    }

    [Fact]
    public async Task An_abbreviation_of_a_hidden_text_widens_nobody_elses_query()
    {
        await Add(Document(1, "", "Gerakan Sayang Ibu Desa (GSID) dimulai.", "admins"), Document(2, "", "Gerakan sayang ibu desa di sini."));
        Assert.Empty(await Ids("gsid"));
        Assert.Equal(2, (await Ids("gsid", "public", "admins")).Length);
    }

    protected async Task<long> Count(string sql)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }
}
