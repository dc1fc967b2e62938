using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Reviews;

/// <summary>Takes a practice from the queue, and gives the review: four criteria, comments per section, a verdict.</summary>
public sealed class ReviewModel(ReviewDesk desk, ContentReading reading, OwnInstitution own, AreaChoice areas) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public ReviewRequest Asked { get; private set; } = null!;
    public KnownInstitution? Mine { get; private set; }
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];
    public bool Decides => desk.MayDecide(Practice, Asked, HttpContext.Reader);
    public bool Holds => Asked.ReviewerId == Me || Decides;

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Open(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        try
        {
            await Refuse(cancel);
            await desk.Take(Asked, Me, cancel);
            return Redirect($"/telaah/{slug}");
        }
        catch (BrokenRule broken)
        {
            return Refused(broken);
        }
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        foreach (var (field, sentence) in Input.Problems(Mine?.Area is null && !Decides))
        {
            ModelState.AddModelError($"Input.{field}", sentence);
        }

        if (!ModelState.IsValid)
        {
            return Refused(null);
        }

        try
        {
            await Refuse(cancel);
            await desk.Give(Practice, Asked, Input.Given(Mine?.Area ?? Input.Area, Decides), Me, cancel);
            TempData["Pesan"] = "Telaah terkirim. Terima kasih sudah membaca dengan teliti.";
            return Redirect("/telaah");
        }
        catch (BrokenRule broken)
        {
            return Refused(broken);
        }
    }

    private Guid Me => HttpContext.Reader.Id!.Value;

    private async Task Refuse(CancellationToken cancel)
    {
        if (await desk.WhyNot(Practice, Asked, HttpContext.Reader, Input.Area, cancel) is { } sentence)
        {
            throw new BrokenRule(sentence);
        }
    }

    private PageResult Refused(BrokenRule? broken)
    {
        if (broken is not null)
        {
            ModelState.AddModelError("", broken.Message);
        }

        Response.StatusCode = broken is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        if (!ReviewDesk.IsReviewer(reader) || await reading.Find<Practice>(slug, reader, cancel) is not { Status: ContentStatus.Published } practice || await desk.RequestOf(practice.Id, cancel) is not { DoneUtc: null } asked)
        {
            return false;
        }

        (Practice, Asked, Mine) = (practice, asked, await own.Of(reader, cancel));
        Areas = Mine?.Area is null ? await areas.In([], cancel) : [];
        return true;
    }
}

public sealed class ReviewInput
{
    [Display(Name = "Anda dari kabupaten/kota mana"), StringLength(5)]
    public string? Area { get; set; }

    /// <summary>By the key of the criterion.</summary>
    public Dictionary<string, int> Levels { get; set; } = [];

    /// <summary>By the key of the section.</summary>
    public Dictionary<string, string?> Comments { get; set; } = [];

    public ReviewVerdict? Verdict { get; set; }

    [Display(Name = "Kesan singkat untuk pembaca dan penulis"), StringLength(600)]
    public string? Note { get; set; }

    public IEnumerable<(string Field, string Sentence)> Problems(bool needsArea)
    {
        foreach (var criterion in Criterion.All.Where(c => Levels.GetValueOrDefault(c.Key) is < 1 or > Criterion.Highest))
        {
            yield return ($"Levels[{criterion.Key}]", $"Nilai “{criterion.Title}” dahulu.");
        }

        if (Verdict is null)
        {
            yield return (nameof(Verdict), "Pilih salah satu keputusan.");
        }

        if (string.IsNullOrWhiteSpace(Note))
        {
            yield return (nameof(Note), "Tulis satu atau dua kalimat kesan Anda.");
        }

        if (needsArea && string.IsNullOrWhiteSpace(Area))
        {
            yield return (nameof(Area), "Pilih kabupaten/kota Anda; penelaah harus dari wilayah lain.");
        }

        foreach (var (section, text) in Comments.Where(c => c.Value?.Length > 600))
        {
            yield return ($"Comments[{section}]", "Catatan paling banyak 600 huruf.");
        }
    }

    public GivenReview Given(string? area, bool decides) => new(
        area,
        decides,
        Verdict!.Value,
        Note!,
        [.. Criterion.All.Select(c => new CriterionLevel(c.Key, Levels[c.Key]))],
        [.. Comments.Where(c => !string.IsNullOrWhiteSpace(c.Value)).Select(c => new SectionComment(c.Key, c.Value!.Trim()))]);
}
