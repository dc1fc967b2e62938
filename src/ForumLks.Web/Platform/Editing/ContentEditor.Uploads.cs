using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Editing;

/// <summary>A file that comes with the form, or came before it.</summary>
public abstract partial class ContentEditor<TItem, TContent>
{
    /// <summary>Whether a picture goes into a text, where it needs words and the question about faces.</summary>
    protected virtual bool PicturesAreShown => true;

    protected async Task TakeUpload(CancellationToken cancel)
    {
        if (await Arrived(cancel) is not { } kept)
        {
            return;
        }

        if (kept.Problem is { } problem)
        {
            ModelState.AddModelError("Placement.Upload", problem);
            return;
        }

        // Taken: whatever else is wrong with the form, it need not come again.
        Placement.UploadPath = kept.Path;
        ModelState.Remove("Placement.UploadPath");
        if (kept.IsImage && PicturesAreShown && !await Describe(kept, cancel))
        {
            return;
        }

        if (!kept.IsImage)
        {
            await tools.Documents.ReadNow(kept.Path, cancel);
        }

        Attach(kept);
        (Placement.UploadPath, Placement.UploadText, Placement.UploadFaces) = (null, null, null);
        ModelState.Remove("Placement.UploadText");
        ModelState.Remove("Placement.UploadFaces");
    }

    private async Task<KeptFile?> Arrived(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        if (Placement.Upload is { } file)
        {
            return await tools.Uploads.Keep(file, Placement.UploadText, me, cancel);
        }

        return Placement.UploadPath is { Length: > 0 } path ? await tools.Uploads.Find(path, me, cancel) : null;
    }

    private async Task<bool> Describe(KeptFile picture, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Placement.UploadText))
        {
            ModelState.AddModelError("Placement.UploadText", "Tulis apa yang terlihat pada gambar, untuk pembaca yang tidak melihatnya.");
        }

        if (Placement.UploadFaces is null or FaceAnswer.Unanswered or FaceAnswer.Blurred)
        {
            ModelState.AddModelError("Placement.UploadFaces", "Jawab dahulu: adakah wajah orang pada gambar ini?");
        }

        if (ModelState.Keys.Any(k => k is "Placement.UploadText" or "Placement.UploadFaces" && ModelState[k]!.Errors.Count > 0))
        {
            return false;
        }

        // Brackets would end the picture's words in the text.
        Placement.UploadText = Placement.UploadText!.Replace('[', '(').Replace(']', ')').Trim();
        await tools.Uploads.Describe(picture.Path, HttpContext.Reader.Id!.Value, Placement.UploadText, Placement.UploadFaces!.Value, cancel);
        return true;
    }
}
