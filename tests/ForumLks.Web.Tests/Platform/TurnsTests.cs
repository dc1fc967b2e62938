using ForumLks.Web.Data;
using Xunit;

namespace ForumLks.Web.Tests.Platform;

/// <summary>Waiting in the process. Whole numbers are their own hash: each of these keys has a lane of its own.</summary>
public sealed class TurnsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_want_one_thing_come_one_after_the_other()
    {
        var turns = new Turns();
        var (inside, most, done) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            using var turn = await turns.Wait(1, Cancel);
            Assert.NotNull(turn);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            Interlocked.Increment(ref done);
        }));
        Assert.Equal((1, 50), (most, done));
    }

    [Fact]
    public async Task Another_thing_is_not_waited_for()
    {
        var turns = new Turns();
        using var first = await turns.Wait(1, Cancel);
        var same = turns.Wait(1, Cancel);
        using var other = await turns.Wait(2, Cancel);
        Assert.NotNull(other);
        Assert.False(same.IsCompleted);
        first!.Dispose();
        Assert.NotNull(await same);
    }

    [Fact]
    public async Task Whoever_waited_too_long_goes_on_without_and_lets_nobody_else_in()
    {
        var turns = new Turns(TimeSpan.FromMilliseconds(20));
        using var first = await turns.Wait(1, Cancel);
        using (var late = await turns.Wait(1, Cancel))
        {
            Assert.Null(late);
        }

        Assert.Null(await turns.Wait(1, Cancel));
        first!.Dispose();
        Assert.NotNull(await turns.Wait(1, Cancel));
    }

    [Fact]
    public async Task Whoever_gives_up_leaves_the_turn_to_the_others()
    {
        var turns = new Turns();
        var first = await turns.Wait(1, Cancel);
        using var given = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var waiting = turns.Wait(1, given.Token);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        first!.Dispose();
        Assert.NotNull(await turns.Wait(1, Cancel));
    }
}
