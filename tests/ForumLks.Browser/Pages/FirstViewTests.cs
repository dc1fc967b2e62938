using ForumLks.Browser.Support;

namespace ForumLks.Browser.Pages;

/// <summary>What a stranger's first view costs, and that nothing on it is refused or broken.</summary>
public sealed class FirstViewTests(Forum forum)
{
    private const int Kilobyte = 1024;

    [Theory]
    [MemberData(nameof(Addresses.Lists), MemberType = typeof(Addresses))]
    public async Task A_list_is_light(string address) => await IsLight(address, 28 * Kilobyte);

    [Theory]
    [MemberData(nameof(Addresses.Articles), MemberType = typeof(Addresses))]
    public async Task An_article_is_light(string address) => await IsLight(address, 32 * Kilobyte);

    [Theory]
    [MemberData(nameof(Addresses.Public), MemberType = typeof(Addresses))]
    public async Task Nothing_on_a_public_page_is_refused_or_broken(string address) => await IsQuiet(null, address);

    [Theory]
    [MemberData(nameof(Addresses.SignedIn), MemberType = typeof(Addresses))]
    public async Task Nothing_on_a_signed_in_page_is_refused_or_broken(string address) => await IsQuiet(Person.PlatformAdmin, address);

    private async Task IsLight(string address, int limit)
    {
        await using var stranger = await forum.Visit();
        var view = await FirstView.Of(stranger.Page, address);
        TestContext.Current.TestOutputHelper?.WriteLine($"{address}: {view.Bytes} bytes, {view.Requests} requests, script {view.ScriptBytes}");
        Assert.InRange(view.Bytes, 1000, limit);
        Assert.InRange(view.Requests, 2, 5);
        Assert.InRange(view.ScriptBytes, 0, 10 * Kilobyte);
    }

    private async Task IsQuiet(Person? person, string address)
    {
        await using var visitor = await forum.Visit(person);
        await visitor.Open(address);
        // A page that is missing, and a link that has ended, are themselves reported once, with the status that they rightly have.
        var own = address switch { "/tidak-ada" => "status of 404", "/lapor/tidak-berlaku" or "/studi-banding/jawab/tidak-berlaku" => "status of 410", _ => null };
        Assert.Equal(own is null ? 0 : 1, visitor.Complaints.Count(c => own is not null && c.Contains(own, StringComparison.Ordinal)));
        Assert.Equal([], visitor.Complaints.Where(c => own is null || !c.Contains(own, StringComparison.Ordinal)));
    }
}
