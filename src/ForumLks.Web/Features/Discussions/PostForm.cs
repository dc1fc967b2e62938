using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Discussions;

/// <summary>What somebody types into a topic.</summary>
public sealed record PostInput
{
    [Display(Name = "Balasan Anda"), StringLength(PostRules.LongestText)]
    public string? Text { get; set; }

    [StringLength(26)]
    public string? FormId { get; set; }

    public int SeenRevision { get; set; }
}

/// <summary>The form of a post: preview, files and drafts by buttons of the same form, and all that was typed stays in it.</summary>
public abstract class PostForm(IUploads uploads, DocumentsAtHand documents, FormDrafts drafts) : PageModel
{
    [BindProperty]
    public PostInput Input { get; set; } = new();

    [BindProperty]
    public Placement Placement { get; set; } = new();

    public bool Previewing { get; protected set; }
    public DateTime? DraftFrom { get; private set; }

    /// <summary>Where the form is sent, and the name under which its draft is kept.</summary>
    public abstract string FormAddress { get; }

    protected Guid Me => HttpContext.Reader.Id!.Value;

    protected abstract Task<bool> Open(CancellationToken cancel);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        Previewing = true;
        return await Again(cancel);
    }

    public async Task<IActionResult> OnPostAttachAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Gone();
        }

        Forgive();
        if (Placement is { Upload: null, UploadPath: null })
        {
            ModelState.AddModelError("Placement.Upload", "Pilih berkas terlebih dahulu.");
        }

        await TakeUpload(cancel);
        return ModelState.IsValid ? Page() : Invalid();
    }

    /// <summary>Keeps what was typed; a script calls it quietly while typing.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Gone();
        }

        DraftFrom = await drafts.Keep(Me, FormAddress, "Balasan", Input, cancel);
        if (Request.Headers.XRequestedWith == "fetch")
        {
            return new NoContentResult();
        }

        Forgive();
        return Page();
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Gone();
        }

        await drafts.Forget(Me, FormAddress, cancel);
        TempData["Pesan"] = "Draf isian dibuang.";
        return Redirect(FormAddress);
    }

    /// <summary>What comes before either is kept: the topic, the file. Null where all is well.</summary>
    protected async Task<IActionResult?> Receive(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Gone();
        }

        await TakeUpload(cancel);
        return ModelState.IsValid ? null : Invalid();
    }

    protected async Task TakeUpDraft(CancellationToken cancel)
    {
        if (await drafts.Find(Me, FormAddress, cancel) is { } draft)
        {
            var kept = Data.JsonColumn.Read<PostInput>(draft.Json);
            (Input.Text, DraftFrom) = (kept.Text, draft.AtUtc);
        }
    }

    protected Task ForgetDraft(CancellationToken cancel) => drafts.Forget(Me, FormAddress, cancel);

    protected async Task TakeUpload(CancellationToken cancel)
    {
        var atHand = new FileAtHand(uploads, ModelState, Me, documents, isReadAtOnce: true);
        if (await atHand.Take(Placement, pictureIsShown: true, cancel) is { } kept)
        {
            Input.Text = $"{Input.Text?.TrimEnd()}\n\n{(kept.IsImage ? $"![{Placement.UploadText}]({kept.Url})" : $"[{kept.Name}]({kept.Url})")}\n".TrimStart();
            ModelState.Remove("Input.Text");
            atHand.Done(Placement);
        }
    }

    /// <summary>The topic is not there for this writer any more: moved, hidden, deleted, or never was; which of these is not said. What was typed is given back.</summary>
    protected IActionResult Gone() => new Unsent(
        "Balasan Anda belum terkirim",
        "Topiknya tidak ada lagi di alamat itu, atau tidak lagi dapat Anda baca. Yang Anda tulis tidak hilang: salin dari sini, lalu kirim di tempat lain.",
        string.IsNullOrWhiteSpace(Input.Text) ? [] : [("Tulisan Anda", Input.Text)]).On(this);

    protected PageResult Invalid(int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (!OrchardId.IsValid(Input.FormId))
        {
            Input.FormId = OrchardId.New();
            ModelState.Remove("Input.FormId");
        }

        return this.Refused(status);
    }

    private async Task<IActionResult> Again(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return Gone();
        }

        await TakeUpload(cancel);
        Forgive();
        return Page();
    }

    private void Forgive()
    {
        foreach (var (key, entry) in ModelState.Where(e => !e.Key.StartsWith("Placement.Upload", StringComparison.Ordinal)))
        {
            entry!.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }
}
