using ForumLks.Web.Data;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>What moderators did in a year, counted for everybody; without persons, places or reasons.</summary>
[AllowAnonymous]
public sealed class YearlyModel(ForumDb db, Say say) : PageModel
{
    /// <summary>So few acts against people that those who know the forum would know whom.</summary>
    public const int Few = 5;
    private const int FirstYear = 2024;

    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<YearlyLine> Posts { get; private set; } = [];
    public IReadOnlyList<YearlyLine> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? tahun, CancellationToken cancel)
    {
        var current = say.Today.Year;
        if (tahun is { } asked && (asked < FirstYear || asked > current))
        {
            return NotFound();
        }

        Year = tahun ?? current;
        // The office's year begins at midnight WIB.
        var (from, to) = (new DateTime(Year - 1, 12, 31, 17, 0, 0, DateTimeKind.Utc), new DateTime(Year, 12, 31, 17, 0, 0, DateTimeKind.Utc));
        var acts = await db.Set<ModerationAct>().Where(a => a.AtUtc >= from && a.AtUtc < to).GroupBy(a => a.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var appeals = await db.Set<Appeal>().Where(a => a.AtUtc >= from && a.AtUtc < to).GroupBy(a => a.IsGranted).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var reports = await db.Set<Case>().CountAsync(c => c.OpenedUtc >= from && c.OpenedUtc < to, cancel);
        var closed = await db.Set<Case>().CountAsync(c => c.OpenedUtc >= from && c.OpenedUtc < to && c.State == CaseState.Ditutup, cancel);
        Posts =
        [
            new("Laporan yang masuk", $"{reports}"), new("Laporan yang sudah ditutup", $"{closed}"),
            new("Kiriman yang menunggu, lalu ditampilkan", $"{acts.GetValueOrDefault(ActKind.Released)}"),
            new("Tulisan dan kiriman yang disembunyikan", $"{acts.GetValueOrDefault(ActKind.Hidden)}"),
            new("Yang ditampilkan lagi", $"{acts.GetValueOrDefault(ActKind.ShownAgain)}"),
        ];
        People =
        [
            new("Peringatan", Shown(acts.GetValueOrDefault(ActKind.Warned))),
            new("Penangguhan akun", Shown(acts.GetValueOrDefault(ActKind.Suspended))),
            new("Keberatan yang diajukan", Shown(appeals.Sum(a => a.Count))),
            new("Keberatan yang dikabulkan", Shown(appeals.Where(a => a.Key == true).Sum(a => a.Count))),
            new("Keberatan yang belum diputuskan", Shown(appeals.Where(a => a.Key is null).Sum(a => a.Count))),
            new("Keberatan yang ditolak", Shown(appeals.Where(a => a.Key == false).Sum(a => a.Count))),
        ];
        Years = [.. Enumerable.Range(FirstYear, current - FirstYear + 1).Reverse()];
        HttpContext.CachePublicly(Tag);
        return Page();
    }

    /// <summary>Counts of a year may be some minutes old; nothing throws the page away for one more.</summary>
    private const string Tag = "angka-moderasi";

    private static string Shown(int count) => count is > 0 and < Few ? "kurang dari lima" : $"{count}";
}

public sealed record YearlyLine(string Name, string Count);
