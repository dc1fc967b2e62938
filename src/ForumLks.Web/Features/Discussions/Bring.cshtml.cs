using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Brings a topic into a coming meeting that the reader keeps: as an item of its agenda, or as a plea in its report.</summary>
public sealed class BringModel(ForumDb db, TopicReading reading, Bringing bringing, MeetingAccess access, Say say, TimeProvider clock) : PageModel
{
    private const int Most = 20;
    private List<MeetingReport> _kept = [];

    public Topic Topic { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Meetings { get; private set; } = [];

    [BindProperty]
    public BringInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        Input = new BringInput { Text = Excerpt.Of($"{Topic.Title} {PlainText.FromMarkdown(Topic.Content.Body)}", 280) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        var meeting = _kept.Find(m => m.Id == Input.MeetingId);
        if (meeting is null)
        {
            ModelState.AddModelError("Input.MeetingId", "Pilih rakor tujuannya.");
        }

        if (Input.IsPlea && string.IsNullOrWhiteSpace(Input.Addressee))
        {
            ModelState.AddModelError("Input.Addressee", "Tulis kepada siapa aspirasi ini ditujukan.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        Task Bring() => Input.IsPlea
            ? bringing.AsPlea(Topic, meeting!, Input.Text.Trim(), Input.Addressee!.Trim(), HttpContext.Reader, cancel)
            : bringing.IntoAgenda(Topic, meeting!, Input.Text.Trim(), HttpContext.Reader, cancel);
        if (!await ModelState.Takes(db, Bring, "Orang lain baru saja mengubah rakor itu. Kirim sekali lagi."))
        {
            return this.Refused();
        }

        TempData["Pesan"] = Input.IsPlea ? "Tercatat sebagai aspirasi dalam laporan rakor itu." : "Masuk ke susunan acara rakor itu.";
        return Redirect(Input.IsPlea ? $"/rakor/{meeting!.Slug}/ubah" : $"/rakor/{meeting!.Slug}/agenda");
    }

    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        if ((!reader.IsPlatformAdmin && reader.AdministeredSpaceIds.Length == 0) || await reading.Find(slug, reader, cancel) is not { } topic)
        {
            return false;
        }

        var today = say.Today;
        Topic = topic;
        _kept = [.. (await db.Set<MeetingReport>().VisibleTo(reader, clock.GetUtcNow().UtcDateTime).Where(m => m.StartsOn >= today).OrderBy(m => m.StartsOn).Take(Most).ToListAsync(cancel)).Where(m => access.Keeps(reader, m))];
        Meetings = [.. _kept.Select(m => new SelectListItem($"{m.Title}, {IndonesianDate.Long(m.StartsOn)}", m.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        return true;
    }
}

public sealed record BringInput
{
    [Display(Name = "Rakor")]
    public long? MeetingId { get; set; }

    /// <summary>A plea to somebody in the report; otherwise an item of the agenda.</summary>
    [Display(Name = "Catat sebagai aspirasi, bukan acara")]
    public bool IsPlea { get; set; }

    [Display(Name = "Yang dibawa"), Required, StringLength(300)]
    public string Text { get; set; } = "";

    [Display(Name = "Ditujukan kepada"), StringLength(160)]
    public string? Addressee { get; set; }
}
