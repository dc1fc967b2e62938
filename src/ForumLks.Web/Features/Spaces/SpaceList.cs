using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Spaces;

/// <summary>All spaces, kept in memory for a minute: a hundred rows that every page names.</summary>
public sealed class SpaceList(IServiceScopeFactory scopes, TimeProvider clock) : ISpaceNames, ISaveParticipant, IHearsCacheNews
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private (IReadOnlyList<Space> Spaces, DateTimeOffset At)? _known;

    public async ValueTask<IReadOnlyList<Space>> Now(CancellationToken cancel)
    {
        if (_known is { } known && clock.GetUtcNow() - known.At < Freshness)
        {
            return known.Spaces;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        IReadOnlyList<Space> spaces = await db.Set<Space>().AsNoTracking().OrderBy(s => s.Kind).ThenBy(s => s.Name).ToListAsync(cancel);
        _known = (spaces, clock.GetUtcNow());
        return spaces;
    }

    public async Task<IReadOnlyList<SpaceName>> All(CancellationToken cancel) =>
        [.. (await Now(cancel)).Select(s => new SpaceName(s.Id, s.Slug, s.Name, s.ProvinceCode, s.ClusterId))];

    public async ValueTask<Space?> Find(long? id, CancellationToken cancel) =>
        id is null ? null : (await Now(cancel)).FirstOrDefault(s => s.Id == id);

    public void Hear(IReadOnlyCollection<string> tags)
    {
        if (tags.Contains(PageCacheTags.Places))
        {
            _known = null;
        }
    }

    public Task AfterCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        if (changes.Any(c => c.Entity is Space))
        {
            _known = null;
        }

        return Task.CompletedTask;
    }
}
