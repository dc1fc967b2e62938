using ForumLks.Search.Analysis;
using ForumLks.Search.Query;

namespace ForumLks.Search.Tests.Query;

public class QuerySpecTests
{
    private static readonly IndonesianAnalyzer Analyzer = new();

    public static TheoryData<string, string> Examples => Specs.Examples("Queries.md");

    public static TheoryData<string, string> Names => Specs.Examples("Aliases.md");

    [Theory, MemberData(nameof(Examples))]
    public void A_query_is_understood(string text, string asked)
    {
        var query = ParsedQuery.Read(text[1..^1], Analyzer);
        var words = query.Words.Where(w => !w.Colocated && !w.Term.IsStop).Select(w => w.Term.Surface);
        var phrases = query.Phrases.Select(p => $"\"{Forms(p)}\"");
        var excluded = query.Excluded.Select(e => $"-{Forms(e)}");
        Assert.Equal(asked, string.Join(' ', words.Concat(phrases).Concat(excluded)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Another_name_answers(string asked, string answers)
    {
        var known = AliasDictionary.Shipped.Of(asked).Select(alias => alias.Name).ToList();
        Assert.All(answers.Split(", "), name => Assert.Contains(name, known));
    }

    [Fact]
    public void The_specifications_are_read() => Assert.True(Examples.Count > 12 && Names.Count > 10);

    [Fact]
    public void Every_shipped_line_is_in_the_form_in_which_queries_are_read() => Assert.DoesNotContain(
        AliasDictionary.ShippedLines.SelectMany(line => line.Split('\t')[2..]),
        name => name != string.Join(' ', Analyzer.Analyze(name).Where(t => !t.Colocated).Select(t => t.Term.Surface)));

    private static string Forms(IEnumerable<Term> terms) => string.Join(' ', terms.Select(t => t.Surface));
}
