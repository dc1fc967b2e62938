using System.Text;

namespace ForumLks.Text.Tests;

public sealed class TitleTextTests
{
    [Theory]
    [InlineData("  Dapur\t\numum ", "Dapur umum")]
    [InlineData("cafe\u0301", "caf\u00e9")]
    [InlineData("a\u0000\u0007b", "ab")]
    [InlineData("laporan\u202Efdp.exe", "laporanfdp.exe")]
    [InlineData("\u2066a\u2069\u2067b", "ab")]
    [InlineData("z\u0334\u0335\u0336\u0337\u0338algo", "z\u0334\u0335algo")]
    [InlineData("👨‍👩‍👧‍👦 1️⃣ 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👨‍👩‍👧‍👦 1️⃣ 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("a\U000E0041\U000E0042", "a")]
    [InlineData("\uD83D", "")]
    [InlineData("مرحبا", "مرحبا")]
    [InlineData(null, "")]
    public void A_title_reads_as_it_looks(string? text, string title) => Assert.Equal(title, TitleText.Clean(text));

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Any.Holds(text => Assert.Equal(TitleText.Clean(text), TitleText.Clean(TitleText.Clean(text))), runs: 3_000);

    [Fact]
    public void A_clean_title_is_composed() => Any.Holds(text => Assert.True(TitleText.Clean(text).IsNormalized(NormalizationForm.FormC)), runs: 3_000);

    [Fact]
    public void A_tower_of_marks_is_taken_down_quickly() => Assert.Equal(3, TitleText.Clean("x" + new string('\u0334', 500_000)).Length);
}
