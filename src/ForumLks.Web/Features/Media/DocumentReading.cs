using System.Data.Common;
using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// Reads the text of documents that items show, one after another, away from every request. A document is claimed by an update, so that
/// several servers never read the same one at once, and one that brings its reader down is left alone after a few attempts.
/// </summary>
public sealed partial class DocumentReading(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DocumentReading> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);
    private static readonly ExtractLimits Limits = new() { MaxPages = 400, MaxCharacters = 1_000_000 };
    private static readonly string[] Documents = ["PDF", "DOCX", "XLSX", "PPTX", "ODT", "TXT", "CSV"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReadAll(stoppingToken);
            }
            catch (Exception away) when (away is DbException or DbUpdateException)
            {
                // What was claimed comes back when its time is over.
                LogDatabaseAway(away);
            }
        }
    }

    /// <summary>Reads everything that waits; says how many documents that was.</summary>
    public async Task<int> ReadAll(CancellationToken cancel)
    {
        await Order(cancel);
        var count = 0;
        while (await ReadNext(cancel))
        {
            count++;
        }

        return count;
    }

    /// <summary>Orders the reading of documents that an item shows and nobody has ordered yet.</summary>
    private async Task Order(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        // Without pdftotext a PDF waits until somebody installs it.
        var readable = ToolCheck.Find("pdftotext").IsPresent ? Documents : Documents[1..];
        var files = await db.Set<MediaFile>()
            .Where(m => readable.Contains(m.Kind) && db.Set<MediaUse>().Any(u => u.MediaFileId == m.Id) && !db.Set<KeptText>().Any(t => t.MediaFileId == m.Id))
            .OrderBy(m => m.Id).Select(m => m.Id).Take(100).ToListAsync(cancel);
        if (files.Count == 0)
        {
            return;
        }

        db.AddRange(files.Select(f => KeptText.Waiting(f, clock.GetUtcNow().UtcDateTime)));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another server ordered them in the same moment.
        }
    }

    private async Task<bool> ReadNext(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var texts = db.Set<KeptText>();
        var next = await texts.AsNoTracking().Where(t => t.ReadUtc == null && t.NotBeforeUtc <= now && t.Attempts < KeptText.MostAttempts)
            .OrderBy(t => t.NotBeforeUtc).ThenBy(t => t.Id).Select(t => new { t.Id, t.MediaFileId, t.Attempts }).FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            return false;
        }

        var claimed = await texts.Where(t => t.Id == next.Id && t.Attempts == next.Attempts && t.ReadUtc == null)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.NotBeforeUtc, now + Claim), cancel);
        if (claimed == 1)
        {
            await Read(scope.ServiceProvider, db, next.Id, next.MediaFileId, cancel);
        }

        return true;
    }

    private async Task Read(IServiceProvider services, ForumDb db, long id, long fileId, CancellationToken cancel)
    {
        var file = await db.Set<MediaFile>().AsNoTracking().FirstAsync(m => m.Id == fileId, cancel);
        var extract = await Extract(services.GetRequiredService<MediaStore>(), file, cancel);
        if (extract is null)
        {
            return;
        }

        await db.InTransaction(
            async c =>
            {
                var text = await db.Set<KeptText>().FirstOrDefaultAsync(t => t.Id == id, c);
                if (text is null)
                {
                    return 0;
                }

                text.Read(extract.Pages.Select(p => new DocumentPassage(p.Number, p.Text)), extract.Note, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(c);
                var items = await db.Set<MediaUse>().Where(u => u.MediaFileId == fileId).Select(u => u.ItemId).Distinct().ToListAsync(c);
                foreach (var hears in services.GetServices<IHearsDocumentText>())
                {
                    await hears.Arrived(db, items, c);
                }

                return items.Count;
            },
            cancel);
    }

    private async Task<DocumentExtract?> Extract(MediaStore store, MediaFile file, CancellationToken cancel)
    {
        var kind = KindOf(file);
        try
        {
            using var local = await store.Local(file, cancel);
            return await DocumentText.Extract(local.Path, kind, Limits, cancel);
        }
        catch (IOException unreadable)
        {
            // The disk may come back: the claim runs out and it is tried again.
            LogUnreadable(kind.ToString(), unreadable.GetType().Name);
            return null;
        }
    }

    private static FileKind KindOf(MediaFile file) => file.Kind == "TXT" ? FileKind.Text : Enum.Parse<FileKind>(file.Kind, ignoreCase: true);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not answer; documents wait to be read.")]
    private partial void LogDatabaseAway(Exception away);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} could not be opened ({Failure}); it will be tried again.")]
    private partial void LogUnreadable(string kind, string failure);
}
