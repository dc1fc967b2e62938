using ForumLks.Media;
using ForumLks.Web.Features.Media.Storage;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// Makes the sizes of pictures and puts them into the store, a few at once: the decoders run in processes of their own, but on the same
/// processors as the pages.
/// </summary>
public sealed class PictureWork(IFileStore store, MediaSettings settings, Incoming incoming) : IDisposable
{
    private const int MostWaiting = 60;
    private const string Busy = "Server sedang mengolah banyak gambar. Tunggu sebentar, lalu kirim lagi; isian Anda tetap ada.";
    private const string NoTool = "Gambar belum dapat diterima karena pengolah gambar belum terpasang di server ini. Dokumen tetap dapat diunggah.";
    private readonly SemaphoreSlim _places = new(settings.Pictures);
    private int _waiting;

    /// <summary>Null with a sentence where the picture cannot be used.</summary>
    public async Task<(PreparedPicture? Picture, string? Refusal)> Prepare(string source, string sha256, FocalPoint focus, CancellationToken cancel)
    {
        using var folder = incoming.Folder();
        var outcome = await InTurn(() => ImageVariants.Create(source, folder.Path, new ImageOptions { MaxBytes = settings.LimitOf(FileKind.Jpeg) }, focus, cancel), cancel);
        switch (outcome)
        {
            case ImageResult made:
                var variants = made.Variants.Select(v => Kept(v, focus)).ToList();
                foreach (var (made1, kept) in made.Variants.Zip(variants))
                {
                    await store.Put($"{MediaRemovals.PictureKey(sha256)}/{kept.FileName}", made1.Path, cancel);
                }

                return (new PreparedPicture(made.Width, made.Height, variants, made.Placeholder), null);
            case ImageRefused refused:
                return (null, refused.Reason);
            case null:
                return (null, Busy);
            default:
                return (null, NoTool);
        }
    }

    /// <summary>Edits a picture to a local PNG; false when it could not be done.</summary>
    public async Task<bool> Edit(MediaFile file, string target, PictureCells cells, PictureEdit edit, CancellationToken cancel)
    {
        using var source = await store.Copy(Largest(file), cancel);
        return await InTurn(async () => (object)await PictureEditing.Apply(source.Path, target, cells, edit, cancellation: cancel), cancel) is true;
    }

    /// <summary>The share image anew, for another focal point.</summary>
    public async Task<MediaVariant?> Share(MediaFile file, FocalPoint focus, CancellationToken cancel)
    {
        using var source = await store.Copy(Largest(file), cancel);
        using var folder = incoming.Folder();
        var options = new ImageOptions { Widths = [480], Avif = false };
        if (await InTurn(() => ImageVariants.Create(source.Path, folder.Path, options, focus, cancel), cancel) is not ImageResult made || made.Variants.FirstOrDefault(v => v.IsShare) is not { } share)
        {
            return null;
        }

        var kept = Kept(share, focus);
        await store.Put($"{MediaRemovals.PictureKey(file.Sha256)}/{kept.FileName}", share.Path, cancel);
        return kept;
    }

    public void Dispose() => _places.Dispose();

    private static string Largest(MediaFile file) =>
        $"{MediaRemovals.PictureKey(file.Sha256)}/{file.Variants.Where(v => v.Format == "image/webp").MaxBy(v => v.Width)!.FileName}";

    /// <summary>Rows that share the bytes may have different focal points.</summary>
    private static MediaVariant Kept(ImageVariant made, FocalPoint focus) => new(
        made.Width, made.Height, made.Format.MediaType(), made.IsShare ? $"bagikan-{focus.X}-{focus.Y}.jpg" : Path.GetFileName(made.Path), made.Bytes);

    /// <summary>Null when too many wait already.</summary>
    private async Task<T?> InTurn<T>(Func<Task<T>> work, CancellationToken cancel)
        where T : class
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        try
        {
            await _places.WaitAsync(cancel);
            try
            {
                return await work();
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}

public sealed record PreparedPicture(int Width, int Height, IReadOnlyList<MediaVariant> Variants, string Placeholder);
