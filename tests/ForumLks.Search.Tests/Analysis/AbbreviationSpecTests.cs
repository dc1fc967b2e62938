using ForumLks.Search.Analysis;

namespace ForumLks.Search.Tests.Analysis;

public class AbbreviationSpecTests
{
    private static readonly IndonesianAnalyzer Analyzer = new();

    public static TheoryData<string, string> Examples => Specs.Examples("Abbreviations.md");

    [Theory, MemberData(nameof(Examples))]
    public void A_text_teaches_what_it_explains(string text, string learned)
    {
        var tokens = new List<Token>();
        Analyzer.Analyze(text, tokens);
        Assert.Equal(learned, string.Join(", ", AbbreviationMiner.Find(text, tokens).Select(found => $"{found.Short} = {found.Long}")));
    }

    [Fact]
    public void The_specification_is_read() => Assert.True(Examples.Count > 8);
}
