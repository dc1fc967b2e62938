using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ForumLks.Web.Platform.Editing;

/// <summary>Takes the file that comes with a form, or came before it, and says at its fields what is still wanted of it.</summary>
/// <param name="documents">Null where nobody but the addressees will ever open it.</param>
/// <param name="isReadAtOnce">It goes out with its text, without a second person.</param>
public sealed class FileAtHand(IUploads uploads, ModelStateDictionary state, Guid byId, DocumentsAtHand? documents = null, bool isReadAtOnce = false)
{
    /// <param name="pictureIsShown">Whether a picture goes into a text, where it needs words and the question about faces.</param>
    /// <returns>The file, once nothing about it is open; null where there is none or something is wanted still.</returns>
    public async Task<KeptFile?> Take(Placement placement, bool pictureIsShown, CancellationToken cancel)
    {
        if (await Arrived(placement, cancel) is not { } kept)
        {
            return null;
        }

        if ((kept.Problem ?? await WhyNot(kept, cancel)) is { } problem)
        {
            state.AddModelError("Placement.Upload", problem);
            return null;
        }

        // Taken: whatever else is wrong with the form, it need not come again.
        placement.UploadPath = kept.Path;
        state.Remove("Placement.UploadPath");
        return kept.IsImage && pictureIsShown && !await Describe(placement, kept, cancel) ? null : kept;
    }

    /// <summary>The fields are ready for the next file.</summary>
    public void Done(Placement placement)
    {
        (placement.UploadPath, placement.UploadText, placement.UploadFaces) = (null, null, null);
        state.Remove("Placement.UploadText");
        state.Remove("Placement.UploadFaces");
    }

    private async Task<KeptFile?> Arrived(Placement placement, CancellationToken cancel) =>
        placement.Upload is { } file ? await uploads.Keep(file, placement.UploadText, byId, cancel)
        : placement.UploadPath is { Length: > 0 } path ? await uploads.Find(path, byId, cancel)
        : null;

    /// <summary>Where a second person may look at it, the save decides from what was read here.</summary>
    private async Task<string?> WhyNot(KeptFile kept, CancellationToken cancel)
    {
        if (documents is null || kept.IsImage)
        {
            return null;
        }

        if (isReadAtOnce)
        {
            return await documents.WhyNotAtOnce(kept.Path, cancel);
        }

        await documents.Read(kept.Path, cancel);
        return null;
    }

    private async Task<bool> Describe(Placement placement, KeptFile picture, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(placement.UploadText))
        {
            state.AddModelError("Placement.UploadText", "Tulis apa yang terlihat pada gambar, untuk pembaca yang tidak melihatnya.");
        }

        if (placement.UploadFaces is null or FaceAnswer.Unanswered or FaceAnswer.Blurred)
        {
            state.AddModelError("Placement.UploadFaces", "Jawab dahulu: adakah wajah orang pada gambar ini?");
        }

        if (state.Keys.Any(k => k is "Placement.UploadText" or "Placement.UploadFaces" && state[k]!.Errors.Count > 0))
        {
            return false;
        }

        // Brackets would end the picture's words in the text.
        placement.UploadText = placement.UploadText!.Replace('[', '(').Replace(']', ')').Trim();
        await uploads.Describe(picture.Path, byId, placement.UploadText, placement.UploadFaces!.Value, cancel);
        return true;
    }
}
