using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Needs;

/// <summary>What an institution asked for follows it into the entry it was merged with, answers and all.</summary>
public sealed class NeedMoves : IMovesReferences
{
    public string Word => "kebutuhan yang ditulis";

    public Task<int> Count(ForumDb db, string contentItemId, CancellationToken cancel) => db.Set<Need>().CountAsync(n => n.InstitutionId == contentItemId, cancel);

    public async Task<IReadOnlyList<string>> Move(ForumDb db, string from, string to, IReadOnlyCollection<string>? only, CancellationToken cancel)
    {
        var ids = MovedKeys.Ids(only);
        var moved = await db.Set<Need>().Where(n => n.InstitutionId == from && (ids == null || ids.Contains(n.Id))).ToListAsync(cancel);
        moved.ForEach(n => n.MoveTo(to));
        await db.SaveChangesAsync(cancel);
        return MovedKeys.Of(moved.Select(n => n.Id));
    }
}
