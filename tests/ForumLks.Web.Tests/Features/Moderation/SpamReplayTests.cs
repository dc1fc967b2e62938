using ForumLks.Web.Features.Moderation.Judging;

namespace ForumLks.Web.Tests.Features.Moderation;

/// <summary>
/// The made set of advertisements and of honest posts, judged by their text alone. The floors are what was measured when this was written; the set and the
/// words were made by the same hands, so real mail will score lower. What rules, rates and first posts hold back comes on top.
/// </summary>
public sealed class SpamReplayTests
{
    private const double LeastRecall = 0.9;
    private const double LeastPrecision = 0.95;

    [Fact]
    public void The_replay_keeps_its_precision_and_recall()
    {
        var missed = SpamSamples.Spam.Where(t => TextSigns.In(t) is null).ToList();
        var wronged = HamSamples.Ham.Where(t => TextSigns.In(t) is not null).ToList();
        var caught = SpamSamples.Spam.Length - missed.Count;
        var (recall, precision) = ((double)caught / SpamSamples.Spam.Length, (double)caught / (caught + wronged.Count));
        var said = $"recall {recall:P1}, precision {precision:P1}\nmissed:\n{string.Join('\n', missed)}\nwronged:\n{string.Join('\n', wronged)}";
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(recall >= LeastRecall && precision >= LeastPrecision, said);
    }
}
