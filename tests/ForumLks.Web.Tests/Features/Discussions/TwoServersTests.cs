using ForumLks.Web.Tests.Platform.Caching;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>A reply taken by one server is read on the other, by strangers and members whose pages were kept there.</summary>
public sealed class TwoServersTests(TwoServers servers) : IClassFixture<TwoServers>
{
    [Fact]
    public async Task A_reply_is_there_for_readers_of_the_other_server()
    {
        var topic = await servers.First.PutTopic($"Dua server {Writing.Word()}", replies: 3);
        var (stranger, member) = (servers.Second.Stranger(), await servers.Second.People.Member());
        await stranger.Open(topic);
        await member.Open(topic);
        for (var round = 0; round < 3; round++)
        {
            var word = Writing.Word();
            await (await servers.First.People.Neighbour()).Replied(topic, $"Pengalaman kami {word}.");
            var since = System.Diagnostics.Stopwatch.StartNew();
            while (!((await stranger.Open(topic)).Text.Contains(word, StringComparison.Ordinal) && (await member.Open(topic)).Text.Contains(word, StringComparison.Ordinal)))
            {
                Assert.True(since.Elapsed < TimeSpan.FromSeconds(30), "The reply did not come within thirty seconds.");
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            TestContext.Current.TestOutputHelper!.WriteLine($"There after {since.ElapsedMilliseconds} ms.");
        }
    }
}
