using ForumLks.Browser.Support;

namespace ForumLks.Browser.Pages;

public sealed class TextTopTests(Forum forum)
{
    private const double FirstTextWithin = 0.4;

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
}
