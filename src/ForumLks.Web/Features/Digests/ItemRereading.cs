using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>Letters about one item alone: they leave only while their reader may see it.</summary>
public sealed class ItemRereading(IServiceScopeFactory scopes, TimeProvider clock) : IRereadsLetters
{
    private const string KindOfLetter = "tulisan";

    public string Kind => KindOfLetter;

    public static string About(Guid memberId, string itemId) => $"{KindOfLetter}:{memberId:n}|{itemId}";

    public async Task<Letter?> AsOfNow(ForumDb db, Letter letter, string about, CancellationToken cancel)
    {
        var (id, itemId) = (Guid.ParseExact(about[..32], "n"), about[33..]);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KnownReaders>().OfLetter(db, id, cancel) is { } reader
            && await db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).AnyAsync(i => i.ContentItemId == itemId, cancel) ? letter : null;
    }
}
