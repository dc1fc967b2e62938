using BenchmarkDotNet.Attributes;
using ForumLks.Benchmarks.Fill;
using ForumLks.Search.Analysis;

namespace ForumLks.Benchmarks.Micro;

/// <summary>Tokens, roots and folding of a page of prose, and of what somebody types.</summary>
[MemoryDiagnoser]
public class SearchAnalysis
{
    private readonly IndonesianAnalyzer _analyzer = new();
    private readonly List<Token> _tokens = [];
    private string _prose = "";

    [GlobalSetup]
    public void Write() => _prose = new Prose(new Dice(7), "Ngawi").Paragraph(100);

    [Benchmark]
    public int OneHundredSentences() => Count(_prose);

    [Benchmark]
    public int OneQuery() => Count("pemeringkatan lembaga kesejahteraan sosial di Madiun");

    private int Count(string text)
    {
        _tokens.Clear();
        _analyzer.Analyze(text, _tokens);
        return _tokens.Count;
    }
}
