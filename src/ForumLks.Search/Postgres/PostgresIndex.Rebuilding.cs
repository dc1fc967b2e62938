using System.Data.Common;
using ForumLks.Search.Index;

namespace ForumLks.Search;

public sealed partial class PostgresIndex
{
    /// <inheritdoc/>
    public override async Task BeginRebuild(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default)
    {
        await Begin(connection, transaction, cancel);
        await connection.Execute(
            transaction, "UPDATE search_state SET value = value + 1 WHERE name = 'generation'; DELETE FROM search_word; DELETE FROM search_abbreviation", cancel);
    }

    /// <inheritdoc/>
    public override async Task FinishRebuild(DbConnection connection, CancellationToken cancel = default)
    {
        await connection.Execute(
            null, "UPDATE search_state SET value = @version WHERE name = 'analyzer'", cancel, ("@version", (long)AnalyzerVersion));
        // What the rewritten units left behind is dropped here.
        await Optimize(connection, cancel);
    }
}
