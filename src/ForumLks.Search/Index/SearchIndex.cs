using System.Data.Common;
using ForumLks.Search.Analysis;
using ForumLks.Search.Query;

namespace ForumLks.Search.Index;

/// <summary>
/// All that the two databases share: how documents are cut, how queries are understood and how results are ranked. A database gives
/// posting lists and rows.
/// </summary>
public abstract partial class SearchIndex : ISearchIndex
{
    private protected SearchIndex(IndonesianAnalyzer? analyzer)
    {
        Analyzer = analyzer ?? new IndonesianAnalyzer();
        _planner = new QueryPlanner(Analyzer);
        _splitter = new UnitSplitter(Analyzer);
    }

    private readonly QueryPlanner _planner;
    private readonly UnitSplitter _splitter;

    /// <summary>The analysis that documents and queries share.</summary>
    public IndonesianAnalyzer Analyzer { get; }

    /// <inheritdoc/>
    public AliasDictionary Aliases { get => Analyzer.Aliases; set => Analyzer.Aliases = value; }

    /// <inheritdoc/>
    public int AnalyzerVersion => IndonesianAnalyzer.Version;

    /// <inheritdoc/>
    public abstract Task CreateSchema(DbConnection connection, DbTransaction? transaction, CancellationToken cancel = default);

    /// <inheritdoc/>
    public abstract Task<int?> StoredAnalyzerVersion(DbConnection connection, CancellationToken cancel = default);
}
