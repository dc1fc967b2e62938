using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Figures;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Figures;

/// <summary>One province or kabupaten/kota: kind by kind what is counted and what was said, and every claim with who, when and where.</summary>
[AllowAnonymous]
public sealed class PlaceModel(ForumDb db, FigureReading reading, Coverage coverage, Places places, Say say, TimeProvider clock) : PageModel
{
    public string Code { get; private set; } = "";
    public Gazetteer Places { get; private set; } = null!;
    public Counted Counted { get; private set; } = null!;
    public IReadOnlyDictionary<string, int> CountedEach { get; private set; } = new Dictionary<string, int>();
    public IReadOnlyList<Claim> Claims { get; private set; } = [];
    public bool MayWork { get; private set; }

    [BindProperty]
    public ClaimInput Input { get; set; } = new();

    public string Name => Places.NameOf(Code)!;
    public IEnumerable<Claim> Here => Claims.Where(c => c.Area == Code);
    public IEnumerable<Claim> Correctable => Here.Where(c => c.Id is not null && !c.IsCorrected);
    public Claim? CorrectionOf(Claim claim) => Claims.FirstOrDefault(c => c.CorrectsId == claim.Id && claim.Id is not null);

    public async Task<IActionResult> OnGetAsync(string kode, CancellationToken cancel)
    {
        if (!await Load(kode, cancel))
        {
            return NotFound();
        }

        HttpContext.CachePublicly(FigureReading.Tags);
        Input.Key = OrchardId.New();
        return Page();
    }

    public async Task<IActionResult> OnGetUnduhAsync(string kode, string? bentuk, CancellationToken cancel)
    {
        if (TableFormats.Read(bentuk) is not { } format || !await Load(kode, cancel))
        {
            return NotFound();
        }

        var counted = new Dictionary<string, int>(CountedEach) { [kode] = Counted.Total };
        var codes = kode.Length == 2 ? Places.AreasOf(kode).Select(a => a.Code).Prepend(kode) : [kode];
        return new TableFile(FigureTable.Of(codes, counted, Claims, Places, say.Today), format, $"jumlah-lks-{kode}-{say.Today:yyyy-MM-dd}");
    }

    public async Task<IActionResult> OnPostAsync(string kode, CancellationToken cancel)
    {
        if (!await Load(kode, cancel) || !MayWork)
        {
            return NotFound();
        }

        if (Input.Url is { Length: > 0 } url && !Platform.Proving.Proof.IsWebAddress(url))
        {
            ModelState.AddModelError("Input.Url", "Tautan harus lengkap, diawali https://.");
        }

        return ModelState.IsValid && await Keep(cancel) ? Done() : Again();
    }

    private async Task<bool> Keep(CancellationToken cancel)
    {
        var key = Input.Key is { Length: 26 } sent ? sent : OrchardId.New();
        if (await db.Set<FigureClaim>().AnyAsync(c => c.Key == key, cancel))
        {
            return true;
        }

        return await ModelState.Takes(
            db,
            async () =>
            {
                var parts = (Input.Parts ?? "").Split('\n').Filled();
                var claim = FigureClaim.Of(new ClaimGiven(key, Code, Input.Kind, Input.Value!.Value, Input.Operator, Input.AsOf, Input.SaidBy, Input.Source, Input.Url, parts, Input.MismatchReason), HttpContext.Reader.Id, say.Today, clock.GetUtcNow().UtcDateTime);
                if (Input.Corrects is { } id)
                {
                    claim.Correct(await db.Set<FigureClaim>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw new BrokenRule("Angka yang dikoreksi tidak ada."), Input.Because);
                }

                db.Add(claim);
                await db.SaveChangesAsync(cancel);
            },
            "Angka itu baru saja dikoreksi orang lain. Lihat angkanya sekarang, lalu kirim lagi bila masih perlu.");
    }

    private async Task<bool> Load(string code, CancellationToken cancel)
    {
        Places = await places.Now(cancel);
        if (!Places.Knows(code))
        {
            return false;
        }

        Code = code;
        Counted = await reading.Count(code, HttpContext.Reader, cancel);
        Claims = await reading.Claims(code[..2], HttpContext.Reader, cancel);
        CountedEach = code.Length == 2 ? await reading.CountEach(code, HttpContext.Reader, cancel) : CountedEach;
        MayWork = await coverage.OfficeOf(HttpContext.Reader, code, cancel) is not null;
        return true;
    }

    private RedirectResult Done()
    {
        TempData["Pesan"] = "Angka tercatat.";
        return Redirect($"/angka/{Code}");
    }

    private PageResult Again()
    {
        Input.Key ??= OrchardId.New();
        return this.Refused();
    }

    public sealed record ClaimInput
    {
        [Display(Name = "Jenis layanan")]
        public ServiceKind? Kind { get; set; }

        [Display(Name = "Ketepatan"), EnumDataType(typeof(Operator))]
        public Operator Operator { get; set; }

        [Display(Name = "Jumlah"), Required, Range(0, 1_000_000)]
        public int? Value { get; set; }

        [Display(Name = "Keadaan per tanggal")]
        public DateOnly? AsOf { get; set; }

        [Display(Name = "Disampaikan oleh (nama pejabat atau jabatan)"), Required, StringLength(160)]
        public string SaidBy { get; set; } = "";

        [Display(Name = "Sumber"), Required, StringLength(240)]
        public string Source { get; set; } = "";

        [Display(Name = "Alamat web"), StringLength(500)]
        public string? Url { get; set; }

        [Display(Name = "Rincian"), StringLength(2000)]
        public string? Parts { get; set; }

        [Display(Name = "Mengapa rincian tidak sama dengan jumlah"), StringLength(300)]
        public string? MismatchReason { get; set; }

        [Display(Name = "Mengoreksi angka")]
        public long? Corrects { get; set; }

        [Display(Name = "Apa yang keliru"), StringLength(300)]
        public string? Because { get; set; }

        [StringLength(26)]
        public string? Key { get; set; }
    }
}
