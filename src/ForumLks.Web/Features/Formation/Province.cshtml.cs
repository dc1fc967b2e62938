using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Formation;

/// <summary>A province: its own body, and that of each kabupaten/kota.</summary>
[AllowAnonymous]
public sealed class ProvinceModel(FormationReading reading, WaitingEntries waiting, Coverage coverage, Say say) : StagesPage(reading, say)
{
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public StagesView Shown { get; private set; } = null!;
    public IReadOnlyList<WaitingEntry> Waiting { get; private set; } = [];
    public StageFact? Own => Stages.ByArea.GetValueOrDefault(Code);

    public async Task<IActionResult> OnGetAsync(string kode, CancellationToken cancel)
    {
        await Read(cancel);
        if (Places.Province(kode) is not { } province)
        {
            return Places.Area(kode) is { } area ? Redirect($"/pembentukan/{area.ProvinceCode}/{area.Code}") : NotFound();
        }

        (Code, Name) = (kode, province.Name);
        Shown = await View(Name, $"/pembentukan/{kode}", Areas, cancel);
        if (await coverage.OfficeOf(HttpContext.Reader, kode, cancel) is not null)
        {
            Waiting = await waiting.In([.. Areas, kode], cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnGetUnduhAsync(string kode, string? bentuk, CancellationToken cancel)
    {
        await Read(cancel);
        (Code, Name) = (kode, Places.Province(kode)?.Name ?? "");
        return Name.Length == 0 ? NotFound() : Download(bentuk, kode, Areas.Prepend(kode));
    }

    private List<string> Areas => [.. Places.AreasOf(Code).Select(a => a.Code)];
}
