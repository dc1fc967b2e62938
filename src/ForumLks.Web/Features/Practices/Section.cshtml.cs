using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

/// <summary>One section of Lengkap on a page of its own, with its own draft and its own conflict check.</summary>
public sealed class SectionModel(SectionDesk desk, FormDrafts drafts, IUploads uploads, IFiles files) : PageModel
{
    public Practice Practice { get; private set; } = null!;
    public PracticeSection Section { get; private set; } = null!;
    public PracticeContent? Theirs { get; private set; }
    public DateTime? DraftFrom { get; private set; }
    public IReadOnlyList<FileFacts> Files { get; private set; } = [];

    [BindProperty]
    public new PracticeContent Content { get; set; } = new();

    /// <summary>The print of the section as it was when the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public string Address => $"/praktik/{Practice.Slug}/lengkapi/{Section.Key}";

    public async Task<IActionResult> OnGetAsync(string slug, string bagian, CancellationToken cancel)
    {
        if (!await Open(slug, bagian, cancel))
        {
            return NotFound();
        }

        (Content, Seen) = (Practice.Content, Section.PrintOf(Practice.Content));
        if (await drafts.Find(Me, Address, cancel) is { } draft)
        {
            var kept = JsonColumn.Read<KeptSection>(draft.Json);
            (Content, Seen, DraftFrom) = (kept.Content, kept.Seen, draft.AtUtc);
        }

        Files = await files.Facts(Content.Documents, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string bagian, CancellationToken cancel)
    {
        if (bagian == PracticeSection.BlocksKey || !await Open(slug, bagian, cancel))
        {
            return Gone();
        }

        await TakeUpload(cancel);
        Judge();
        if (!ModelState.IsValid)
        {
            return await Again(StatusCodes.Status422UnprocessableEntity, cancel);
        }

        try
        {
            Theirs = await desk.Save(Practice.Id, Seen, Section.PrintOf, content => Section.Copy(Content, content), Me, cancel);
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return await Again(StatusCodes.Status422UnprocessableEntity, cancel);
        }

        if (Theirs is not null)
        {
            return await Conflict(Theirs, cancel);
        }

        await drafts.Forget(Me, Address, cancel);
        TempData["Pesan"] = $"Bagian “{Section.Title}” tersimpan.";
        return Redirect($"/praktik/{slug}/lengkapi");
    }

    public async Task<IActionResult> OnPostKeepAsync(string slug, string bagian, CancellationToken cancel)
    {
        if (!await Open(slug, bagian, cancel))
        {
            return Gone();
        }

        DraftFrom = await drafts.Keep(Me, Address, $"{Practice.Title}: {Section.Title}", new KeptSection(Content, Seen), cancel);
        if (Request.Headers.XRequestedWith == "fetch")
        {
            return new NoContentResult();
        }

        ModelState.Clear();
        return await Again(StatusCodes.Status200OK, cancel);
    }

    public async Task<IActionResult> OnPostAddRowAsync(string slug, string bagian, CancellationToken cancel)
    {
        if (!await Open(slug, bagian, cancel))
        {
            return Gone();
        }

        Content.Evidence.Add(new EvidenceLine());
        ModelState.Clear();
        return await Again(StatusCodes.Status200OK, cancel);
    }

    private Guid Me => HttpContext.Reader.Id!.Value;

    private IActionResult Gone() => Unsent.Of<PracticeContent>(this, nameof(Content));

    private async Task<bool> Open(string slug, string key, CancellationToken cancel)
    {
        if (PracticeSection.Find(key) is not { } section || await desk.Open(slug, HttpContext.Reader, cancel) is not { } practice)
        {
            return false;
        }

        (Practice, Section) = (practice, section);
        return true;
    }

    private async Task TakeUpload(CancellationToken cancel)
    {
        if (Section.Key != "dokumen" || Upload is null)
        {
            return;
        }

        var kept = await uploads.Keep(Upload, null, Me, cancel);
        if (kept.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Upload), problem);
        }
        else
        {
            Content.Documents.Add(kept.Path);
        }
    }

    /// <summary>Of all that the record demands, only what this section asks; a row left empty is no mistake.</summary>
    private void Judge()
    {
        Content.Evidence.RemoveAll(e => e == new EvidenceLine());
        Content.Documents = Content.Documents.Filled();
        foreach (var key in ModelState.Keys.Where(k => k != nameof(Upload) && (!Section.Owns(k) || k.StartsWith("Content.Evidence[", StringComparison.Ordinal))).ToList())
        {
            ModelState.Remove(key);
        }

        if (Section.Key == "bukti")
        {
            CheckRows();
        }

        foreach (var problem in Section.Rules(Content))
        {
            ModelState.AddModelError($"Content.{problem.MemberNames.First()}", problem.ErrorMessage!);
        }
    }

    /// <summary>Rows may have moved up by the empty ones that were dropped; they are judged where they stand now.</summary>
    private void CheckRows()
    {
        for (var i = 0; i < Content.Evidence.Count; i++)
        {
            TryValidateModel(Content.Evidence[i], $"Content.Evidence[{i}]");
        }
    }

    private async Task<IActionResult> Conflict(PracticeContent theirs, CancellationToken cancel)
    {
        Seen = Section.PrintOf(theirs);
        ModelState.Clear();
        ModelState.AddModelError("", "Orang lain menyimpan bagian ini saat Anda menulis. Bandingkan kedua versi di bawah, satukan, lalu simpan lagi.");
        return await Again(StatusCodes.Status409Conflict, cancel);
    }

    private async Task<IActionResult> Again(int status, CancellationToken cancel)
    {
        Files = await files.Facts(Content.Documents, cancel);
        Response.StatusCode = status;
        return Page();
    }
}

public sealed record KeptSection(PracticeContent Content, string? Seen);
