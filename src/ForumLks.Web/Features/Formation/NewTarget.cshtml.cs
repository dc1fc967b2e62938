using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Proving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Formation;

/// <summary>Sets a target for the areas of a space that one administers, or for some of them.</summary>
public sealed class NewTargetModel(TargetDesk desk, IDecisionProofs decisions, SpaceList spaces, Places places, TimeProvider clock) : PageModel
{
    private static readonly char[] Between = [' ', ',', ';', '\n', '\r', '\t'];

    public IReadOnlyList<Space> Spaces { get; private set; } = [];
    public IReadOnlyList<NamedDecision> Decisions { get; private set; } = [];

    [BindProperty]
    public TargetInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Input.Key = OrchardId.New();
        return await Load(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        if (Input.Key is { Length: 26 } sent && await desk.Find(sent, cancel) is { } known)
        {
            return Redirect($"/pembentukan/target/{known.Id}");
        }

        var areas = await ReadAreas(cancel);
        var decision = await ReadDecision(cancel);
        if (ModelState.IsValid)
        {
            try
            {
                var given = new TargetGiven(Input.Key is { Length: 26 } key ? key : OrchardId.New(), Input.Title, Input.Stage!.Value, areas, Input.SetOn!.Value, Input.DueOn!.Value, Input.SetBy, Input.Source, decision, Input.SharesProof);
                var target = await desk.Set(FormationTarget.Set(given, HttpContext.Reader.Id, clock.GetUtcNow().UtcDateTime), cancel);
                TempData["Pesan"] = "Target ditetapkan.";
                return Redirect($"/pembentukan/target/{target.Id}");
            }
            catch (Exception refused) when (refused is BrokenRule || refused.IsRace())
            {
                if (await desk.Find(Input.Key ?? "", cancel) is { } twin)
                {
                    // The second of two clicks: the first was kept.
                    return Redirect($"/pembentukan/target/{twin.Id}");
                }

                ModelState.AddModelError("", refused is BrokenRule ? refused.Message : FormationDesk.SomebodyElse);
            }
        }

        return this.Refused();
    }

    private async Task<IReadOnlyList<string>> ReadAreas(CancellationToken cancel)
    {
        var now = await places.Now(cancel);
        if (Spaces.FirstOrDefault(s => s.Slug == Input.Space) is not { } space)
        {
            ModelState.AddModelError("Input.Space", "Pilih ruangnya.");
            return [];
        }

        var all = Coverage.AreasOf(space, now);
        if (string.IsNullOrWhiteSpace(Input.Codes))
        {
            return all;
        }

        var codes = Input.Codes.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (codes.Find(c => !all.Contains(c)) is { } strange)
        {
            ModelState.AddModelError("Input.Codes", now.Knows(strange) ? $"{now.NameOf(strange)} bukan kabupaten/kota dari {space.Name}." : $"Kode “{(strange.Length > 20 ? strange[..20] : strange)}” tidak ada dalam daftar Kemendagri. Kode ditulis seperti 35.21.");
        }

        return codes;
    }

    private async Task<DecisionName?> ReadDecision(CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(Input.Decision))
        {
            return null;
        }

        if (Decisions.FirstOrDefault(d => d.Name.ToString() == Input.Decision) is not { } found)
        {
            ModelState.AddModelError("Input.Decision", "Pilih keputusan dari daftar.");
            return null;
        }

        if (Input.SharesProof && await desk.IsShared(found.Name, cancel))
        {
            ModelState.AddModelError("Input.SharesProof", TargetDesk.AlreadyShared);
        }

        return found.Name;
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        Spaces = [.. (await spaces.Now(cancel)).Where(s => reader.Administers(s.Id))];
        Decisions = Spaces.Count == 0 ? [] : await decisions.Offered(reader, cancel);
        return Spaces.Count > 0;
    }

    public sealed record TargetInput
    {
        [Display(Name = "Nama target"), Required, StringLength(160)]
        public string Title { get; set; } = "";

        [Display(Name = "Tahap yang dituju"), Required]
        public FormationStage? Stage { get; set; }

        [Display(Name = "Ruang"), Required, StringLength(60)]
        public string Space { get; set; } = "";

        [Display(Name = "Hanya kabupaten/kota ini (kode)"), StringLength(4000)]
        public string? Codes { get; set; }

        [Display(Name = "Tenggat"), Required]
        public DateOnly? DueOn { get; set; }

        [Display(Name = "Ditetapkan pada"), Required]
        public DateOnly? SetOn { get; set; }

        [Display(Name = "Ditetapkan oleh (jabatan dan lembaga)"), Required, StringLength(160)]
        public string SetBy { get; set; } = "";

        [Display(Name = "Sumber"), StringLength(240)]
        public string? Source { get; set; }

        [Display(Name = "Dari keputusan rakor"), StringLength(40)]
        public string? Decision { get; set; }

        [Display(Name = "Bukti selesai keputusan itu sekaligus bukti target ini")]
        public bool SharesProof { get; set; }

        [StringLength(26)]
        public string? Key { get; set; }
    }
}
