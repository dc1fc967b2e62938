using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using ForumLks.Search.Analysis;

namespace ForumLks.Search.Tests.Analysis;

public class AnalyzerPropertyTests
{
    private static readonly IndonesianAnalyzer Analyzer = new();

    [Fact]
    public void Tokens_stand_in_order_inside_the_text() =>
        Prop.ForAll<string>(text => string.IsNullOrEmpty(text) || Analyzer.Analyze(text).Aggregate((At: 0, Good: true), (state, token) =>
            (token.Start, state.Good && token.Start >= state.At && token.Length > 0 && token.Start + token.Length <= text.Length)).Good)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_gives_the_same_terms() =>
        Prop.ForAll<string>(text => Roots(text ?? "").SequenceEqual(Roots(text ?? ""))).QuickCheckThrowOnFailure();

    [Fact]
    public void Case_does_not_matter_for_plain_letters() =>
        Prop.ForAll(Words().ToArbitrary(), word => Roots(word).SequenceEqual(Roots(word.ToUpperInvariant()))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stem_is_never_empty_and_never_longer_than_its_word_by_more_than_a_letter() =>
        Prop.ForAll(Words().ToArbitrary(), word => Analyzer.Analyze(word).All(t => t.Term.Stem.Length > 0)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a")]
    [InlineData("meng")]
    [InlineData("́")]
    [InlineData("\ud800")]
    [InlineData("1.")]
    [InlineData("undang ")]
    [InlineData("uu no. ")]
    [InlineData("uu 11/2009 ")]
    public void A_megabyte_of_anything_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        Analyzer.Analyze(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static IEnumerable<string> Roots(string text) => Analyzer.Analyze(text).Select(t => t.Term.Stem);

    private static Gen<string> Words() =>
        Gen.Elements("mempekbersitanuknylahdiori".ToCharArray()).NonEmptyListOf().Select(letters => new string([.. letters]));
}
