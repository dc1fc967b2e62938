using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;

namespace ForumLks.Web.Features.Notifications;

/// <summary>
/// Reads delivery reports from the folder that the sender's mailbox is delivered to. A file that was read gets <see cref="Read"/> at the end of its name and
/// is looked at no more; read twice, by two servers or after a kill, it says the same. Nothing is deleted: the mailbox is the operator's.
/// </summary>
public sealed partial class BounceRounds(IServiceScopeFactory scopes, MailSettings settings, BounceReports reports, TimeProvider clock, ILogger<BounceRounds> log) : ScopedRounds(scopes, clock, log)
{
    private const string Read = ".dibaca";
    private const int MostFiles = 1_000;

    protected override async Task Round(IServiceProvider services, CancellationToken cancel)
    {
        if (settings.BounceFolder is not { Length: > 0 } folder || !System.IO.Directory.Exists(folder))
        {
            return;
        }

        var db = services.GetRequiredService<ForumDb>();
        foreach (var file in System.IO.Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(Read, StringComparison.Ordinal)).Take(MostFiles).ToList())
        {
            try
            {
                if (new FileInfo(file).Length <= BounceReports.MostBytes)
                {
                    using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
                    await reports.Import(db, reader, cancel);
                }

                File.Move(file, file + Read, overwrite: true);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                // Another server has just read it, or the folder may not be written; the reports in it count once all the same.
                LogUnreadable(Log, unreadable);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file of the bounce folder could not be read or marked.")]
    private static partial void LogUnreadable(ILogger log, Exception unreadable);
}
