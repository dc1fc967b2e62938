using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Editing;

/// <summary>A file that comes with the form, or came before it.</summary>
public abstract partial class ContentEditor<TItem, TContent>
{
    /// <summary>Whether a picture goes into a text, where it needs words and the question about faces.</summary>
    protected virtual bool PicturesAreShown => true;

    protected async Task TakeUpload(CancellationToken cancel)
    {
        var atHand = new FileAtHand(tools.Uploads, ModelState, HttpContext.Reader.Id!.Value, tools.Documents);
        if (await atHand.Take(Placement, PicturesAreShown, cancel) is { } kept)
        {
            Attach(kept);
            atHand.Done(Placement);
        }
    }
}
