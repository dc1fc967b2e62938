using System.Data.Common;
using ForumLks.Search.Index;

namespace ForumLks.Search;

public sealed partial class Fts5Index
{
    /// <inheritdoc/>
    public override async Task<long> BeginRebuild(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default)
    {
        // Not current until it is finished: whoever finds it so after a kill begins again.
        await connection.Execute(
            transaction, "UPDATE search_state SET value = CASE name WHEN 'generation' THEN value + 1 ELSE 0 END WHERE name IN ('generation', 'analyzer'); DELETE FROM search_word; DELETE FROM search_abbreviation", cancel);
        return (await Begin(connection, transaction, cancel)).Generation;
    }

    /// <inheritdoc/>
    public override async Task FinishRebuild(DbConnection connection, CancellationToken cancel = default)
    {
        Register(connection);
        // Units of another analysis could not be forgotten term by term: the terms are written once more from the texts.
        if (!(await Begin(connection, null, cancel)).IsCurrent)
            await connection.Execute(null, "INSERT INTO search_fts (search_fts) VALUES ('rebuild')", cancel);
        await connection.Execute(null, "UPDATE search_state SET value = @version WHERE name = 'analyzer'", cancel, ("@version", AnalyzerVersion));
        await Optimize(connection, cancel);
    }
}
