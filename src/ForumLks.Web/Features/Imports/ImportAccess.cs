using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>Who sees an import: whoever sent it, and the platform's admins. Others find nothing there.</summary>
public static class ImportAccess
{
    public static bool MayImport(this Reader reader) => reader.HasAnywhere(Role.ForumAdmin);

    public static Task<ImportRun?> Find(ForumDb db, Guid id, Reader reader, CancellationToken cancel) =>
        reader.MayImport() ? db.Set<ImportRun>().FirstOrDefaultAsync(r => r.Id == id && (r.OwnerId == reader.Id || reader.IsPlatformAdmin), cancel) : Task.FromResult<ImportRun?>(null);
}
