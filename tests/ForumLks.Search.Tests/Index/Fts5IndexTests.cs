using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ForumLks.Search.Tests.Index;

public class Fts5IndexTests : IndexSuite
{
    private SqliteConnection _connection = null!;

    static Fts5IndexTests() => SQLitePCL.Batteries_V2.Init();

    protected override async Task<(DbConnection, ISearchIndex)> Open()
    {
        _connection = new SqliteConnection("Data Source=:memory:");
        await _connection.OpenAsync(TestContext.Current.CancellationToken);
        return (_connection, new Fts5Index());
    }

    protected override async Task Close() => await _connection.DisposeAsync();

    [Fact]
    public async Task Fts5s_own_functions_work_on_the_original_text()
    {
        await Add(Document(1, "Pembinaan", "Kami membina kader di Café Ngawi."), Document(2, "", "Lain."));
        Assert.Equal("Kami [membina] kader di Café Ngawi.", Scalar("SELECT highlight(search_fts, 2, '[', ']') FROM search_fts WHERE search_fts MATCH 'dibina'"));
        Assert.Equal("Kami membina kader di [Café Ngawi].", Scalar("SELECT highlight(search_fts, 2, '[', ']') FROM search_fts WHERE search_fts MATCH '\"cafe ngawi\"'"));
        Assert.Equal("1", Scalar("SELECT count(*) FROM search_fts WHERE search_fts MATCH 'kad*' AND bm25(search_fts) < 0"));
        Assert.Equal("0", Scalar("SELECT count(*) FROM search_fts WHERE search_fts MATCH '\"ngawi cafe\"'"));
    }

    [Fact]
    public async Task The_index_agrees_with_its_content_after_many_changes()
    {
        for (var round = 0; round < 3; round++)
            await Add([.. Enumerable.Range(1, 40).Select(i => Document(i, $"Judul {round}", $"Isi ke-{i * round} UU 11/2009 memberdayakan lembaga2."))]);
        await Index.Remove(Connection, null, [3, 5, 8], TestContext.Current.CancellationToken);
        Scalar("INSERT INTO search_fts (search_fts, rank) VALUES ('integrity-check', 1)");
    }

    private string? Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
