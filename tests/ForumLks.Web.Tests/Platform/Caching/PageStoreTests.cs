using ForumLks.Web.Platform.Caching;

namespace ForumLks.Web.Tests.Platform.Caching;

public sealed class PageStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("forumlks-pages-");
    private readonly MovedClock _clock = new();
    private readonly PageStore _pages;

    public PageStoreTests() => _pages = new PageStore(20_000, _clock);

    private string File => Path.Combine(_folder.FullName, "halaman.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Evicting_a_tag_takes_its_pages_and_no_others()
    {
        Put("beranda", "isi", "tempat");
        Put("tentang", "tempat");
        await _pages.EvictByTagAsync("isi", TestContext.Current.CancellationToken);
        Assert.Null(await Get("beranda"));
        Assert.NotNull(await Get("tentang"));
        await _pages.EvictByTagAsync("tempat", TestContext.Current.CancellationToken);
        Assert.Empty(_pages.Pages);
    }

    [Fact]
    public async Task A_page_is_over_when_its_time_is()
    {
        Put("beranda", "isi");
        _clock.Move(TimeSpan.FromMinutes(10));
        Assert.Null(await Get("beranda"));
    }

    [Fact]
    public void A_full_store_makes_room()
    {
        for (var i = 0; i < 100; i++)
        {
            Put($"halaman {i}", "isi");
        }

        Assert.InRange(_pages.Pages.Sum(p => p.Size), 10_000, 20_000);
    }

    [Fact]
    public void Kept_pages_come_back_as_they_were()
    {
        Put("beranda", "isi", "tempat");
        KeptPages.Of(_pages.Pages, "12 kemarin", _clock.GetUtcNow()).Save(File);
        var page = Assert.Single(KeptPages.Load(File, _clock.GetUtcNow())!.Pages);
        Assert.Equal(("beranda", 1000), (page.Key, page.Bytes.Length));
        Assert.Equal(["isi", "tempat"], page.Tags);
    }

    [Fact]
    public void Kept_pages_are_of_one_day()
    {
        Put("beranda", "isi");
        KeptPages.Of(_pages.Pages, "12 kemarin", _clock.GetUtcNow()).Save(File);
        _clock.Move(TimeSpan.FromDays(1));
        Assert.Null(KeptPages.Load(File, _clock.GetUtcNow()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"Program\":\"lain\",\"Mark\":\"1\",\"Day\":\"2026-01-01\",\"Pages\":[]}")]
    [InlineData("{\"Program\":\"setengah")]
    public void Half_a_file_or_anothers_is_nothing(string text)
    {
        System.IO.File.WriteAllText(File, text);
        Assert.Null(KeptPages.Load(File, _clock.GetUtcNow()));
        Assert.Null(KeptPages.Load(File + ".tidak-ada", _clock.GetUtcNow()));
    }

    private void Put(string key, params string[] tags) => _pages.Put(key, new byte[1000], tags, TimeSpan.FromMinutes(10));

    private ValueTask<byte[]?> Get(string key) => _pages.GetAsync(key, TestContext.Current.CancellationToken);
}
