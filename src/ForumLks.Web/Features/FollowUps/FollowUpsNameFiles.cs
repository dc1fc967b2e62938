using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Proofs and photos of a report are named by its steps alone.</summary>
public sealed class FollowUpsNameFiles : INamesFiles
{
    public Task<bool> Names(ForumDb db, string path, CancellationToken cancel) => db.Set<FollowUpEvent>().AnyAsync(e => e.FilePath == path, cancel);
}
