using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Rechecks;

/// <summary>How much of the directory nobody looked at for some months, area by area; whoever keeps it finds the entries below.</summary>
[AllowAnonymous]
public sealed class BoardModel(ForumDb db, QueryCache queries, Places places, Say say, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    public static readonly int[] Choices = [6, 12, 24];

    [BindProperty(SupportsGet = true)]
    public int Bulan { get; set; } = 12;

    [BindProperty(SupportsGet = true)]
    public string? Wilayah { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Urut { get; set; }

    public IReadOnlyList<AreaFreshness> Areas { get; private set; } = [];
    public IReadOnlyList<StaleEntry> Entries { get; private set; } = [];
    public long? Next { get; private set; }
    public bool IsKeeper => HttpContext.Reader.HasAnywhere(Role.ForumAdmin);

    public string Address(int? months = null, string? order = null) =>
        "/direktori/kesegaran" + QueryString.Create(new Dictionary<string, string?> { ["bulan"] = $"{months ?? Bulan}", ["urut"] = order ?? Urut }.Where(p => p.Value is { Length: > 0 }));

    public async Task OnGetAsync(long? sesudah, CancellationToken cancel)
    {
        HttpContext.CachePublicly(PageCacheTags.Type(nameof(Institution)), PageCacheTags.Places);
        Bulan = Choices.Contains(Bulan) ? Bulan : 12;
        var limit = say.Today.AddMonths(-Bulan);
        var now = await places.Now(cancel);
        var counted = await queries.Get($"kesegaran {limit:yyyy-MM-dd}", HttpContext.Reader, [PageCacheTags.Type(nameof(Institution))], c => Count(limit, c), cancel);
        var named = counted.Select(a => a with { Name = now.NameOf(a.Code) ?? a.Code });
        Areas = Urut switch
        {
            "bagian" => [.. named.OrderByDescending(a => a.Share).ThenByDescending(a => a.Stale)],
            "wilayah" => [.. named.OrderBy(a => a.Code, StringComparer.Ordinal)],
            _ => [.. named.OrderByDescending(a => a.Stale).ThenByDescending(a => a.Share).ThenBy(a => a.Code, StringComparer.Ordinal)],
        };
        if (IsKeeper && now.Knows(Wilayah))
        {
            await Find(limit, sesudah, cancel);
        }
    }

    /// <summary>The counts as a sheet, in the order of the page.</summary>
    public async Task<IActionResult> OnGetUnduhAsync(string? bentuk, CancellationToken cancel)
    {
        if (TableFormats.Read(bentuk) is not { } format)
        {
            return NotFound();
        }

        await OnGetAsync(null, cancel);
        return new TableFile(
            Table.Of("Kesegaran", ["Kode wilayah", "Wilayah", "Lembaga", $"Tidak diperiksa {Bulan} bulan", "Bagian (%)", "Belum pernah"], Areas.Select(a => new object?[] { a.Code, a.Name, a.All, a.Stale, a.Share, a.Never })),
            format, $"kesegaran-{say.Today:yyyy-MM-dd}");
    }

    private IQueryable<Institution> Shown() => db.Set<Institution>().AsNoTracking().IgnoreAutoIncludes().PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).Where(i => i.Standing != InstitutionStanding.Bubar);

    private async Task<List<AreaFreshness>> Count(DateOnly limit, CancellationToken cancel) =>
        (await Shown().GroupBy(i => i.Area).Select(g => new { Area = g.Key, All = g.Count(), Stale = g.Count(i => i.CheckedOn == null || i.CheckedOn < limit), Never = g.Count(i => i.CheckedOn == null) }).ToListAsync(cancel))
            .ConvertAll(a => new AreaFreshness(a.Area ?? "", "", a.All, a.Stale, a.Never));

    private async Task Find(DateOnly limit, long? after, CancellationToken cancel)
    {
        var asked = db.Set<Recheck>();
        var found = await Shown().Where(i => i.Area == Wilayah && (i.CheckedOn == null || i.CheckedOn < limit) && i.Id > (after ?? 0)).OrderBy(i => i.Id).Take(PageSize + 1)
            .Select(i => new StaleEntry(i.Id, i.Slug, i.Title, i.CheckedOn, asked.Where(r => r.InstitutionId == i.Id && r.Letters > 0).Max(r => (DateTime?)r.AskedUtc))).ToListAsync(cancel);
        Next = found.Count > PageSize ? found[PageSize - 1].Id : null;
        Entries = [.. found.Take(PageSize)];
    }
}

public sealed record AreaFreshness(string Code, string Name, int All, int Stale, int Never)
{
    public int Share => All == 0 ? 0 : (int)(100L * Stale / All);
}

public sealed record StaleEntry(long Id, string Slug, string Title, DateOnly? CheckedOn, DateTime? AskedUtc);
