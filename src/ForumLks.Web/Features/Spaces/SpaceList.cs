using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Spaces;

/// <summary>All spaces, kept in memory: a hundred rows that every page names.</summary>
public sealed class SpaceList : ISpaceNames, IHearsCacheNews
{
    private readonly Remembered<IReadOnlyList<Space>> _spaces;

    public SpaceList(IServiceScopeFactory scopes, TimeProvider clock) => _spaces = new(clock, async cancel =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        return await db.Set<Space>().AsNoTracking().OrderBy(s => s.Kind).ThenBy(s => s.Name).ToListAsync(cancel);
    });

    public ValueTask<IReadOnlyList<Space>> Now(CancellationToken cancel) => _spaces.Now(cancel);

    public async Task<IReadOnlyList<SpaceName>> All(CancellationToken cancel) =>
        [.. (await Now(cancel)).Select(s => new SpaceName(s.Id, s.Slug, s.Name, s.ProvinceCode, s.ClusterId))];

    public async ValueTask<Space?> Find(long? id, CancellationToken cancel) =>
        id is null ? null : (await Now(cancel)).FirstOrDefault(s => s.Id == id);

    public void Hear(IReadOnlyCollection<string> tags)
    {
        if (tags.Contains(PageCacheTags.Places))
        {
            _spaces.Forget();
        }
    }
}
