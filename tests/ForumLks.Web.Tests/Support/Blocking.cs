using ForumLks.Web.Features.Moderation;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Support;

/// <summary>One member does not wish to hear of another, until the end of the test.</summary>
public sealed class Blocking(ForumApp app, Guid blocker, Guid blocked) : IAsyncDisposable
{
    public static async Task<Blocking> Of(ForumApp app, string blocker, string blocked)
    {
        var made = new Blocking(app, await app.IdOf(blocker), await app.IdOf(blocked));
        await made.Begin();
        return made;
    }

    public async ValueTask DisposeAsync() =>
        await app.Look(db => db.Set<Block>().Where(b => b.BlockerId == blocker && b.BlockedId == blocked).ExecuteDeleteAsync());

    private Task<int> Begin() => app.Look(db =>
    {
        db.Add(Block.Of(blocker, blocked, app.Clock.GetUtcNow().UtcDateTime));
        return db.SaveChangesAsync();
    });
}
