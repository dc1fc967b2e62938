using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Files in replies: those that readers see are shown with their topic; no file that a reply names, or once named, is unused.</summary>
public sealed class RepliesNameFiles : INamesFiles, IFilesBeside
{
    public async Task<bool> Names(ForumDb db, string path, CancellationToken cancel) =>
        await db.Set<Reply>().AnyAsync(r => r.HasFiles && r.Text.Contains(path), cancel) || await db.Set<ReplyVersion>().AnyAsync(v => v.Text.Contains(path), cancel);

    public async Task<IReadOnlyList<TextOfWriter>> Texts(ForumDb db, long itemId, CancellationToken cancel) =>
        await db.Set<Reply>().Where(r => r.TopicId == itemId && r.HasFiles && r.State == ReplyState.Shown).Select(r => new TextOfWriter(r.Text, r.AuthorId)).ToListAsync(cancel);
}
