using FsCheck;
using FsCheck.Fluent;
using ForumLks.Search.Index;
using ForumLks.Search.Postgres;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Tests.Index;

public class PostingBlockTests
{
    [Fact]
    public void What_is_written_is_read() => Prop.ForAll<int[], byte>((steps, frequency) =>
    {
        long unit = 0;
        var postings = (steps ?? []).Select(step => (unit += 1 + (long)Math.Abs((double)step), frequency)).ToArray();
        var list = new PostingList();
        PostingBlock.Read(PostingBlock.Write(postings), list);
        return list.Units.SequenceEqual(postings.Select(p => p.Item1).ToArray()) && list.Frequencies.ToArray().All(f => f == frequency);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Frequencies_of_title_and_text_are_kept_apart() => Prop.ForAll(
        Gen.Choose(0, 100).Zip(Gen.Choose(0, 100)).ToArbitrary(), pair =>
        {
            var packed = PostingList.Pack(pair.Item1, pair.Item2);
            return PostingList.InTitle(packed) == Math.Min(3, pair.Item1) && PostingList.InText(packed) == Math.Min(63, pair.Item2);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_units_number_tells_its_length_nearly() => Prop.ForAll(Gen.Choose(0, 2000).ToArbitrary(), tokens =>
        Math.Abs(UnitNumber.Tokens(UnitNumber.Code(UnitNumber.Of(7, tokens))) - tokens) <= Math.Max(1, tokens * 0.08)).QuickCheckThrowOnFailure();

    [Fact]
    public void Later_units_have_smaller_numbers_whatever_the_length()
    {
        Assert.True(UnitNumber.Of(8, 5000) < UnitNumber.Of(7, 0));
        Assert.Equal(8, UnitNumber.Sequence(UnitNumber.Of(8, 5000)));
    }

    [Fact]
    public void Of_a_cut_list_the_whole_length_is_estimated()
    {
        var list = new PostingList();
        for (var i = 0; i < 100; i++)
            list.Add(UnitNumber.Of(100_000 - i * 4, 50), 1);
        list.IsCut = true;
        list.Estimate(new CollectionSize(100_000, 5_000_000));
        Assert.InRange(list.Found, 24_000, 26_000);
    }
}
