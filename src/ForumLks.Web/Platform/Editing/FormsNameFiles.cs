using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Editing;

/// <summary>Drafts, held forms and earlier versions name files too. A path holds an id of its own, so that finding it as text is finding it.</summary>
public sealed class FormsNameFiles : INamesFiles
{
    public async Task<bool> Names(ForumDb db, string path, CancellationToken cancel)
    {
        var anywhere = $"%{path}%";
        return await db.Set<FormDraft>().AnyAsync(d => d.Json.Contains(path), cancel)
            || await db.Set<ContentRevision>().AnyAsync(r => r.Json.Contains(path), cancel)
            || await db.Database.SqlQuery<long>($"select count(*) as \"Value\" from \"HeldForms\" where \"Fields\" like {anywhere}").SingleAsync(cancel) > 0;
    }
}
