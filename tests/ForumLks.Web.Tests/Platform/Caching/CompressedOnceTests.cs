using System.IO.Compression;
using System.Text;
using ForumLks.Web.Platform.Caching;

namespace ForumLks.Web.Tests.Platform.Caching;

public sealed class CompressedOnceTests
{
    private readonly CompressedOnce _provider = new();

    [Fact]
    public async Task A_page_sent_again_and_again_arrives_whole_each_time()
    {
        var page = string.Concat(Enumerable.Repeat("<li>Kebun gizi 12 bedeng</li>\n", 900));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(page, Opened(await Sent(page)));
        }
    }

    [Fact]
    public void From_the_third_time_the_same_bytes_are_handed_out()
    {
        var memory = new SentBefore();
        var page = Encoding.UTF8.GetBytes(new string('a', 5_000));
        var first = memory.Compress(page);
        var second = memory.Compress(page);
        Assert.NotSame(first, second);
        Assert.Same(second, memory.Compress(page));
        Assert.Same(second, memory.Compress([.. page]));
    }

    [Fact]
    public async Task Pages_of_one_length_that_differ_in_a_letter_are_told_apart()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("Anda masuk sebagai Bu A", Opened(await Sent("Anda masuk sebagai Bu A")));
            Assert.Equal("Anda masuk sebagai Bu B", Opened(await Sent("Anda masuk sebagai Bu B")));
        }
    }

    [Fact]
    public async Task What_is_long_or_flushed_early_goes_straight_through()
    {
        var output = new MemoryStream();
        await using (var stream = _provider.CreateStream(output))
        {
            await stream.WriteAsync("kepala"u8.ToArray(), TestContext.Current.CancellationToken);
            await stream.FlushAsync(TestContext.Current.CancellationToken);
            Assert.True(output.Length > 0);
            await stream.WriteAsync(new byte[300_000], TestContext.Current.CancellationToken);
        }

        Assert.Equal(300_006, Opened(output.ToArray()).Length);
    }

    [Fact]
    public async Task Many_at_once_get_their_own_page()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), async (i, _) =>
        {
            var page = $"halaman {i % 7} {new string((char)('a' + (i % 7)), 40_000)}";
            Assert.Equal(page, Opened(await Sent(page)));
        });
    }

    private async Task<byte[]> Sent(string page)
    {
        var output = new MemoryStream();
        await using (var stream = _provider.CreateStream(output))
        {
            foreach (var part in Encoding.UTF8.GetBytes(page).Chunk(7_000))
            {
                await stream.WriteAsync(part, TestContext.Current.CancellationToken);
            }
        }

        return output.ToArray();
    }

    private static string Opened(byte[] compressed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
