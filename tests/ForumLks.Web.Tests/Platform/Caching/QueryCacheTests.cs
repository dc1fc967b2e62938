using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Tests.Platform.Caching;

public sealed class QueryCacheTests
{
    private static readonly Reader Stranger = Reader.Stranger;
    private readonly Evictions _evictions = new();
    private readonly MovedClock _clock = new();
    private readonly QueryCache _queries;
    private int _readings;

    public QueryCacheTests() => _queries = new QueryCache(_evictions, _clock);

    [Fact]
    public async Task Readers_who_may_see_the_same_share_one_reading()
    {
        Assert.Equal("1", await Ask(Member((7, Role.Member))));
        Assert.Equal("1", await Ask(Member((7, Role.Member))));
        Assert.Equal("1", await Ask(Member((7, Role.Reviewer))));
    }

    [Fact]
    public async Task Nobody_gets_what_was_read_for_somebody_who_may_see_more()
    {
        Reader[] different = [Stranger, Member(), Member((7, Role.Member)), Member((7, Role.ForumAdmin)), Member((7, Role.Member), (8, Role.Member)), new Reader { Id = Guid.NewGuid(), IsPlatformAdmin = true }];
        for (var i = 0; i < different.Length; i++)
        {
            Assert.Equal($"{i + 1}", await Ask(different[i]));
        }
    }

    [Fact]
    public async Task A_change_is_seen_at_once()
    {
        await Ask(Stranger);
        _evictions.Note("lain");
        Assert.Equal("1", await Ask(Stranger));
        _evictions.Note("isi");
        Assert.Equal("2", await Ask(Stranger));
    }

    [Fact]
    public async Task What_was_read_while_it_was_changed_is_not_kept()
    {
        await _queries.Get("daftar", Stranger, ["isi"], _ =>
        {
            _evictions.Note("isi");
            return Task.FromResult("lama");
        }, TestContext.Current.CancellationToken);
        Assert.Equal("1", await Ask(Stranger));
    }

    [Fact]
    public async Task An_answer_lives_a_minute()
    {
        await Ask(Stranger);
        _clock.Move(TimeSpan.FromSeconds(61));
        Assert.Equal("2", await Ask(Stranger));
    }

    [Fact]
    public async Task Nothing_is_not_remembered()
    {
        Assert.Null(await _queries.Find<string>("alamat", Stranger, ["isi"], _ => Task.FromResult<string?>(null), TestContext.Current.CancellationToken));
        Assert.Equal("ada", await _queries.Find<string>("alamat", Stranger, ["isi"], _ => Task.FromResult<string?>("ada"), TestContext.Current.CancellationToken));
    }

    private ValueTask<string> Ask(Reader reader) =>
        _queries.Get("daftar", reader, ["isi"], _ => Task.FromResult($"{++_readings}"), TestContext.Current.CancellationToken);

    private static Reader Member(params (long, Role)[] roles) => new() { Id = Guid.NewGuid(), Roles = [.. roles] };
}
