using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Visits;

/// <summary>How far one's own institution already has what each part of the visited practices asks for.</summary>
public sealed class SheetModel(VisitDesk desk, HostReading hosts) : VisitPage(desk)
{
    [BindProperty]
    public List<SheetInput> Lines { get; set; } = [];

    [BindProperty]
    public int SeenRevision { get; set; }

    public IReadOnlyList<HostNow> Hosts { get; private set; } = [];

    /// <summary>What a colleague saved in the meantime; null without a conflict.</summary>
    public IReadOnlyList<SheetLine>? Theirs { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        (Lines, SeenRevision) = ([.. Parts().Select(p => InputOf(p, Mine.Sheet.Find(l => l.PracticeId == p.PracticeId && l.Key == p.Key)))], Mine.SheetRevision);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Prepare(cancel);
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            Mine.Judge(Judged(), SeenRevision);
            await Desk.Save(cancel);
        }
        catch (EditConflict)
        {
            return await Conflict(cancel);
        }

        return Done("Lembar keadaan tersimpan. Dari yang “sebagian” dan “belum”, susunlah rencana.", $"{Here}/rencana");
    }

    /// <summary>Every part of every practice that can be read, and parts that were judged and are gone since.</summary>
    public IReadOnlyList<SheetPart> Parts()
    {
        var now = Hosts.Where(h => h.Practice is not null).SelectMany(h => PartsOf(h.Practice!)).ToList();
        var gone = Mine.Sheet.Where(l => now.All(p => p.PracticeId != l.PracticeId || p.Key != l.Key))
            .Select(l => new SheetPart(l.PracticeId, l.Key, IsHidden(l.PracticeId) ? "Bagian dari praktik yang ditarik" : l.Title, IsGone: true));
        return [.. now, .. gone];
    }

    /// <summary>The building blocks; of a practice in its short form, the steps.</summary>
    public static IEnumerable<SheetPart> PartsOf(Practice practice) => practice.Content.Blocks.Count > 0
        ? practice.Content.Blocks.Select(b => new SheetPart(practice.Id, b.Key, b.Title, IsGone: false))
        : practice.Content.Steps.Select((s, i) => new SheetPart(practice.Id, $"langkah-{i + 1}", Excerpt.Of(s, 110), IsGone: false));

    public string Heading(long practiceId) => Hosts.FirstOrDefault(h => h.Host.PracticeId == practiceId) is { Practice: { } practice } host ? $"{practice.Title} ({host.Host.Institution})" : "Praktik yang ditarik";

    private bool IsHidden(long practiceId) => Hosts.FirstOrDefault(h => h.Host.PracticeId == practiceId)?.Practice is null;

    private IEnumerable<SheetLine> Judged()
    {
        foreach (var part in Parts())
        {
            var given = Lines.Find(l => l.PracticeId == part.PracticeId && l.Key == part.Key);
            var kept = Mine.Sheet.Find(l => l.PracticeId == part.PracticeId && l.Key == part.Key);
            if (given is { State: not null } || given is { Note.Length: > 0 })
            {
                yield return new SheetLine { PracticeId = part.PracticeId, Key = part.Key, Title = part.IsGone ? kept!.Title : part.Title, State = given.State, Note = given.Note?.Trim() };
            }
        }
    }

    private async Task<IActionResult> Conflict(CancellationToken cancel)
    {
        if (!await Load())
        {
            return NotFound();
        }

        await Prepare(cancel);
        Theirs = Mine.Sheet;
        ModelState.Remove(nameof(SeenRevision));
        SeenRevision = Mine.SheetRevision;
        ModelState.AddModelError("", "Rekan Anda baru saja menyimpan lembar ini. Isian Anda masih ada; bandingkan dengan yang tersimpan, lalu kirim sekali lagi.");
        return this.Refused(StatusCodes.Status409Conflict);
    }

    private async Task Prepare(CancellationToken cancel) => Hosts = await hosts.Of(Visit, HttpContext.Reader, cancel);

    private static SheetInput InputOf(SheetPart part, SheetLine? line) => new() { PracticeId = part.PracticeId, Key = part.Key, State = line?.State, Note = line?.Note };
}

public sealed record SheetPart(long PracticeId, string Key, string Title, bool IsGone);

public sealed record SheetInput
{
    public long PracticeId { get; set; }

    [StringLength(60)]
    public string Key { get; set; } = "";

    [EnumDataType(typeof(Condition))]
    public Condition? State { get; set; }

    [Display(Name = "Catatan"), StringLength(SheetLine.LongestNote)]
    public string? Note { get; set; }
}
