using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>A member as host: what is asked about their practices, when they take questions, and which answers later visitors may read.</summary>
public sealed class HostModel(VisitDesk desk, AnswerLinks links) : PageModel
{
    private const int Most = 100;

    [BindProperty]
    public HostingInput Input { get; set; } = new();

    public IReadOnlyList<Incoming> Visits { get; private set; } = [];
    public IReadOnlyList<(string Slug, string Title)> Practices { get; private set; } = [];
    public Hosting? Hosting { get; private set; }

    private Guid Me => HttpContext.Reader.Id!.Value;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        Input = HostingInput.Of(Hosting);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var hours = Input.Hours(ModelState);
        if (!ModelState.IsValid)
        {
            return await Refuse(StatusCodes.Status422UnprocessableEntity, cancel);
        }

        var hosting = await desk.Db.Set<Hosting>().FirstOrDefaultAsync(h => h.MemberId == Me, cancel);
        if (hosting is null)
        {
            hosting = Hosting.Of(Me);
            desk.Db.Add(hosting);
        }

        try
        {
            hosting.Set(Input.IsPaused, Input.PauseNote, Input.Zone, hours, Input.SeenRevision, desk.Now);
            await desk.Save(cancel);
        }
        catch (EditConflict)
        {
            desk.Db.ChangeTracker.Clear();
            ModelState.AddModelError("", "Pengaturan ini sudah diubah dari jendela lain. Isian Anda masih ada; kirim sekali lagi bila memang menggantikannya.");
            ModelState.Remove("Input.SeenRevision");
            Input.SeenRevision = (await desk.Db.Set<Hosting>().AsNoTracking().FirstAsync(h => h.MemberId == Me, cancel)).Revision;
            return await Refuse(StatusCodes.Status409Conflict, cancel);
        }

        TempData["Pesan"] = Input.IsPaused ? "Anda sedang tidak menerima pertanyaan. Pengunjung diberi tahu." : "Pengaturan tuan rumah tersimpan.";
        return Redirect("/studi-banding/tuan-rumah");
    }

    public async Task<IActionResult> OnPostReuseAsync(long question, bool allow, CancellationToken cancel)
    {
        var asked = await desk.Db.Set<Question>().FirstOrDefaultAsync(q => q.Id == question && desk.Db.Set<VisitHost>().Any(h => h.Id == q.VisitHostId && h.HostId == Me), cancel);
        if (asked is null)
        {
            return NotFound();
        }

        asked.Allow(allow);
        await desk.Save(cancel);
        TempData["Pesan"] = asked.MayReuse ? "Jawaban itu boleh dibaca pengunjung berikutnya." : "Jawaban itu tidak lagi tampil bagi pengunjung berikutnya.";
        return Redirect("/studi-banding/tuan-rumah");
    }

    private async Task<PageResult> Refuse(int status, CancellationToken cancel)
    {
        await Prepare(cancel);
        Response.StatusCode = status;
        return Page();
    }

    private async Task Prepare(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Hosting = await desk.Db.Set<Hosting>().AsNoTracking().FirstOrDefaultAsync(h => h.MemberId == Me, cancel);
        var visits = await VisitDesk.Whole(desk.Db.Set<Visit>().AsNoTracking().Where(v => v.Hosts.Any(h => h.HostId == Me))).OrderByDescending(v => v.CreatedUtc).Take(Most).ToListAsync(cancel);
        Visits = [.. visits.SelectMany(v => v.Hosts.Where(h => h.HostId == Me).Select(h => new Incoming(v, h, v.AnswersBy is null || h.Questions.Count == 0 ? null : links.Of(v, h))))];
        Practices = [.. (await desk.Db.Set<Practice>().AsNoTracking().Where(p => p.OwnerId == Me && p.Status == ContentStatus.Published && p.DeletedUtc == null)
            .OrderByDescending(p => p.ListedUtc).Select(p => new { p.Slug, p.Title }).Take(Most).ToListAsync(cancel)).Select(p => (p.Slug, p.Title))];
    }
}

/// <summary>A visit as its host sees it: who asks what; never their sheets, plans or findings.</summary>
public sealed record Incoming(Visit Visit, VisitHost Host, string? AnswerLink)
{
    public int Waiting => Host.Questions.Count(q => q.Answer is null);
}

public sealed record HostingInput
{
    [Display(Name = "Sedang tidak menerima pertanyaan")]
    public bool IsPaused { get; set; }

    [Display(Name = "Sebabnya"), StringLength(200)]
    public string? PauseNote { get; set; }

    [Display(Name = "Zona waktu"), EnumDataType(typeof(IndonesianZone))]
    public IndonesianZone Zone { get; set; } = IndonesianZone.Wib;

    public List<HourInput> Rows { get; set; } = [];

    public int SeenRevision { get; set; } = 1;

    public static HostingInput Of(Hosting? hosting) => new()
    {
        IsPaused = hosting?.IsPaused ?? false,
        PauseNote = hosting?.PauseNote,
        Zone = hosting?.Zone ?? IndonesianZone.Wib,
        Rows = [.. (hosting?.Hours ?? []).Select(h => new HourInput { Day = h.Day, From = $"{h.From:HH.mm}", To = $"{h.To:HH.mm}" })],
        SeenRevision = hosting?.Revision ?? 1,
    };

    public static IEnumerable<SelectListItem> DayOptions => Days.All.Select(d => new SelectListItem(Days.Name(d), d.ToString()));

    /// <summary>The rows that were filled; what cannot be read is said at its field.</summary>
    public List<QuestionHour> Hours(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state)
    {
        var hours = new List<QuestionHour>();
        for (var i = 0; i < Math.Min(Rows.Count, Hosting.MostHours); i++)
        {
            if (Rows[i] is not { Day: { } day } row)
            {
                continue;
            }

            if (!IndonesianDate.TryParseTime(row.From, out var from, out var reason))
            {
                state.AddModelError($"Input.Rows[{i}].From", reason);
            }
            else if (!IndonesianDate.TryParseTime(row.To, out var to, out reason))
            {
                state.AddModelError($"Input.Rows[{i}].To", reason);
            }
            else if (to <= from)
            {
                state.AddModelError($"Input.Rows[{i}].To", "Jam selesai harus sesudah jam mulai.");
            }
            else
            {
                hours.Add(new QuestionHour { Day = day, From = from, To = to });
            }
        }

        return hours;
    }
}

public sealed record HourInput
{
    [Display(Name = "Hari")]
    public DayOfWeek? Day { get; set; }

    [Display(Name = "Mulai")]
    public string? From { get; set; }

    [Display(Name = "Sampai")]
    public string? To { get; set; }
}
