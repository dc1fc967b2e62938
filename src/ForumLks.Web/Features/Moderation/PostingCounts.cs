using ForumLks.Web.Data;
using ForumLks.Web.Features.Moderation.Judging;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>
/// How much one person posted lately, and whether the same text comes from several. Accounts come by invitation alone, so many from one address are no
/// danger of their own; that many accounts say the same is seen here.
/// </summary>
public sealed class PostingCounts(RateLimitSettings limits)
{
    /// <summary>An hour of somebody whom nobody has read yet.</summary>
    public const int NewWritersHour = 5;

    /// <summary>"Terima kasih, Bu" may be said again.</summary>
    private const int ShortText = 40;
    private const int OthersWithSameText = 2;
    private const int Most = 500;

    /// <summary>One question for the last hour of the person and the last day of the text.</summary>
    public async Task<PostingCount> Of(ForumDb db, Guid authorId, long key, FoldedText text, DateTime now, CancellationToken cancel)
    {
        if (!limits.Enabled)
        {
            return PostingCount.None;
        }

        var (hour, day) = (now.AddHours(-1), now.AddDays(-1));
        var sought = text.ToString().Length >= ShortText ? key : 0;
        var found = await db.Set<Posting>().AsNoTracking()
            .Where(p => (p.AuthorId == authorId && p.AtUtc > hour) || (p.TextKey == sought && p.AtUtc > day))
            .OrderByDescending(p => p.AtUtc).Take(Most).Select(p => new { p.AuthorId, p.AtUtc, p.TextKey }).ToListAsync(cancel);
        var mine = found.Where(p => p.AuthorId == authorId && p.AtUtc > hour).ToList();
        return new PostingCount(
            mine.Count(p => p.AtUtc > now.AddMinutes(-1)), mine.Count, mine.Count > 0 ? mine[^1].AtUtc : now,
            found.Where(p => p.AuthorId == authorId && p.TextKey == sought).Select(p => (DateTime?)p.AtUtc).FirstOrDefault(),
            found.Where(p => p.AuthorId != authorId).Select(p => p.AuthorId).Distinct().Count());
    }

    public Refused? Refuse(PostingCount count, WriterStanding standing, DateTime now)
    {
        if (!limits.Enabled)
        {
            return null;
        }

        var perHour = standing.IsTrusted ? limits.PostsPerHour : Math.Min(NewWritersHour, limits.PostsPerHour);
        return count switch
        {
            { SameTextUtc: { } before } => new($"Tulisan yang sama sudah Anda kirim pada {Moments.Say(before)}. Bila jawabannya sama, cukup beri tautan ke tulisan itu."),
            { Minute: var minute } when minute >= limits.Posts => new($"Anda sudah mengirim {minute} tulisan dalam semenit. Tunggu sebentar lalu kirim lagi; yang Anda ketik masih ada."),
            { Hour: var hour } when hour >= perHour => new($"Anda sudah mengirim {hour} tulisan dalam sejam. Kirim lagi {Wait(count.OldestUtc.AddHours(1) - now)}; yang Anda ketik masih ada."),
            _ => null,
        };
    }

    public static Waits? Spreads(PostingCount count) =>
        count.OthersWithSameText >= OthersWithSameText ? new("Tulisan yang sama hari ini datang dari beberapa akun, maka pengurus melihatnya dahulu.") : null;

    private static string Wait(TimeSpan left) => $"dalam {Math.Max(1, (int)Math.Ceiling(left.TotalMinutes))} menit";
}

/// <param name="SameTextUtc">When the same person last said the same.</param>
public sealed record PostingCount(int Minute, int Hour, DateTime OldestUtc, DateTime? SameTextUtc, int OthersWithSameText)
{
    public static readonly PostingCount None = new(0, 0, default, null, 0);
}
