using ForumLks.Search.Analysis;

namespace ForumLks.Search.Tests.Analysis;

public class TokenSpecTests
{
    private static readonly IndonesianAnalyzer Analyzer = new();

    public static TheoryData<string, string> Examples => Specs.Examples("Tokens.md");

    [Theory, MemberData(nameof(Examples))]
    public void Text_falls_into_words(string text, string forms)
    {
        var tokens = Analyzer.Analyze(text.Trim('`'));
        Assert.Equal(forms, string.Join(' ', tokens.Select(t => t.Colocated ? $"[{t.Term.Surface}]" : t.Term.Surface)));
    }

    [Fact]
    public void The_specification_is_read() => Assert.True(Examples.Count > 15);
}
