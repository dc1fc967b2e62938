using ForumLks.Recipes;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Proving;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Formation;

/// <summary>One area's body: its stage on any day and its history for everybody; entering, correcting and verifying for those who look after the place.</summary>
[AllowAnonymous]
public sealed partial class AreaModel(FormationDesk desk, FormationReading reading, ProofIntake intake, Coverage coverage, Places places, IFiles files, Say say, TimeProvider clock) : PageModel
{
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string ProvinceName { get; private set; } = "";
    public AreaFormation Formation { get; private set; } = null!;
    public IReadOnlyList<FormationTarget> Targets { get; private set; } = [];

    /// <summary>The reader's office here; null for everybody who may only read.</summary>
    public string? Office { get; private set; }

    [BindProperty(SupportsGet = true, Name = "per")]
    public DateOnly? AsOf { get; set; }

    [BindProperty]
    public EntryInput Input { get; set; } = new();

    public DateOnly Day => AsOf is { } day && day < say.Today ? day : say.Today;
    public FormationEntry? Now => Formation.On(Day);
    public bool MayWork => Office is not null;
    public string Address => $"/pembentukan/{Code[..2]}/{Code}";
    public IEnumerable<FormationEntry> History => Formation.Entries.OrderByDescending(e => e.On).ThenByDescending(e => e.EnteredUtc).ThenByDescending(e => e.Id);
    public IEnumerable<FormationEntry> Correctable => History.Where(e => e.Standing == EntryStanding.Berlaku && !Formation.IsCorrected(e));

    /// <summary>Words and files of what still waits are for those who look after the place.</summary>
    public bool Shows(FormationEntry entry) => entry.IsShown || MayWork;

    public bool MayVerify(FormationEntry entry) => MayWork && entry.Standing == EntryStanding.Menunggu && (entry.EnteredById is null || entry.EnteredById != HttpContext.Reader.Id);

    public FormationEntry? CorrectedBy(FormationEntry entry) => Formation.Entries.FirstOrDefault(c => c.CorrectsId == entry.Id && c.Standing == EntryStanding.Berlaku);

    public FormationEntry? Corrected(FormationEntry entry) => Formation.Entries.FirstOrDefault(e => e.Id == entry.CorrectsId);

    public async Task<IActionResult> OnGetAsync(string kode, string wilayah, CancellationToken cancel)
    {
        if (!await Load(kode, wilayah, cancel))
        {
            return NotFound();
        }

        HttpContext.CachePublicly(FormationReading.Tags);
        Input.Key = OrchardId.New();
        return Page();
    }

    public async Task<IActionResult> OnGetBerkasAsync(string kode, string wilayah, long nomor, CancellationToken cancel)
    {
        if (!await Load(kode, wilayah, cancel) || Formation.Entries.FirstOrDefault(e => e.Id == nomor) is not { FilePath: { } path } entry || !Shows(entry) || await files.Open(path, cancel) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Content, file.ContentType, file.FileName);
    }

    private async Task<bool> Load(string province, string code, CancellationToken cancel)
    {
        var known = await places.Now(cancel);
        if (known.Province(province) is not { } found || !(code == province || known.Area(code)?.ProvinceCode == province))
        {
            return false;
        }

        (Code, ProvinceName) = (code, found.Name);
        Name = code == province ? $"Provinsi {found.Name}" : known.NameOf(code)!;
        Formation = await desk.Of(code, cancel);
        Office = await coverage.OfficeOf(HttpContext.Reader, code, cancel);
        Targets = await reading.TargetsFor([code], cancel);
        return true;
    }
}
