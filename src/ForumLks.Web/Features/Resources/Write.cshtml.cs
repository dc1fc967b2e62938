using ForumLks.Web.Platform.Editing;

namespace ForumLks.Web.Features.Resources;

public sealed class WriteModel(EditorTools tools) : ContentEditor<Resource, ResourceContent>(tools)
{
    protected override bool PicturesAreShown => false;

    /// <summary>Here every file, pictures too, is the resource itself.</summary>
    protected override void Attach(KeptFile file)
    {
        Content.File = file.Path;
        ModelState.Remove("Content.File");
    }
}
