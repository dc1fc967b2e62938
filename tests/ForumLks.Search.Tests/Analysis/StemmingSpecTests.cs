using ForumLks.Search.Analysis;

namespace ForumLks.Search.Tests.Analysis;

public class StemmingSpecTests
{
    private static readonly IndonesianAnalyzer Analyzer = new();

    public static TheoryData<string, string> Examples => Specs.Examples("Stemming.md");

    [Theory, MemberData(nameof(Examples))]
    public void Forms_lead_to_their_root(string forms, string root)
    {
        Assert.All(forms.Split(", "), form => Assert.Equal(root, Assert.Single(Analyzer.Analyze(form)).Term.Stem));
    }

    [Fact]
    public void The_specification_is_read() => Assert.True(Examples.Count > 30);
}
