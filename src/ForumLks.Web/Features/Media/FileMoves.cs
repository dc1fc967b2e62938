using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Files count on the room of the institution that brought them; they follow it into the entry it was merged with.</summary>
public sealed class FileMoves : IMovesReferences
{
    public string Word => "berkas dalam ruang berkas lembaga";

    public Task<int> Count(ForumDb db, string contentItemId, CancellationToken cancel) => db.Set<MediaFile>().CountAsync(m => m.InstitutionId == contentItemId, cancel);

    public async Task<IReadOnlyList<string>> Move(ForumDb db, string from, string to, IReadOnlyCollection<string>? only, CancellationToken cancel)
    {
        var known = MovedKeys.Ids(only);
        var ids = await db.Set<MediaFile>().Where(m => m.InstitutionId == from && (known == null || known.Contains(m.Id))).Select(m => m.Id).ToListAsync(cancel);
        await db.Set<MediaFile>().Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(m => m.SetProperty(x => x.InstitutionId, to), cancel);
        return MovedKeys.Of(ids);
    }
}
