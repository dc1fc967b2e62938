using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>The digest of one member for pages and their feed, by the same rules as the letter and with what they may see now.</summary>
public sealed class DigestReading(ForumDb db, QueryCache queries, ContentTypes types, IEnumerable<IDeadlines> deadlines, IEnumerable<IApartNews> apart, IModeration moderation, Say say, TimeProvider clock)
{
    private const int MostOnPage = 40;

    /// <summary>What has happened since the last letter.</summary>
    public async Task<(Digest Digest, Span Span)> SinceLast(Reader reader, CancellationToken cancel)
    {
        var last = await db.Set<Told>().AsNoTracking().Where(t => t.MemberId == reader.Id && t.What.StartsWith("ringkasan:")).OrderByDescending(t => t.UntilId).ThenByDescending(t => t.AtUtc).FirstOrDefaultAsync(cancel);
        var from = last?.UntilUtc is { } until && until > Now.AddDays(-14) && until < Now.AddHours(-20) ? until : Now.AddDays(-7);
        return await Of(reader, new Span(from, long.MaxValue, Now, long.MaxValue), cancel);
    }

    /// <summary>What the letter of that week told; for whoever had none, the seven days before it.</summary>
    public async Task<(Digest Digest, Span Span)> OfWeek(Reader reader, Week week, CancellationToken cancel)
    {
        var what = $"ringkasan:{week}";
        var told = await db.Set<Told>().AsNoTracking().FirstOrDefaultAsync(t => t.MemberId == reader.Id && t.What == what, cancel);
        return await Of(reader, told?.Span ?? new Span(week.Previous.FromUtc, long.MaxValue, week.FromUtc, long.MaxValue), cancel);
    }

    public async Task<Digest> LastDays(Reader reader, int days, CancellationToken cancel) =>
        (await Of(reader, new Span(Now.AddDays(-days), long.MaxValue, Now, long.MaxValue), cancel)).Digest;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<(Digest Digest, Span Span)> Of(Reader reader, Span span, CancellationToken cancel)
    {
        // Read once for all members within the minute, or until something happens; who may see what of it is asked for each audience.
        var day = span.FromUtc.Date;
        var news = await queries.Get($"kabar sejak {day:yyyyMMdd}", Reader.Stranger, [PageCacheTags.Content, Occurrence.CacheTag], c => WeekNews.Read(db, types, deadlines, day, Now, say.Today, c), cancel);
        var visible = await queries.Get($"kabar terlihat sejak {day:yyyyMMdd}", reader, [PageCacheTags.Content, Occurrence.CacheTag], c => news.ReadVisible(db, reader, c), cancel);
        var interests = (await Interests.Of(db, [reader], day, Now, types, apart, moderation, cancel))[reader.Id!.Value];
        return (Selection.Choose(news, visible, interests, span, say.Today, isLetter: false, MostOnPage), span);
    }
}
