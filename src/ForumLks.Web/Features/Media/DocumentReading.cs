using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// Reads the text of documents that items show, one after another, away from every request. A document is claimed by an update, so that
/// several servers never read the same one at once, and one that brings its reader down is left alone after a few attempts.
/// </summary>
public sealed partial class DocumentReading(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DocumentReading> log)
    : DatabaseRounds(clock, log), IReadsDocuments
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5), Patience = TimeSpan.FromSeconds(10);
    private static readonly string[] Documents = ["PDF", "DOCX", "XLSX", "PPTX", "ODT", "TXT", "CSV"];

    /// <summary>Without pdftotext a PDF waits until somebody installs it.</summary>
    private static string[] Readable => ToolCheck.Find("pdftotext").IsPresent ? Documents : Documents[1..];

    protected override TimeSpan Interval => TimeSpan.FromSeconds(10);

    protected override Task Round(CancellationToken cancel) => ReadAll(cancel);

    /// <summary>Reads everything that waits; says how many documents that was.</summary>
    public async Task<int> ReadAll(CancellationToken cancel)
    {
        var count = 0;

        // Texts first, so that they are found soon, also those that came meanwhile: drawing and recognising take longer.
        do
        {
            await Order(cancel);
            while (await ReadNext(cancel))
            {
                count++;
            }
        }
        while (await DrawNext(cancel));

        return count;
    }

    /// <summary>Orders the reading of documents that an item shows and nobody has ordered yet.</summary>
    private async Task Order(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var files = await db.Set<MediaFile>()
            .Where(m => Readable.Contains(m.Kind) && db.Set<MediaUse>().Any(u => u.MediaFileId == m.Id) && !db.Set<KeptText>().Any(t => t.MediaFileId == m.Id))
            .OrderBy(m => m.Id).Select(m => m.Id).Take(100).ToListAsync(cancel);
        if (files.Count == 0)
        {
            return;
        }

        db.AddRange(files.Select(f => KeptText.Waiting(f, Clock.GetUtcNow().UtcDateTime)));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server ordered them in the same moment.
        }
    }

    private async Task<bool> ReadNext(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var now = Clock.GetUtcNow().UtcDateTime;
        var texts = db.Set<KeptText>();
        var next = await texts.AsNoTracking().Where(t => t.ReadUtc == null && t.NotBeforeUtc <= now && t.Attempts < KeptText.MostAttempts)
            .OrderBy(t => t.NotBeforeUtc).ThenBy(t => t.Id).Select(t => new { t.Id, t.MediaFileId, t.Attempts }).FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            return false;
        }

        if (await IsClaimed(texts, next.Id, next.Attempts, now, cancel))
        {
            await Carefully(scope.ServiceProvider, reader => reader.ReadText(next.Id, next.MediaFileId, cancel));
        }

        return true;
    }

    private static async Task<bool> IsClaimed(IQueryable<KeptText> texts, long id, int attempts, DateTime now, CancellationToken cancel) =>
        await texts.Where(t => t.Id == id && t.Attempts == attempts && t.ReadUtc == null)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.NotBeforeUtc, now + Claim), cancel) == 1;

    public async Task ReadNow(string path, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var file = await db.Set<MediaFile>().Where(m => m.Path == path && Readable.Contains(m.Kind) && !db.Set<KeptText>().Any(t => t.MediaFileId == m.Id)).Select(m => m.Id).FirstOrDefaultAsync(cancel);
        if (file == 0)
        {
            return;
        }

        var now = Clock.GetUtcNow().UtcDateTime;
        var text = KeptText.Waiting(file, now);
        db.Add(text);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // The same file, brought twice in the same moment.
            return;
        }

        if (await IsClaimed(db.Set<KeptText>(), text.Id, 0, now, cancel))
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            await Carefully(scope.ServiceProvider, reader => reader.ReadText(text.Id, file, patience.Token), cancel);
        }
    }

    /// <summary>A PDF that has been read but not drawn, or a scan that recognition can read now. Claimed and given up like reading itself.</summary>
    private async Task<bool> DrawNext(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var now = Clock.GetUtcNow().UtcDateTime;
        var recognises = PdfRecognition.IsPresent();
        var texts = db.Set<KeptText>();
        var next = await (
            from text in texts
            join file in db.Set<MediaFile>() on text.MediaFileId equals file.Id
            where text.ReadUtc != null && text.NotBeforeUtc <= now && text.Attempts < KeptText.MostAttempts && file.Kind == "PDF"
                && ((text.NeedsRecognition && recognises) || !db.Set<MediaFile>().Any(s => s.StillOf == file.Id))
            orderby text.Id
            select new { text.Id, text.MediaFileId, text.Attempts }).FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            return false;
        }

        var claimed = await texts.Where(t => t.Id == next.Id && t.Attempts == next.Attempts && t.ReadUtc != null)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.NotBeforeUtc, now + Claim), cancel);
        if (claimed == 1)
        {
            await Carefully(scope.ServiceProvider, async reader =>
            {
                await reader.Draw(next.MediaFileId, cancel);
                await reader.Recognise(next.Id, next.MediaFileId, cancel);
            });
        }

        return true;
    }

    private async Task Carefully(IServiceProvider services, Func<DocumentReader, Task> work, CancellationToken asked = default)
    {
        try
        {
            await work(services.GetRequiredService<DocumentReader>());
        }
        catch (IOException unreadable)
        {
            // The disk may come back: the claim runs out and it is tried again.
            LogUnreadable(Log, unreadable.GetType().Name);
        }
        catch (OperationCanceledException late) when (asked.CanBeCanceled && !asked.IsCancellationRequested)
        {
            // Whoever uploads it need not wait for so long a document.
            LogUnreadable(Log, late.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A document could not be opened ({Failure}); it will be tried again.")]
    private static partial void LogUnreadable(ILogger log, string failure);
}
