using System.Text.Json;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>What a letter was made of, kept beside it until it leaves.</summary>
/// <param name="Week">Null for a letter at once.</param>
public sealed record DigestMemo(Guid MemberId, string? WeekWords, string? Week, Digest Digest)
{
    public const string Kind = "kabar";

    public string Written() => $"{Kind}:{JsonSerializer.Serialize(this)}";

    public static DigestMemo Read(string about) => JsonSerializer.Deserialize<DigestMemo>(about)!;
}

/// <summary>
/// The last look at a digest before it leaves: lines of items that are hidden, withdrawn or closed to this reader by now are left out, and so are happenings
/// that were forgotten. Whoever stopped their letters meanwhile gets none.
/// </summary>
public sealed class DigestRereading(IServiceScopeFactory scopes, TimeProvider clock) : IRereadsLetters
{
    public string Kind => DigestMemo.Kind;

    public async Task<Letter?> AsOfNow(ForumDb db, Letter letter, string about, CancellationToken cancel)
    {
        var memo = DigestMemo.Read(about);
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<KnownReaders>().OfLetter(db, memo.MemberId, cancel) is not { } reader || await HasStopped(db, memo, cancel))
        {
            return null;
        }

        var standing = await Standing(db, reader.Id!.Value, db.Set<ContentItem>().PublishedFor(reader, Now), memo.Digest, cancel);
        var left = memo.Digest.Lines.Where(standing.Contains).ToList();
        return left.Count == memo.Digest.Lines.Count ? letter
            : left.Count == 0 ? null
            : scope.ServiceProvider.GetRequiredService<DigestLetter>().Of(letter.To, memo with { Digest = memo.Digest with { Lines = left } }) with { UnsubscribeUrl = letter.UnsubscribeUrl };
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static async Task<bool> HasStopped(ForumDb db, DigestMemo memo, CancellationToken cancel) =>
        await db.Set<Preference>().AsNoTracking().FirstOrDefaultAsync(p => p.MemberId == memo.MemberId, cancel) is { } preference
        && (memo.Week is null
            ? !preference.HearsAtOnce && !await db.Set<Follow>().AnyAsync(f => f.MemberId == memo.MemberId && f.Timing == Timing.Segera, cancel)
            : !preference.HearsByDigest);

    private async Task<HashSet<DigestLine>> Standing(ForumDb db, Guid me, IQueryable<ContentItem> visible, Digest digest, CancellationToken cancel)
    {
        var now = Now;
        var items = digest.Lines.Select(l => l.ItemId).OfType<string>().Distinct().ToList();
        var events = digest.Lines.Select(l => l.EventId).OfType<long>().ToList();
        var open = (await visible.Where(i => items.Contains(i.ContentItemId)).Select(i => i.ContentItemId).ToListAsync(cancel)).ToHashSet();
        var published = await db.Set<ContentItem>().IgnoreAutoIncludes().Where(i => items.Contains(i.ContentItemId) && i.Status == ContentStatus.Published && i.DeletedUtc == null && i.PublishedUtc <= now)
            .Select(i => new { i.ContentItemId, i.OwnerId, i.Visibility }).ToDictionaryAsync(i => i.ContentItemId, cancel);
        var told = await db.Set<Occurrence>().AsNoTracking().Where(o => events.Contains(o.Id)).Select(o => new { o.Id, IsMine = o.OnlyTo && o.To.Any(t => t.MemberId == me) }).ToDictionaryAsync(o => o.Id, o => o.IsMine, cancel);
        return [.. digest.Lines.Where(l => l.ItemId is null
            || ((l.EventId is null || told.ContainsKey(l.EventId.Value))
                && published.GetValueOrDefault(l.ItemId) is { } item
                && (open.Contains(l.ItemId) || (item.OwnerId == me && item.Visibility != Visibility.Group) || (l.EventId is { } id && told[id]))))];
    }
}
