using System.Globalization;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>
/// Practices in the order of likeness ("LKS seperti kami"). The database computes the score; so that it need not sort them all, it is first told which
/// combinations of facts score highest, from a small count of combinations that is remembered.
/// </summary>
public sealed class LikeList(ForumDb db, Listing listing, QueryCache queries, TimeProvider clock)
{
    private static readonly string Tag = PageCacheTags.Type(nameof(Practice));

    public async Task<LikePage> Page(InstitutionProfile mine, Reader reader, string? before, CancellationToken cancel)
    {
        var cursor = LikeCursor.Read(before);
        return cursor is null
            ? await queries.Get($"praktik seperti {Likeness.CodeOf(mine)}", reader, [Tag, PageCacheTags.Places], c => Read(mine, reader, null, c), cancel)
            : await Read(mine, reader, cursor, cancel);
    }

    private async Task<LikePage> Read(InstitutionProfile mine, Reader reader, LikeCursor? cursor, CancellationToken cancel)
    {
        var found = await Best(mine, reader, cursor, Listing.PageSize + 1, cancel);
        var more = found.Count > Listing.PageSize;
        var shown = more ? found[..Listing.PageSize] : found;
        var ids = shown.Select(s => s.Id).ToList();
        var rows = (await listing.InOrder(Visible(reader).Where(p => ids.Contains(p.Id)), cancel)).ToDictionary(r => r.Id);
        var last = more ? shown[^1] : null;
        return new LikePage(
            [.. shown.Where(s => rows.ContainsKey(s.Id)).Select(s => new LikeRow(rows[s.Id], Likeness.Explain(mine, Likeness.ProfileOf(s.Code))))],
            last is null ? null : new LikeCursor(last.Score, last.ListedUtc, last.Id).ToString(),
            cursor is null);
    }

    /// <summary>The most alike that the reader may see, best first.</summary>
    public async Task<List<ScoredPractice>> Best(InstitutionProfile mine, Reader reader, LikeCursor? cursor, int count, CancellationToken cancel)
    {
        var levels = await Levels(mine, cursor?.Score, cancel);
        var (taken, codes, promised) = (0, new List<int>(), 0);
        while (true)
        {
            // A reader sees only part of them, so more are asked for than are needed.
            for (; taken < levels.Count && promised < count * 2; taken++)
            {
                codes.AddRange(levels[taken].Codes);
                promised += levels[taken].Count;
            }

            var found = await Ask(mine, reader, cursor, codes, count, cancel);
            if (found.Count >= count || taken == levels.Count)
            {
                return found;
            }

            promised = 0;
        }
    }

    private Task<List<ScoredPractice>> Ask(InstitutionProfile mine, Reader reader, LikeCursor? cursor, List<int> codes, int count, CancellationToken cancel)
    {
        var scored = Visible(reader).Where(p => codes.Contains(p.LikenessCode)).Select(Likeness.ScoreOf(mine));
        if (cursor is { } from)
        {
            scored = scored.Where(s => s.Score < from.Score
                || (s.Score == from.Score && (s.ListedUtc < from.At || (s.ListedUtc == from.At && s.Id < from.Id))));
        }

        return scored.OrderByDescending(s => s.Score).ThenByDescending(s => s.ListedUtc).ThenByDescending(s => s.Id).Take(count).ToListAsync(cancel);
    }

    /// <summary>Which combinations there are at each score, from the highest that is still to come.</summary>
    private async Task<List<Level>> Levels(InstitutionProfile mine, int? from, CancellationToken cancel)
    {
        var counts = await queries.Get("praktik menurut profil", Reader.Stranger, [Tag], CountCodes, cancel);
        return
        [
            .. counts.Select(c => (c.Key, c.Value, Score: Likeness.Score(mine, Likeness.ProfileOf(c.Key)))).Where(c => from is null || c.Score <= from)
                .GroupBy(c => c.Score).OrderByDescending(g => g.Key).Select(g => new Level([.. g.Select(c => c.Key)], g.Sum(c => c.Value))),
        ];
    }

    /// <summary>Only how many there are of each combination: it names no practice and says nothing to a reader.</summary>
    private Task<Dictionary<int, int>> CountCodes(CancellationToken cancel) =>
        db.Set<Practice>().Where(p => p.Status == ContentStatus.Published && p.DeletedUtc == null)
            .GroupBy(p => p.LikenessCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    private IQueryable<Practice> Visible(Reader reader) => db.Set<Practice>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime);

    private sealed record Level(List<int> Codes, int Count);
}

public sealed record LikeRow(ItemRow Row, LikenessWords Words);

public sealed record LikePage(IReadOnlyList<LikeRow> Rows, string? Older, bool IsFirst);

/// <summary>Where a page ended: with equal scores the moment decides, with equal moments the id.</summary>
public sealed record LikeCursor(int Score, DateTime At, long Id)
{
    private const int Shift = 1_000;

    public static LikeCursor? Read(string? text) =>
        text?.Split('-', 2) is [var score, var rest]
        && int.TryParse(score, NumberStyles.None, CultureInfo.InvariantCulture, out var shifted)
        && Cursor.Read(rest) is { } cursor
            ? new LikeCursor(shifted - Shift, cursor.At, cursor.Id)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Score + Shift}-{new Cursor(At, Id)}");
}
