using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>One document that has been claimed: its text, the picture of its first page, and what only recognition can read.</summary>
public sealed class DocumentReader(ForumDb db, MediaStore store, IEnumerable<IHearsDocumentText> listeners, TimeProvider clock)
{
    private static readonly ExtractLimits Limits = new() { MaxPages = 400, MaxCharacters = 1_000_000 };
    private static readonly TimeSpan RecognitionClaim = PdfRecognition.Default.TimeLimit + TimeSpan.FromMinutes(2);

    public async Task ReadText(long id, long fileId, CancellationToken cancel)
    {
        var file = await File(fileId, cancel);
        var kind = KindOf(file);
        using var local = await store.Local(file, cancel);
        var extract = await DocumentText.Extract(local.Path, kind, Limits, cancel);
        var facts = kind == FileKind.Pdf ? await PdfFacts.Read(local.Path, Limits, cancel) : null;
        await Keep(id, fileId, extract, facts, mayBeRecognised: true, cancel);
    }

    /// <summary>Through the same door as every picture, so that it is re-encoded, sized and stored like one.</summary>
    public async Task Draw(long fileId, CancellationToken cancel)
    {
        var file = await File(fileId, cancel);
        if (KindOf(file) != FileKind.Pdf || await db.Set<MediaFile>().AnyAsync(m => m.StillOf == fileId, cancel))
        {
            return;
        }

        var drawing = Path.GetTempFileName();
        try
        {
            using var local = await store.Local(file, cancel);
            if (await PdfPicture.FirstPage(local.Path, drawing, Limits, cancel))
            {
                await KeepStill(fileId, drawing, cancel);
            }
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server has drawn the same page meanwhile; its picture stands.
            db.ChangeTracker.Clear();
        }
        finally
        {
            System.IO.File.Delete(drawing);
        }
    }

    public async Task Recognise(long id, long fileId, CancellationToken cancel)
    {
        var file = await File(fileId, cancel);
        var isScan = await db.Set<KeptText>().AnyAsync(t => t.Id == id && t.NeedsRecognition, cancel);
        if (!isScan || file.Pages is not > 0 || !PdfRecognition.IsPresent())
        {
            return;
        }

        // Readers are told meanwhile that there is no text; another server keeps its hands off.
        await db.Set<KeptText>().Where(t => t.Id == id).ExecuteUpdateAsync(
            t => t.SetProperty(x => x.ReadUtc, (DateTime?)null).SetProperty(x => x.NotBeforeUtc, Now + RecognitionClaim), cancel);
        using var local = await store.Local(file, cancel);
        if (await PdfRecognition.Extract(local.Path, file.Pages.Value, cancellation: cancel) is { } extract)
        {
            await Keep(id, fileId, extract, null, mayBeRecognised: false, cancel);
        }
    }

    private async Task KeepStill(long fileId, string drawing, CancellationToken cancel)
    {
        KeptFile kept;
        await using (var content = System.IO.File.OpenRead(drawing))
        {
            kept = await Keep(content, fileId, cancel);
        }

        if (kept.Problem is not null)
        {
            // Without libvips documents have no picture; their text is there all the same.
            return;
        }

        var still = await db.Set<MediaFile>().FirstAsync(m => m.Path == kept.Path, cancel);
        still.ShowFirstPageOf(fileId);
        db.AddRange(await db.Set<MediaUse>().Where(u => u.MediaFileId == fileId && !db.Set<MediaUse>().Any(s => s.MediaFileId == still.Id && s.ItemId == u.ItemId))
            .Select(u => MediaUse.Of(still.Id, u.ItemId)).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    private Task<KeptFile> Keep(Stream drawing, long fileId, CancellationToken cancel) =>
        store.Keep(drawing, "halaman-1.png", $"halaman/{fileId}/1.png", null, cancel);

    /// <param name="mayBeRecognised">A blank scan is recognised once, and stays blank.</param>
    private Task<bool> Keep(long id, long fileId, DocumentExtract extract, PdfFacts? facts, bool mayBeRecognised, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            db.ChangeTracker.Clear();
            var text = await db.Set<KeptText>().FirstOrDefaultAsync(t => t.Id == id, c);
            var file = await db.Set<MediaFile>().FirstOrDefaultAsync(m => m.Id == fileId, c);
            if (text is null || file is null)
            {
                return false;
            }

            text.Read(extract.Pages.Select(p => new DocumentPassage(p.Number, p.Text)), extract.Note, Now);
            text.Recognised(extract.IsRecognised, extract.IsScan && mayBeRecognised);
            if (mayBeRecognised && (facts?.Pages ?? extract.PageCount) is { } pages)
            {
                file.Document(pages, facts?.HasScript ?? false);
            }

            text.ShownBy(await Items(fileId, c));
            await db.SaveChangesAsync(c);
            await Tell(fileId, c);
            return true;
        },
        cancel);

    /// <summary>Whoever searches or shows the items with this document learns of what has become known.</summary>
    private async Task Tell(long fileId, CancellationToken cancel)
    {
        var items = await Items(fileId, cancel);
        await db.InTransaction(
            async c =>
            {
                foreach (var hears in listeners)
                {
                    await hears.Arrived(db, items, c);
                }

                return items.Count;
            },
            cancel);
    }

    private Task<List<long>> Items(long fileId, CancellationToken cancel) =>
        db.Set<MediaUse>().Where(u => u.MediaFileId == fileId).Select(u => u.ItemId).Distinct().ToListAsync(cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<MediaFile> File(long id, CancellationToken cancel) => db.Set<MediaFile>().AsNoTracking().FirstAsync(m => m.Id == id, cancel);

    private static FileKind KindOf(MediaFile file) => file.Kind == "TXT" ? FileKind.Text : Enum.Parse<FileKind>(file.Kind, ignoreCase: true);
}
