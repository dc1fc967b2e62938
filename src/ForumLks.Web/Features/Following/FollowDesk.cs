using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Following;

/// <summary>Where following begins and ends. What is not there for this reader cannot be followed.</summary>
public sealed class FollowDesk(ForumDb db, SpaceList spaces, IGroupNames groups, Places places, TimeProvider clock)
{
    public const string TooMany = "Anda sudah mengikuti 500 hal. Berhentilah mengikuti beberapa di antaranya dahulu.";

    /// <summary>What it is called now; null where it is not there, or not for this reader.</summary>
    public async Task<string?> NameOf(FollowKind kind, string key, Reader reader, CancellationToken cancel) => kind switch
    {
        FollowKind.Space => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (await spaces.Find(id, cancel))?.Name : null,
        FollowKind.Area => (await places.Now(cancel)).NameOf(key),
        FollowKind.Topic => Enum.TryParse<ServiceKind>(key, out var service) && service.ToString() == key ? service.Word() : null,
        FollowKind.Item => await TitleOf(key, reader, cancel),
        FollowKind.Group => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var group) && reader.IsIn(group) ? (await groups.Find(group, reader, cancel))?.Name : null,
        _ => DecisionKey.Read(key) is var (item, number) && await TitleOf(item, reader, cancel) is { } title ? $"Butir {number} dari {title}" : null,
    };

    /// <returns>False where somebody follows too much already.</returns>
    public async Task<bool> Begin(Guid me, FollowKind kind, string key, CancellationToken cancel)
    {
        if (await Find(me, kind, key, cancel) is { } known)
        {
            known.Resume(Now);
        }
        else if (await db.Set<Follow>().CountAsync(f => f.MemberId == me, cancel) >= Follow.Most)
        {
            return false;
        }
        else
        {
            db.Add(Follow.Of(me, kind, key, Now));
        }

        return await Save(me, kind, key, cancel);
    }

    /// <summary>Also of what is followed by itself.</summary>
    public Task<bool> Stop(Guid me, FollowKind kind, string key, CancellationToken cancel) => Choose(me, kind, key, Timing.Tidak, cancel);

    public async Task<bool> Choose(Guid me, FollowKind kind, string key, Timing? timing, CancellationToken cancel)
    {
        var row = await Find(me, kind, key, cancel);
        if (row is null)
        {
            row = Follow.Of(me, kind, key, Now);
            db.Add(row);
        }

        row.Choose(timing);
        return await Save(me, kind, key, cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<Follow?> Find(Guid me, FollowKind kind, string key, CancellationToken cancel) =>
        db.Set<Follow>().FirstOrDefaultAsync(f => f.MemberId == me && f.Kind == kind && f.Key == key, cancel);

    private async Task<bool> Save(Guid me, FollowKind kind, string key, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // The button was pressed twice; the first press has done it.
            db.ChangeTracker.Clear();
            if (await Find(me, kind, key, cancel) is null)
            {
                throw;
            }
        }

        return true;
    }

    private Task<string?> TitleOf(string itemId, Reader reader, CancellationToken cancel) =>
        db.Set<ContentItem>().VisibleTo(reader, Now).Where(i => i.ContentItemId == itemId).Select(i => (string?)i.Title).FirstOrDefaultAsync(cancel);
}

/// <summary>"{ContentItemId}/{number}".</summary>
public static class DecisionKey
{
    public static string Of(string itemId, int number) => string.Create(CultureInfo.InvariantCulture, $"{itemId}/{number}");

    public static (string ItemId, int Number)? Read(string key) =>
        key.Split('/') is [var item, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (item, n) : null;
}
