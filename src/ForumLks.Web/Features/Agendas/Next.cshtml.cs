using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>A new meeting, from the last of its series or the first of one.</summary>
public sealed class NextModel(ForumDb db, MeetingAccess access, ContentTypes types, SpaceList spaces, AreaChoice areas, NextMeeting next) : PageModel
{
    private const int MostSeries = 30;

    [BindProperty]
    public NextInput Input { get; set; } = new();

    public MeetingReport? Last { get; private set; }

    /// <summary>The last meeting of each series that the reader keeps: one a space and kind.</summary>
    public IReadOnlyList<MeetingReport> Series { get; private set; } = [];

    public IReadOnlyList<Space> Spaces { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? dari, CancellationToken cancel)
    {
        if (!await Open(dari, cancel))
        {
            return NotFound();
        }

        Input = new NextInput
        {
            NewId = OrchardId.New(),
            SpaceId = Last?.SpaceId ?? Spaces[0].Id,
            Kind = Last?.Content.Kinds.FirstOrDefault() ?? MeetingKind.Rakor,
            Area = Last?.Content.Area ?? "",
            Place = Last?.Content.Place,
            Visibility = Last?.Visibility ?? Visibility.Public,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? dari, CancellationToken cancel)
    {
        if (!await Open(dari, cancel))
        {
            return NotFound();
        }

        await Check(cancel);
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if (await AlreadyMade(cancel) is { } made)
        {
            return Redirect($"/rakor/{made}/agenda");
        }

        var plan = new NextMeetingPlan(
            Input.NewId!, Input.Title, string.IsNullOrWhiteSpace(Input.Summary) ? $"Akan berlangsung {IndonesianDate.WithDay(Input.StartsOn)}." : Input.Summary,
            Input.Kind, Input.Area, Input.Place, Input.StartsOn, Input.EndsOn, Input.SpaceId, Input.Visibility, Input.Announce);
        try
        {
            var report = await next.Create(plan, Last, HttpContext.Reader.Id!.Value, cancel);
            TempData["Pesan"] = Input.Announce ? "Diumumkan. Periksa agendanya, lalu kirim undangannya." : "Disimpan sebagai draf; hanya Anda yang melihatnya. Periksa agendanya.";
            return Redirect($"/rakor/{report.Slug}/agenda");
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // The same form was sent twice at once, or another with the same title in this moment.
            db.ChangeTracker.Clear();
            if (await AlreadyMade(cancel) is { } twin)
            {
                return Redirect($"/rakor/{twin}/agenda");
            }

            ModelState.AddModelError("", "Judul yang sama baru saja disimpan orang lain. Isian Anda masih ada; kirim sekali lagi.");
            return this.Refused();
        }
    }

    private Task<string?> AlreadyMade(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id;
        return db.Set<MeetingReport>().Where(m => m.ContentItemId == Input.NewId && m.OwnerId == me).Select(m => m.Slug).FirstOrDefaultAsync(cancel);
    }

    private async Task<bool> Open(string? from, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var type = types[nameof(MeetingReport)];
        Spaces = [.. (await spaces.Now(cancel)).Where(s => type.MayPublish(reader, s.Id))];
        if (Spaces.Count == 0)
        {
            return false;
        }

        var provinces = Spaces.Any(s => s.ProvinceCode is null) ? [] : Spaces.Select(s => s.ProvinceCode!).Distinct().ToList();
        Areas = await areas.In(provinces, cancel);
        if (from is not null)
        {
            Last = await access.Kept(from, reader, cancel);
            return Last is not null;
        }

        var mine = Spaces.Select(s => s.Id).ToList();
        var recent = await db.Set<MeetingReport>().AsNoTracking().IgnoreAutoIncludes()
            .Where(m => m.DeletedUtc == null && m.Status == ContentStatus.Published && m.SpaceId != null && mine.Contains(m.SpaceId.Value))
            .OrderByDescending(m => m.StartsOn).Take(200).ToListAsync(cancel);
        Series = [.. recent.DistinctBy(m => (m.SpaceId, m.Content.Kinds.FirstOrDefault())).Take(MostSeries)];
        return true;
    }

    private async Task Check(CancellationToken cancel)
    {
        if (Spaces.All(s => s.Id != Input.SpaceId))
        {
            ModelState.AddModelError("Input.SpaceId", "Pilih salah satu ruang yang Anda kelola.");
        }

        if (!await areas.Knows(Input.Area, cancel))
        {
            ModelState.AddModelError("Input.Area", "Pilih wilayah dari daftar.");
        }

        if (!OrchardId.IsValid(Input.NewId))
        {
            ModelState.AddModelError("", "Formulir ini tidak utuh. Buka lagi halamannya.");
        }
    }
}

public sealed record NextInput : IValidatableObject
{
    [StringLength(26)]
    public string? NewId { get; set; }

    [Display(Name = "Judul"), Required, StringLength(160)]
    public string Title { get; set; } = "";

    [Display(Name = "Jenis pertemuan"), EnumDataType(typeof(MeetingKind))]
    public MeetingKind Kind { get; set; }

    [Display(Name = "Tanggal mulai"), Required]
    public DateOnly StartsOn { get; set; }

    [Display(Name = "Tanggal selesai")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Tempat"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "Wilayah penyelenggara"), Required, StringLength(5)]
    public string Area { get; set; } = "";

    [Display(Name = "Untuk apa pertemuan ini"), StringLength(300)]
    public string? Summary { get; set; }

    [Display(Name = "Ruang")]
    public long? SpaceId { get; set; }

    [Display(Name = "Siapa yang dapat membaca"), EnumDataType(typeof(Visibility))]
    public Visibility Visibility { get; set; }

    public bool Announce { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EndsOn < StartsOn)
        {
            yield return new($"Tanggal selesai ({IndonesianDate.Long(EndsOn.Value)}) mendahului tanggal mulai.", [nameof(EndsOn)]);
        }
    }
}
