using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;

namespace ForumLks.Web.Platform.Editing;

/// <summary>The gate as the editing page shows it: before the save, so that everything typed and every file stays in the form. The save itself is guarded as well.</summary>
public abstract partial class ContentEditor<TItem, TContent>
{
    public IReadOnlyList<GateFinding> Held { get; private set; } = [];

    private async Task<bool> IsHeld(CancellationToken cancel)
    {
        if (Placement.Intent == WriteIntent.Save && Item is null or { Status: ContentStatus.Draft or ContentStatus.Withdrawn })
        {
            return false;
        }

        Held = await Gate.Examine(tools.Db, ContentTexts.Of(Content, Placement.Visibility), cancel);
        return Held.Count > 0;
    }
}
