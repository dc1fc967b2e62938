using System.Net;

namespace ForumLks.Media.Tests;

public sealed class ClamdTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_clean_file_is_clean_over_tcp_and_over_a_unix_socket()
    {
        await using var daemon = new FakeClamd(IPAddress.Loopback);
        var bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);
        Assert.Equal(ScanVerdict.Clean, await Ask(daemon.Address, bytes));
        Assert.Equal(bytes, daemon.Received);

        using var bench = new Bench();
        await using var local = new FakeClamd(bench.In("clamd.sock"));
        Assert.Equal(ScanVerdict.Clean, await Ask(local.Address, "halo"u8.ToArray()));
    }

    [Fact]
    public async Task An_infected_file_is_found()
    {
        await using var daemon = new FakeClamd(IPAddress.Loopback);
        Assert.Equal(ScanVerdict.Infected, await Ask(daemon.Address, FakeClamd.Eicar));
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("")]
    [InlineData("stream: OKE\0")]
    public async Task An_answer_that_is_no_answer_is_never_taken_for_clean(string answer)
    {
        await using var daemon = new FakeClamd(IPAddress.Loopback) { Answer = answer };
        Assert.Equal(ScanVerdict.Unanswered, await Ask(daemon.Address, "halo"u8.ToArray()));
    }

    [Fact]
    public async Task A_daemon_that_is_down_or_silent_is_unanswered()
    {
        string address;
        await using (var daemon = new FakeClamd(IPAddress.Loopback))
            address = daemon.Address;
        Assert.Equal(ScanVerdict.Unanswered, await Ask(address, "halo"u8.ToArray()));
        Assert.Equal(ScanVerdict.Unanswered, await Ask("unix:/tidak/ada.sock", "halo"u8.ToArray()));

        await using var silent = new FakeClamd(IPAddress.Loopback) { Answer = null };
        Assert.Equal(ScanVerdict.Unanswered, await new Clamd(silent.Address, TimeSpan.FromMilliseconds(300)).Scan(new MemoryStream("halo"u8.ToArray()), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("tcp://127.0.0.1:3310", true)]
    [InlineData("unix:/run/clamav/clamd.ctl", true)]
    [InlineData("http://127.0.0.1:3310", false)]
    [InlineData("tcp://127.0.0.1", false)]
    [InlineData("127.0.0.1:3310", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_says_how_to_reach_it(string? address, bool isOne) => Assert.Equal(isOne, Clamd.IsAddress(address));

    private static Task<ScanVerdict> Ask(string address, byte[] bytes) => new Clamd(address, Soon).Scan(new MemoryStream(bytes), TestContext.Current.CancellationToken);
}
