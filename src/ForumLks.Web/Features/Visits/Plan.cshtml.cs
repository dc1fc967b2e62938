using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Adoptions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Visits;

/// <summary>What an institution will do with what it learned: what, who, when, at what cost. It ends in "Kami terapkan".</summary>
public sealed class PlanModel(VisitDesk desk, HostReading hosts, AdoptionLedger ledger, Say say) : VisitPage(desk)
{
    [BindProperty]
    public List<PlanInput> Lines { get; set; } = [];

    [BindProperty]
    public int SeenRevision { get; set; }

    public IReadOnlyList<HostNow> Hosts { get; private set; } = [];
    public IReadOnlyList<PlannedStep>? Theirs { get; private set; }
    public List<SelectListItem> Parts { get; } = [];

    public decimal Sum => Lines.Sum(l => l.Cost ?? 0);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        SeenRevision = Mine.PlanRevision;
        Lines = Mine.Plan.Count > 0
            ? [.. Mine.Plan.Select(PlanInput.Of)]
            : [.. Mine.Sheet.Where(l => l.State is Condition.Belum or Condition.Sebagian && Parts.Exists(p => p.Value == PlanInput.PartOf(l.PracticeId, l.Key))).Take(PlannedStep.Most).Select(PlanInput.From)];
        Spare();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        var steps = Steps();
        if (!ModelState.IsValid)
        {
            Spare();
            return this.Refused();
        }

        try
        {
            Mine.WritePlan(steps, SeenRevision);
            await Desk.Save(cancel);
        }
        catch (EditConflict)
        {
            return await Conflict(cancel);
        }

        return Done($"Rencana tersimpan: {steps.Count} langkah, {VisitWords.Rupiah(steps.Sum(s => s.Cost ?? 0))}.", $"{Here}/rencana");
    }

    public async Task<IActionResult> OnPostRowAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        ModelState.Clear();
        if (Lines.Count < PlannedStep.Most)
        {
            Lines.Add(new PlanInput());
        }

        return Page();
    }

    /// <summary>The saved plan becomes an adoption of each practice it draws on; from then on it is followed up there.</summary>
    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        if (await Try(() => Apply(cancel)))
        {
            return Done("Rencana Anda tercatat sebagai Kami terapkan. Kabarnya ditanyakan setelah 30, 90, dan 180 hari.", $"{Here}/rencana");
        }

        await Load();
        await OnGetAsync(cancel);
        return this.Refused();
    }

    private Task Apply(CancellationToken cancel) => Desk.Db.InTransaction(
        async c =>
        {
            var used = Hosts.Where(h => Mine.Plan.Exists(s => s.PracticeId == h.Host.PracticeId)).ToList();
            if (used.Count == 0)
            {
                throw new BrokenRule("Belum ada langkah yang disimpan. Simpan dahulu rencananya.");
            }

            foreach (var host in used)
            {
                var practice = host.Practice ?? throw new BrokenRule($"Praktik dari {host.Host.Institution} sudah ditarik, jadi tidak dapat dicatat sebagai penerapan. Pindahkan langkahnya ke praktik lain atau hapus.");
                await ledger.Begin(practice, NewOf(host), HttpContext.Reader.Id!.Value, c);
            }

            Mine.Applied(Desk.Now);
            return await Desk.Db.SaveChangesAsync(c);
        },
        cancel);

    private NewAdoption NewOf(HostNow host)
    {
        var steps = Mine.Plan.Where(s => s.PracticeId == host.Host.PracticeId).ToList();
        var keys = host.Practice!.Content.Blocks.Select(b => b.Key).ToHashSet();
        return new NewAdoption
        {
            PublicId = AppliedId.Of(Visit, Mine, host.Host.PracticeId),
            InstitutionName = Mine.Institution,
            Area = Mine.Area,
            BlockKeys = [.. steps.Select(s => s.Key).OfType<string>().Where(keys.Contains).Distinct()],
            Plan = [.. steps.Select(s => new PlanLine { What = s.What, Who = s.Who, When = s.When, Cost = s.Cost is { } cost ? VisitWords.Rupiah(cost) : null })],
            StartsOn = say.Today,
        };
    }

    private List<PlannedStep> Steps()
    {
        var steps = new List<PlannedStep>();
        for (var i = 0; i < Lines.Count; i++)
        {
            var line = Lines[i];
            if (line.IsEmpty)
            {
                continue;
            }

            var (practice, key) = line.PartKey;
            Need(i, nameof(PlanInput.Part), Parts.Exists(p => p.Value == line.Part) || IsOld(line), "Pilih bagian praktik yang ditiru.");
            Need(i, nameof(PlanInput.What), !string.IsNullOrWhiteSpace(line.What), "Tulis apa yang akan dilakukan.");
            Need(i, nameof(PlanInput.Who), !string.IsNullOrWhiteSpace(line.Who), "Tulis siapa yang mengerjakan.");
            Need(i, nameof(PlanInput.When), line.When is not null || HasError(i, nameof(PlanInput.When)), "Tulis kapan selesai.");
            Need(i, nameof(PlanInput.When), line.When is null || line.When >= say.Today || IsOld(line), $"Tanggal ini sudah lewat. Pilih hari ini, {IndonesianDate.Long(say.Today)}, atau sesudahnya.");
            Need(i, nameof(PlanInput.When), line.When is null || line.When <= say.Today.AddYears(3), "Paling jauh tiga tahun lagi.");
            steps.Add(new PlannedStep { PracticeId = practice, Key = key, What = line.What?.Trim() ?? "", Who = line.Who?.Trim() ?? "", When = line.When ?? default, Cost = line.Cost });
        }

        if (steps.Count is 0 or > PlannedStep.Most)
        {
            ModelState.AddModelError("", steps.Count == 0 ? "Isi paling sedikit satu langkah." : $"Paling banyak {PlannedStep.Most} langkah.");
        }

        return steps;
    }

    /// <summary>What was planned before stays as it is, also when its part was dropped or its day has passed.</summary>
    private bool IsOld(PlanInput line) => Mine.Plan.Exists(s => PlanInput.PartOf(s.PracticeId, s.Key) == line.Part && s.When == line.When);

    private bool HasError(int row, string field) => ModelState.TryGetValue($"Lines[{row}].{field}", out var entry) && entry.Errors.Count > 0;

    private void Need(int row, string field, bool holds, string sentence)
    {
        if (!holds)
        {
            ModelState.AddModelError($"Lines[{row}].{field}", sentence);
        }
    }

    private async Task<IActionResult> Conflict(CancellationToken cancel)
    {
        if (!await Load())
        {
            return NotFound();
        }

        Parts.Clear();
        await Prepare(cancel);
        Theirs = Mine.Plan;
        ModelState.Remove(nameof(SeenRevision));
        SeenRevision = Mine.PlanRevision;
        ModelState.AddModelError("", "Rekan Anda baru saja menyimpan rencana ini. Isian Anda masih ada; bandingkan dengan yang tersimpan, lalu kirim sekali lagi.");
        return this.Refused(StatusCodes.Status409Conflict);
    }

    private async Task Prepare(CancellationToken cancel)
    {
        Hosts = await hosts.Of(Visit, HttpContext.Reader, cancel);
        foreach (var host in Hosts.Where(h => h.Practice is not null))
        {
            var group = new SelectListGroup { Name = host.Host.Institution };
            Parts.Add(new SelectListItem("Praktik seluruhnya", PlanInput.PartOf(host.Host.PracticeId, null)) { Group = group });
            Parts.AddRange(SheetModel.PartsOf(host.Practice!).Select(p => new SelectListItem(p.Title, PlanInput.PartOf(p.PracticeId, p.Key)) { Group = group }));
        }

        Parts.AddRange(Mine.Plan.Select(s => (s.PracticeId, s.Key)).Distinct().Select(s => PlanInput.PartOf(s.PracticeId, s.Key)).Where(v => !Parts.Exists(p => p.Value == v)).ToList()
            .Select(v => new SelectListItem("Bagian yang sudah dihapus atau ditarik", v)));
    }

    private void Spare()
    {
        if (Lines.Count == 0)
        {
            Lines.Add(new PlanInput());
        }
    }
}

/// <summary>The identity of the adoption that a plan becomes: the same each time, so that a form sent twice begins one.</summary>
public static class AppliedId
{
    public static string Of(Visit visit, Traveller traveller, long practiceId) => OrchardId.From(string.Create(CultureInfo.InvariantCulture, $"{visit.PublicId}/{traveller.Id}/{practiceId}"));
}

public sealed record PlanInput
{
    [Display(Name = "Bagian yang ditiru"), StringLength(90)]
    public string? Part { get; set; }

    [Display(Name = "Apa"), StringLength(200)]
    public string? What { get; set; }

    [Display(Name = "Siapa"), StringLength(120)]
    public string? Who { get; set; }

    [Display(Name = "Kapan selesai")]
    public DateOnly? When { get; set; }

    [Display(Name = "Biaya (Rp)"), Range(typeof(decimal), "0", "100000000000", ErrorMessage = "Biaya harus antara 0 dan 100 miliar rupiah.", ParseLimitsInInvariantCulture = true)]
    public decimal? Cost { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(What) && string.IsNullOrWhiteSpace(Who) && When is null && Cost is null;

    public (long Practice, string? Key) PartKey => Part?.Split('/', 2) is [var id, var key] && long.TryParse(id, out var practice) ? (practice, key.Length == 0 ? null : key) : (0, null);

    public static string PartOf(long practiceId, string? key) => string.Create(CultureInfo.InvariantCulture, $"{practiceId}/{key}");

    public static PlanInput Of(PlannedStep step) => new() { Part = PartOf(step.PracticeId, step.Key), What = step.What, Who = step.Who, When = step.When, Cost = step.Cost };

    /// <summary>A part that is missing, as the beginning of a step.</summary>
    public static PlanInput From(SheetLine line) => new() { Part = PartOf(line.PracticeId, line.Key), What = Excerpt.Of(line.Title, 200) };
}
