namespace ForumLks.Text.Tests;

public sealed class ExcerptAndSlugTests
{
    [Theory]
    [InlineData("Dapur umum  untuk\nlansia", 40, "Dapur umum untuk lansia")]
    [InlineData("Dapur umum untuk lansia", 23, "Dapur umum untuk lansia")]
    [InlineData("Dapur umum untuk lansia", 22, "Dapur umum untuk…")]
    [InlineData("Dapur, umum", 8, "Dapur…")]
    [InlineData("Panjangsekali", 5, "Panj…")]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 13, "👨‍👩‍👧‍👦…")]
    [InlineData(null, 5, "")]
    public void An_excerpt_ends_between_words(string? text, int most, string excerpt) => Assert.Equal(excerpt, Excerpt.Of(text, most));

    [Fact]
    public void An_excerpt_is_never_longer_than_asked() => Any.Holds(text => Assert.InRange(Excerpt.Of(text, 30).Length, 0, 30));

    [Theory]
    [InlineData("Dapur Umum & Kebun Gizi: 3 Langkah!", "dapur-umum-dan-kebun-gizi-3-langkah")]
    [InlineData("Jum’at Berkah — café", "jumat-berkah-cafe")]
    [InlineData("Straße Łódź Ærø", "strasse-lodz-aero")]
    [InlineData("  --a--  ", "a")]
    [InlineData("😀🎉", "")]
    [InlineData("مرحبا بالعالم", "")]
    [InlineData("\uD83D\uFFFE", "")]
    [InlineData(null, "")]
    public void A_slug_is_made_of_plain_letters(string? title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Fact]
    public void A_long_slug_ends_between_words()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("kesejahteraan sosial ", 10)));
        Assert.InRange(slug.Length, 60, Slug.MaxLength);
        Assert.EndsWith("-kesejahteraan", slug);
    }

    [Fact]
    public void Every_slug_fits_an_address() => Any.Holds(title => Assert.Matches("^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$", Slug.From(title)));
}
