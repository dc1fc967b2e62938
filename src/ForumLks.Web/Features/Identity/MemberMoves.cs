using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>Members say which institution they belong to; when two entries become one, they follow.</summary>
public sealed class MemberMoves : IMovesReferences
{
    public string Word => "anggota yang menyebut lembaga ini";

    public Task<int> Count(ForumDb db, string contentItemId, CancellationToken cancel) => db.Set<Member>().CountAsync(m => m.InstitutionId == contentItemId, cancel);

    public async Task<IReadOnlyList<string>> Move(ForumDb db, string from, string to, IReadOnlyCollection<string>? only, CancellationToken cancel)
    {
        var ids = only?.Select(Guid.Parse).ToList();
        var members = await db.Set<Member>().Where(m => m.InstitutionId == from && (ids == null || ids.Contains(m.Id))).ToListAsync(cancel);
        members.ForEach(m => m.Introduce(m.DisplayName, m.Position, to));
        await db.SaveChangesAsync(cancel);
        return [.. members.Select(m => m.Id.ToString())];
    }
}
