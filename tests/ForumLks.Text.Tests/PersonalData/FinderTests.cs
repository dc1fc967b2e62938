using ForumLks.GateCorpus;
using ForumLks.Text.PersonalData;

namespace ForumLks.Text.Tests.PersonalData;

public sealed class FinderTests
{
    [Fact]
    public void The_goals_hold_on_the_sentences_that_the_rules_were_tuned_on() => Reaches(Corpus.Tuning());

    [Fact]
    public void The_goals_hold_on_sentences_that_the_rules_never_saw() => Reaches(Corpus.HeldOut());

    [Fact]
    public void The_same_seed_gives_the_same_sentences() => Assert.Equal(Corpus.HeldOut().Select(s => s.Text), Corpus.HeldOut().Select(s => s.Text));

    [Theory]
    [InlineData("3521015203900003", true)]
    [InlineData("3521011203900003", true)]
    [InlineData("3599015203900003", false)]
    [InlineData("3521013203900003", false)]
    [InlineData("3521015213900003", false)]
    [InlineData("3521015203900000", false)]
    [InlineData("352101520390003", false)]
    public void A_population_number_is_known_by_its_build(string digits, bool isOne) => Assert.Equal(isOne, PopulationNumber.IsWellFormed(digits));

    [Fact]
    public void Whatever_is_found_lies_in_the_text_and_is_gone_when_it_is_covered()
    {
        foreach (var (text, _) in Corpus.Tuning().Concat(Corpus.HeldOut()))
        {
            var covered = text;
            foreach (var finding in PersonalDataFinder.Find(text).DistinctBy(f => f.Start).OrderByDescending(f => f.Start))
            {
                Assert.Equal(finding.Value, text[finding.Start..finding.End]);
                Assert.Contains(finding.Value, finding.Sentence, StringComparison.Ordinal);
                covered = covered[..finding.Start] + Masking.Of(finding) + covered[finding.End..];
            }

            Assert.True(PersonalDataFinder.Find(covered).Count == 0, $"{covered}: {string.Join(", ", PersonalDataFinder.Find(covered))}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("😀😀\u200b\u202e\0")]
    [InlineData("((((((((((((")]
    [InlineData("@@@@ a@b @")]
    public void Nothing_much_gives_nothing(string? text) => Assert.Empty(PersonalDataFinder.Find(text));

    private static void Reaches(IReadOnlyList<LabelledSentence> sentences)
    {
        Assert.True(sentences.Count >= 1_000);
        var low = Scoring.Of(sentences).Where(s => s.Recall < s.WantedRecall || s.Precision < Scoring.WantedPrecision).ToList();
        Assert.True(low.Count == 0, $"{string.Join("; ", low)}\n{string.Join('\n', Scoring.Mistakes(sentences).Take(40))}");
    }
}
