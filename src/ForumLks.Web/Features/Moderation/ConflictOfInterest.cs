using ForumLks.Web.Data;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Nobody judges their own case. Where a space has no other admin, those of the platform see it as well.</summary>
public static class ConflictOfInterest
{
    public const string OwnPost = "Ini tulisan Anda sendiri. Pengurus lain yang memutuskannya; bila di ruang ini tidak ada, admin pusat.";
    public const string OwnReport = "Anda sendiri yang melaporkannya. Pengurus lain yang memutuskannya; bila di ruang ini tidak ada, admin pusat.";

    /// <summary>Why this reader may not decide, as a sentence; null where they may.</summary>
    public static async Task<string?> Why(ForumDb db, Reader reader, ModeratedPost post, CancellationToken cancel)
    {
        if (post.AuthorId == reader.Id)
        {
            return OwnPost;
        }

        return (await CasesOf(db, post).ToListAsync(cancel)).Any(c => c.IsReportedBy(reader.Id!.Value)) ? OwnReport : null;
    }

    /// <summary>What was reported of a post, and is not closed.</summary>
    public static IQueryable<Case> CasesOf(ForumDb db, ModeratedPost post) =>
        db.Set<Case>().AsNoTracking().Where(c => c.State != CaseState.Ditutup && (c.Address == post.Url || (post.Kind == ModeratedItems.KindOfItems && c.ContentItemId == post.Key))).OrderBy(c => c.Id).Take(100);
}
