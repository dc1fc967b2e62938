using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ForumLks.Search.Analysis;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

/// <summary>The dictionary of other names: the site's own lines, and the shipped ones, which can be switched off.</summary>
[Authorize(Policies.PlatformAdmin)]
public sealed class AliasesModel(ForumDb db) : PageModel
{
    private const int MostNames = 8;
    private const int MostLines = 1_000;
    private const int LongestName = 60;
    private const int ShownAtOnce = 40;
    private static readonly IndonesianAnalyzer Analyzer = new();

    [BindProperty]
    public AliasInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Saring { get; set; }

    public IReadOnlyList<AliasLine> Own { get; private set; } = [];
    public IReadOnlyList<(string Line, int Number, bool Silenced)> Shipped { get; private set; } = [];
    public int ShippedCount { get; private set; }

    public IEnumerable<SelectListItem> Nearnesses =>
        [new("Sama artinya", "100"), new("Hampir sama", "80"), new("Berkaitan", "50")];

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        var line = ModelState.IsValid ? await Read(cancel) : null;
        if (line is null)
        {
            await Load(cancel);
            return this.Refused();
        }

        db.Add(AliasLine.Added(line));
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = "Ditambahkan. Pencarian berikutnya sudah memakainya.";
        return Redirect("/admin/pencarian/kamus");
    }

    public async Task<IActionResult> OnPostRemoveAsync(long id, CancellationToken cancel)
    {
        if (await db.Set<AliasLine>().FirstOrDefaultAsync(a => a.Id == id && !a.IsSilenced, cancel) is { } line)
        {
            db.Remove(line);
            await db.SaveChangesAsync(cancel);
        }

        TempData["Pesan"] = "Sudah dihapus dari kamus.";
        return Redirect("/admin/pencarian/kamus");
    }

    public async Task<IActionResult> OnPostSwitchAsync(int number, CancellationToken cancel)
    {
        if (number < 0 || number >= AliasDictionary.ShippedLines.Count)
        {
            return NotFound();
        }

        var shipped = AliasDictionary.ShippedLines[number];
        if (await db.Set<AliasLine>().FirstOrDefaultAsync(a => a.Line == shipped, cancel) is { } known)
        {
            db.Remove(known);
        }
        else
        {
            db.Add(AliasLine.Silenced(shipped));
        }

        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = "Kamus sudah diubah. Pencarian berikutnya sudah memakainya.";
        return Redirect("/admin/pencarian/kamus" + QueryString.Create("saring", Saring ?? ""));
    }

    /// <summary>"LKSA = panti asuhan", or with an arrow where it goes one way only.</summary>
    public string InWords(string line)
    {
        var parts = line.Split('\t');
        return string.Join(parts[0] == "=" ? " = " : " → ", parts[2..]) + (parts[1] == "1" ? "" : $" ({NearnessOf(parts[1])})");
    }

    private static string NearnessOf(string weight) =>
        float.Parse(weight, CultureInfo.InvariantCulture) >= 0.7f ? "hampir sama" : "berkaitan";

    private async Task<string?> Read(CancellationToken cancel)
    {
        var names = Input.Names.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > MostNames || names.Any(n => n.Length > LongestName))
        {
            return Refuse($"Paling banyak {MostNames} nama, masing-masing paling panjang {LongestName} huruf.");
        }

        string line;
        try
        {
            line = AliasDictionary.Line(names, Input.OneWay, Input.Nearness / 100f, Analyzer);
        }
        catch (FormatException)
        {
            return Refuse("Tulis sedikitnya dua nama yang berbeda, dipisahkan koma.");
        }

        if (await db.Set<AliasLine>().AnyAsync(a => a.Line == line, cancel) || AliasDictionary.ShippedLines.Contains(line))
        {
            return Refuse("Baris ini sudah ada di kamus.");
        }

        return await db.Set<AliasLine>().CountAsync(cancel) >= MostLines ? Refuse($"Kamus sudah berisi {MostLines} baris. Hapus yang tidak dipakai dahulu.") : line;
    }

    private string? Refuse(string sentence)
    {
        ModelState.AddModelError("Input.Names", sentence);
        return null;
    }

    private async Task Load(CancellationToken cancel)
    {
        var lines = await db.Set<AliasLine>().AsNoTracking().OrderByDescending(a => a.Id).ToListAsync(cancel);
        var silenced = lines.Where(a => a.IsSilenced).Select(a => a.Line).ToHashSet(StringComparer.Ordinal);
        Own = lines.FindAll(a => !a.IsSilenced);
        var matching = AliasDictionary.ShippedLines.Select((line, number) => (line, number, silenced.Contains(line)))
            .Where(l => string.IsNullOrWhiteSpace(Saring) || l.line.Contains(Saring.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        ShippedCount = matching.Count;
        Shipped = [.. matching.OrderByDescending(l => l.Item3).Take(ShownAtOnce)];
    }

    public sealed record AliasInput
    {
        [Display(Name = "Nama-nama"), Required, StringLength(400)]
        public string Names { get; set; } = "";

        [Display(Name = "Kedekatan makna"), Range(10, 100)]
        public int Nearness { get; set; } = 100;

        public bool OneWay { get; set; }
    }
}
