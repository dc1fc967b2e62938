using System.Diagnostics;

namespace ForumLks.Text.Tests;

public sealed class TextDifferenceTests
{
    [Fact]
    public void A_changed_word_is_shown_alone() =>
        Assert.Equal(
            [
                new(ChangeKind.Kept, "Rapat dihadiri "), new(ChangeKind.Removed, "30"), new(ChangeKind.Added, "35"), new(ChangeKind.Kept, " peserta."),
            ],
            TextDifference.Between("Rapat dihadiri 30 peserta.", "Rapat dihadiri 35 peserta."));

    [Fact]
    public void Added_and_removed_lines_stand_where_they_are() =>
        Assert.Equal(
            [new(ChangeKind.Kept, "a\n"), new(ChangeKind.Removed, "b\n"), new(ChangeKind.Kept, "c\n"), new(ChangeKind.Added, "d\n")],
            TextDifference.Between("a\nb\nc\n", "a\nc\nd\n"));

    [Fact]
    public void Equal_texts_are_kept_whole() => Assert.Equal([new TextChange(ChangeKind.Kept, "sama saja")], TextDifference.Between("sama saja", "sama saja"));

    [Fact]
    public void Nothing_against_nothing_is_nothing() => Assert.Empty(TextDifference.Between(null, ""));

    [Fact]
    public void The_pieces_always_give_both_texts_back() => Any.Holds(text =>
    {
        var (old, @new) = (text[..(text.Length / 2)], text[(text.Length / 3)..]);
        var changes = TextDifference.Between(old, @new);
        Assert.Equal(old, string.Concat(changes.Where(change => change.Kind != ChangeKind.Added).Select(change => change.Text)));
        Assert.Equal(@new, string.Concat(changes.Where(change => change.Kind != ChangeKind.Removed).Select(change => change.Text)));
    });

    [Fact]
    public void Two_huge_texts_with_nothing_in_common_are_compared_quickly()
    {
        var clock = Stopwatch.StartNew();
        var changes = TextDifference.Between(Numbers(0), Numbers(1));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.ElapsedMilliseconds} ms");
        Assert.Contains(changes, change => change.Kind == ChangeKind.Removed);
    }

    private static string Numbers(int odd) => string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{(i * 2) + odd} kata\n"));
}
