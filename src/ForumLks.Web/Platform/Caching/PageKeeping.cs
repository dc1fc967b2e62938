using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.Caching;

/// <summary>
/// Writes the best-read pages down from time to time. Only while the database stands still: a page that outlived two looks at the same mark
/// was rendered from what that mark stands for, since eviction follows a commit within moments.
/// </summary>
public sealed partial class PageKeeping(PageStore store, DatabaseMark mark, DatabaseSettings settings, TimeProvider clock, ILogger<PageKeeping> log) : BackgroundService
{
    public const string FileName = "halaman.json";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private string? _lastMark;
    private HashSet<StoredPage> _lastPages = [];
    private (string? Mark, string Day, int Pages) _written;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Look(stoppingToken);
        }
    }

    public async Task Look(CancellationToken cancel)
    {
        var (pages, now) = (store.Pages, await mark.Read(cancel));
        if (now is not null && now == _lastMark)
        {
            Write([.. pages.Where(_lastPages.Contains)], now);
        }

        (_lastMark, _lastPages) = (now, [.. pages]);
    }

    private void Write(IReadOnlyCollection<StoredPage> pages, string now)
    {
        var state = (now, KeptPages.DayOf(clock.GetUtcNow()), pages.Count);
        if (pages.Count == 0 || state == _written)
        {
            return;
        }

        try
        {
            KeptPages.Of(pages, now, clock.GetUtcNow()).Save(settings.PathOf(FileName));
            _written = state;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            LogNotKept(full);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The best-read pages could not be written down; the next start is slower.")]
    private partial void LogNotKept(Exception full);
}
