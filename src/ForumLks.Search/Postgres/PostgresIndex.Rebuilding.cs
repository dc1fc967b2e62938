using System.Data.Common;
using ForumLks.Search.Index;

namespace ForumLks.Search;

public sealed partial class PostgresIndex
{
    /// <inheritdoc/>
    public override async Task<long> BeginRebuild(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default)
    {
        await Begin(connection, transaction, cancel);
        // Not current until it is finished: whoever finds it so after a kill begins again.
        await connection.Execute(
            transaction, "UPDATE search_state SET value = CASE name WHEN 'generation' THEN value + 1 ELSE 0 END WHERE name IN ('generation', 'analyzer'); DELETE FROM search_word; DELETE FROM search_abbreviation", cancel);
        return (await Begin(connection, transaction, cancel)).Generation;
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
