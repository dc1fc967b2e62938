using ForumLks.Media;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Media.Storage;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// The one path by which files come in: streamed to disk, judged by content, scanned, pictures re-encoded without metadata,
/// each content stored once under its hash. What is refused leaves nothing behind.
/// </summary>
public sealed class MediaStore(
    ForumDb db, IFileStore store, MediaSettings settings, Incoming incoming, MediaRemovals removals, PictureWork pictures, VirusScan scan, Quota quota, TimeProvider clock) : IUploads
{
    public async Task<KeptFile> Keep(IFormFile file, string? description, Guid byId, CancellationToken cancel)
    {
        await using var content = file.OpenReadStream();
        return await Keep(content, file.FileName, byId, cancel);
    }

    public async Task<KeptFile> Keep(Stream content, string fileName, Guid byId, CancellationToken cancel)
    {
        var name = FileName.Clean(fileName);
        return await Keep(content, name, $"unggahan/{OrchardId.New()}/{SafeUrlName(name)}", await quota.Owner(byId, cancel), cancel);
    }

    /// <param name="path">The address under <c>/media/</c>; a file already there is replaced when its content differs.</param>
    /// <param name="owner">Null for what a recipe brings.</param>
    public async Task<KeptFile> Keep(Stream content, string fileName, string path, MediaOwner? owner, CancellationToken cancel)
    {
        using var arrived = incoming.File();
        try
        {
            var hash = await Incoming.Save(content, arrived.Path, settings.LargestFile, cancel);
            return hash is null ? KeptFile.Refused(TooLarge(settings.LargestFile, null)) : await Judge(arrived.Path, hash, fileName, path, owner, cancel);
        }
        catch (IOException full) when (Incoming.IsDiskFull(full))
        {
            return KeptFile.Refused(Incoming.DiskFull);
        }
    }

    public async Task<KeptFile?> Find(string path, Guid byId, CancellationToken cancel) =>
        await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(m => m.Path == path && m.OwnerId == byId, cancel) is { } file ? Kept(file) : null;

    public async Task Describe(string path, Guid byId, string alt, FaceAnswer faces, CancellationToken cancel)
    {
        var file = await db.Set<MediaFile>().FirstAsync(m => m.Path == path && m.OwnerId == byId, cancel);
        file.Describe(alt, file.Caption);
        file.AnswerFaces(faces, file.ConsentBy, file.ConsentFor, file.ConsentUntil);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The document as a file on this machine.</summary>
    public Task<LocalCopy> Local(MediaFile file, CancellationToken cancel) => store.Copy(MediaRemovals.DocumentKey(file.Sha256), cancel);

    public Task<Stream?> Open(MediaFile file, CancellationToken cancel) => store.Open(MediaRemovals.DocumentKey(file.Sha256), cancel);

    public Task<Stream?> Open(MediaFile file, MediaVariant variant, CancellationToken cancel) => store.Open($"{MediaRemovals.PictureKey(file.Sha256)}/{variant.FileName}", cancel);

    private async Task<KeptFile> Judge(string arrived, string hash, string fileName, string path, MediaOwner? owner, CancellationToken cancel)
    {
        var (kind, bytes, refusal) = Sniff(arrived, fileName);
        refusal ??= owner is null ? null : await quota.WhyNot(owner, bytes, cancel);
        refusal ??= await scan.Refusal(arrived, cancel);
        if (refusal is not null)
        {
            return KeptFile.Refused(refusal);
        }

        var known = await db.Set<MediaFile>().FirstOrDefaultAsync(m => m.Path == path, cancel);
        if (known is not null && known.Sha256 == hash)
        {
            return Kept(known);
        }

        var file = MediaFile.Of(path, fileName, Label(kind), kind.MediaType(), bytes, hash, owner, clock.GetUtcNow().UtcDateTime);
        await removals.Reserve(hash, cancel);
        if (await Prepare(file, kind, arrived, cancel) is { } useless)
        {
            await removals.Unnamed(hash, cancel);
            await removals.Remove(hash, cancel);
            return KeptFile.Refused(useless);
        }

        await Commit(file, known, cancel);
        return Kept(file);
    }

    private (FileKind Kind, long Bytes, string? Refusal) Sniff(string arrived, string fileName)
    {
        using var saved = File.OpenRead(arrived);
        var sniffed = FileSniffer.Detect(saved, fileName);
        var limit = settings.LimitOf(sniffed.Kind);
        return (sniffed.Kind, saved.Length, sniffed.Refusal ?? (saved.Length > limit ? TooLarge(limit, saved.Length) : null));
    }

    /// <summary>Pictures keep only their re-encoded sizes: the original, with whatever it carried, is thrown away.</summary>
    private async Task<string?> Prepare(MediaFile file, FileKind kind, string arrived, CancellationToken cancel)
    {
        if (kind.IsImage())
        {
            var (picture, refusal) = await pictures.Prepare(arrived, file.Sha256, FocalPoint.Middle, cancel);
            if (picture is not null)
            {
                file.Picture(picture.Width, picture.Height, picture.Variants, picture.Placeholder);
            }

            return refusal;
        }

        await store.Put(MediaRemovals.DocumentKey(file.Sha256), arrived, cancel);
        if (kind == FileKind.Pdf)
        {
            file.Document((await DocumentText.Extract(arrived, kind, new ExtractLimits { TimeLimit = TimeSpan.FromSeconds(10) }, cancel)).PageCount);
        }

        return null;
    }

    private Task Commit(MediaFile file, MediaFile? replaced, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            if (replaced is not null)
            {
                db.Remove(replaced);
                await db.SaveChangesAsync(c);
                await removals.Unnamed(replaced.Sha256, c);
            }

            db.Add(file);
            var written = await db.SaveChangesAsync(c);
            await removals.Named(file.Sha256, c);
            return written;
        },
        cancel);

    private static string TooLarge(long limit, long? bytes) =>
        $"Berkas ini {(bytes is { } size ? IndonesianNumber.FileSize(size) : "terlalu besar")}; paling besar {limit >> 20} MB. Kecilkan dahulu, misalnya dengan memperkecil gambar di dalamnya.";

    private static KeptFile Kept(MediaFile file) => new(file.Path, file.FileName, file.IsPicture, file.Bytes);

    private static string Label(FileKind kind) => kind switch
    {
        FileKind.Text => "TXT",
        _ => kind.ToString().ToUpperInvariant(),
    };

    private static string SafeUrlName(string name)
    {
        var slug = Slug.From(Path.GetFileNameWithoutExtension(name));
        return (slug.Length == 0 ? "berkas" : slug[..Math.Min(slug.Length, 80)]) + Path.GetExtension(name).ToLowerInvariant();
    }
}
