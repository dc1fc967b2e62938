using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Consultations;

/// <summary>A form whose files are as closed as what they belong to: listed by name, never shown in the text.</summary>
public abstract class ClosedForm(IUploads uploads) : PageModel
{
    [BindProperty]
    public Placement Placement { get; set; } = new();

    protected abstract List<string> Files { get; }

    protected async Task TakeUpload(CancellationToken cancel)
    {
        var atHand = new FileAtHand(uploads, ModelState, HttpContext.Reader.Id!.Value);
        if (await atHand.Take(Placement, pictureIsShown: false, cancel) is { } kept)
        {
            Files.Add(kept.Path);
            atHand.Done(Placement);
        }
    }

    protected async Task<IActionResult> Attached(CancellationToken cancel)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        if (Placement is { Upload: null, UploadPath: null })
        {
            ModelState.AddModelError("Placement.Upload", "Pilih berkas terlebih dahulu.");
        }

        await TakeUpload(cancel);
        return ModelState.IsValid ? Page() : this.Refused();
    }
}
