using System.Security.Cryptography;
using ForumLks.Media;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// The one path by which files come in: streamed to disk, judged by content, pictures re-encoded without metadata,
/// each content stored once under its hash. What is refused leaves nothing behind.
/// </summary>
public sealed class MediaStore(ForumDb db, DatabaseSettings settings, TimeProvider clock) : IUploads
{
    public const long LargestFile = 20 * 1024 * 1024;

    public async Task<KeptFile> Keep(IFormFile file, string? description, Guid byId, CancellationToken cancel)
    {
        if (file.Length > LargestFile)
        {
            return KeptFile.Refused($"Berkas ini {ForumLks.Text.IndonesianNumber.FileSize(file.Length)}; paling besar 20 MB. Kecilkan dahulu, misalnya dengan memperkecil gambar di dalamnya.");
        }

        await using var content = file.OpenReadStream();
        var name = FileName.Clean(file.FileName);
        return await Keep(content, name, $"unggahan/{OrchardId.New()}/{SafeUrlName(name)}", byId, cancel);
    }

    /// <param name="path">The address under <c>/media/</c>; a file already there is replaced when its content differs.</param>
    public async Task<KeptFile> Keep(Stream content, string fileName, string path, Guid? byId, CancellationToken cancel)
    {
        var incoming = Path.Combine(Folder("masuk"), Path.GetRandomFileName());
        try
        {
            var hash = await Save(content, incoming, cancel);
            return await Judge(incoming, hash, fileName, path, byId, cancel);
        }
        catch (IOException full) when (full.HResult is unchecked((int)0x80070070) or 28)
        {
            return KeptFile.Refused("Ruang penyimpanan server sedang penuh. Berkas belum tersimpan; isian Anda tetap ada. Hubungi pengurus.");
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    public string PathOf(MediaFile file) => Path.Combine(Folder("berkas", file.Sha256[..2]), file.Sha256);

    public string PathOf(MediaFile file, MediaVariant variant) => Path.Combine(VariantsFolder(file.Sha256), variant.FileName);

    private async Task<KeptFile> Judge(string incoming, string hash, string fileName, string path, Guid? byId, CancellationToken cancel)
    {
        FileKind kind;
        long bytes;
        await using (var saved = File.OpenRead(incoming))
        {
            var sniffed = FileSniffer.Detect(saved, fileName);
            if (!sniffed.IsAccepted)
            {
                return KeptFile.Refused(sniffed.Refusal!);
            }

            (kind, bytes) = (sniffed.Kind, saved.Length);
        }

        var known = await db.Set<MediaFile>().FirstOrDefaultAsync(m => m.Path == path, cancel);
        if (known is not null && known.Sha256 == hash)
        {
            return Kept(known, kind);
        }

        var file = MediaFile.Of(path, fileName, Label(kind), kind.MediaType(), bytes, hash, byId, clock.GetUtcNow().UtcDateTime);
        if (await Prepare(file, kind, incoming, cancel) is { } refusal)
        {
            return KeptFile.Refused(refusal);
        }

        if (known is not null)
        {
            db.Remove(known);
        }

        db.Add(file);
        await db.SaveChangesAsync(cancel);
        return Kept(file, kind);
    }

    /// <summary>Pictures keep only their re-encoded sizes: the original, with whatever it carried, is thrown away.</summary>
    private async Task<string?> Prepare(MediaFile file, FileKind kind, string incoming, CancellationToken cancel)
    {
        if (kind.IsImage())
        {
            var outcome = await ImageVariants.Create(incoming, VariantsFolder(file.Sha256), cancellation: cancel);
            switch (outcome)
            {
                case ImageResult made:
                    file.Picture(made.Width, made.Height, made.Variants.Select(v => new MediaVariant(v.Width, v.Height, v.Format.MediaType(), Path.GetFileName(v.Path), v.Bytes)));
                    return null;
                case ImageRefused refused:
                    return refused.Reason;
                default:
                    return "Gambar belum dapat diterima karena pengolah gambar belum terpasang di server ini. Dokumen tetap dapat diunggah.";
            }
        }

        var target = PathOf(file);
        if (!File.Exists(target))
        {
            File.Move(incoming, target);
        }

        if (kind == FileKind.Pdf)
        {
            file.Document((await DocumentText.Extract(target, kind, new ExtractLimits { TimeLimit = TimeSpan.FromSeconds(10) }, cancel)).PageCount);
        }

        return null;
    }

    private static async Task<string> Save(Stream content, string target, CancellationToken cancel)
    {
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        // Acknowledged means on the disk.
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static KeptFile Kept(MediaFile file, FileKind kind) => new(file.Path, file.FileName, kind.IsImage(), file.Bytes);

    private static string Label(FileKind kind) => kind switch
    {
        FileKind.Text => "TXT",
        _ => kind.ToString().ToUpperInvariant(),
    };

    private static string SafeUrlName(string name)
    {
        var slug = ForumLks.Text.Slug.From(Path.GetFileNameWithoutExtension(name));
        return (slug.Length == 0 ? "berkas" : slug) + Path.GetExtension(name).ToLowerInvariant();
    }

    private string VariantsFolder(string hash) => Folder("gambar", hash[..2], hash);

    private string Folder(params string[] parts) => System.IO.Directory.CreateDirectory(settings.PathOf(["media", .. parts])).FullName;
}
