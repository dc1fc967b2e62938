using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Keeps what is decided about a file. The pages that show it are thrown away with the commit, here and on the other servers.</summary>
public sealed class PictureDesk(ForumDb db, PictureWork work, MediaRemovals removals, Incoming incoming)
{
    public async Task Save(MediaFile file, CancellationToken cancel)
    {
        file.ShownOn = await PagesOf(file.Id, cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task Look(MediaFile file, FocalPoint focus, CancellationToken cancel)
    {
        if (focus != file.Focus)
        {
            file.Look(focus, file.Share is null ? null : await work.Share(file, focus, cancel));
        }
    }

    /// <summary>The edited picture takes the old one's place under its address, and the old bytes are destroyed.</summary>
    /// <returns>A sentence when it could not be done.</returns>
    public async Task<string?> Edit(MediaFile file, PictureCells cells, PictureEdit edit, CancellationToken cancel)
    {
        using var edited = incoming.File();
        if (!await work.Edit(file, edited.Path, cells, edit, cancel))
        {
            return "Gambar belum dapat diolah. Coba lagi sebentar lagi.";
        }

        var (old, hash) = (file.Sha256, await Incoming.Hash(edited.Path, cancel));
        await removals.Reserve(hash, cancel);
        var (picture, refusal) = await work.Prepare(edited.Path, hash, FocalPoint.Middle, cancel);
        if (picture is null)
        {
            await removals.Unnamed(hash, cancel);
            return refusal;
        }

        await db.InTransaction(
            async c =>
            {
                // The same picture brought twice by the same people is blurred wherever they put it.
                foreach (var same in await db.Set<MediaFile>().Where(m => m.Sha256 == old && (m.Id == file.Id || m.OwnerId == file.OwnerId || (m.InstitutionId != null && m.InstitutionId == file.InstitutionId))).ToListAsync(c))
                {
                    same.Replace(hash, picture.Width, picture.Height, picture.Variants, picture.Placeholder);
                    if (edit == PictureEdit.Blur && same.Faces is FaceAnswer.ToBlur or FaceAnswer.Unanswered)
                    {
                        same.AnswerFaces(FaceAnswer.Blurred, null, null, null);
                    }

                    same.ShownOn = await PagesOf(same.Id, c);
                }

                await db.SaveChangesAsync(c);
                await removals.Named(hash, c);
                await removals.Unnamed(old, c);
                return 0;
            },
            cancel);
        await removals.Remove(old, cancel);
        return null;
    }

    /// <summary>False when an item has come to show it meanwhile, or it is gone already.</summary>
    public async Task<bool> Delete(MediaFile file, CancellationToken cancel)
    {
        try
        {
            if (!await db.InTransaction(c => DeleteRow(file, c), cancel))
            {
                return false;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another server was quicker, or the picture was blurred in this moment.
            db.ChangeTracker.Clear();
            return false;
        }

        await removals.Remove(file.Sha256, cancel);
        return true;
    }

    private async Task<bool> DeleteRow(MediaFile file, CancellationToken cancel)
    {
        if (await db.Set<MediaUse>().AnyAsync(u => u.MediaFileId == file.Id, cancel))
        {
            return false;
        }

        db.Remove(file);
        await db.SaveChangesAsync(cancel);
        await removals.Unnamed(file.Sha256, cancel);
        return true;
    }

    private async Task<IReadOnlyList<string>> PagesOf(long fileId, CancellationToken cancel)
    {
        var items = await db.Set<ContentItem>().Where(i => db.Set<MediaUse>().Any(u => u.MediaFileId == fileId && u.ItemId == i.Id)).Select(i => new { i.Id, i.Type }).ToListAsync(cancel);
        return [.. items.SelectMany(i => PageCacheTags.ShownWith(i.Id, i.Type)).Distinct()];
    }
}
