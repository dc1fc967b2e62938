using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>What an institution applies follows it into the entry it was merged with; a practice that both apply stays with the older entry's line.</summary>
public sealed class AdoptionMoves : IMovesReferences
{
    public string Word => "penerapan praktik";

    public Task<int> Count(ForumDb db, string contentItemId, CancellationToken cancel) => db.Set<Adoption>().CountAsync(a => a.InstitutionId == contentItemId, cancel);

    public async Task<IReadOnlyList<string>> Move(ForumDb db, string from, string to, IReadOnlyCollection<string>? only, CancellationToken cancel)
    {
        var ids = MovedKeys.Ids(only);
        var there = db.Set<Adoption>().Where(a => a.InstitutionId == to).Select(a => a.PracticeId);
        var moved = await db.Set<Adoption>().Where(a => a.InstitutionId == from && !there.Contains(a.PracticeId) && (ids == null || ids.Contains(a.Id))).ToListAsync(cancel);
        moved.ForEach(a => a.MoveTo(to));
        await db.SaveChangesAsync(cancel);
        return MovedKeys.Of(moved.Select(a => a.Id));
    }
}
