using ForumLks.Browser.Support;

namespace ForumLks.Browser.Pages;

public sealed class WidthTests(Forum forum)
{
    private const double FirstTextWithin = 0.4;
    private static readonly int[] Widths = [320, 360, 768, 1280];

    [Theory]
    [MemberData(nameof(Addresses.Public), MemberType = typeof(Addresses))]
    public async Task A_public_page_never_scrolls_sideways(string address) => await Fits(null, address);

    [Theory]
    [MemberData(nameof(Addresses.SignedIn), MemberType = typeof(Addresses))]
    public async Task A_signed_in_page_never_scrolls_sideways(string address) => await Fits(Person.PlatformAdmin, address);

    [Theory]
    [MemberData(nameof(Addresses.Articles), MemberType = typeof(Addresses))]
    [InlineData("/rakor/bimtek-keselamatan-kebakaran-besuki-2026")]
    [InlineData("/praktik/registrasi-kolektif-satu-map")]
    [InlineData("/sumber/pp-39-2012-penyelenggaraan-kesejahteraan-sosial")]
    public async Task The_text_of_an_article_begins_in_the_upper_part_of_a_phone(string address)
    {
        await using var visitor = await forum.Visit();
        await visitor.Open(address);
        Assert.InRange(await visitor.Page.TextTop(), 0, Device.Phone.Height * FirstTextWithin);
        Assert.InRange(await visitor.Page.TitleLines(), 0.9, 4.1);
    }

    private async Task Fits(Person? person, string address)
    {
        await using var visitor = await forum.Visit(person);
        await visitor.Open(address);
        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, 740);
            Assert.Equal((width, 0), (width, await visitor.Page.Overflow()));
        }
    }
}
