using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Editing;

/// <summary>The gate as the editing page shows it: before the save, so that everything typed and every file stays in the form. The save itself is guarded as well.</summary>
public abstract partial class ContentEditor<TItem, TContent>
{
    public IReadOnlyList<GateFinding> Held { get; private set; } = [];

    /// <summary>A sentence of the text that tells of a child or client although its writer did not say so.</summary>
    public string? Story { get; private set; }

    private bool StaysDraft => Placement.Intent == WriteIntent.Save && Item is null or { Status: ContentStatus.Draft or ContentStatus.Withdrawn };

    private async Task<bool> IsHeld(CancellationToken cancel)
    {
        if (StaysDraft)
        {
            return false;
        }

        Held = await Gate.Examine(tools.Db, ContentTexts.Of(Content, Placement.Visibility) with { HasSecondPerson = true }, cancel);
        return Held.Count > 0;
    }

    /// <summary>For text about clients all points are looked through; other text is not slowed.</summary>
    private bool LacksChecklist()
    {
        if (StaysDraft || Placement.Visibility is not (Visibility.Public or Visibility.Members))
        {
            return false;
        }

        if (!Placement.AboutClients && (Story = SecondPerson.StoryIn(Content)) is not null)
        {
            Placement.AboutClients = true;
            ModelState.Remove("Placement.AboutClients");
        }

        if (!Placement.AboutClients || ClientChecklist.IsComplete(Content, Placement.Checked))
        {
            return false;
        }

        ModelState.AddModelError("Placement.Checked", Story is null
            ? "Periksa semua hal pada daftar periksa, lalu beri tanda."
            : "Tulisan ini tampaknya menceritakan seorang anak atau penerima layanan. Periksa semua hal pada daftar periksa, lalu beri tanda.");
        return true;
    }

    private async Task RecallChecklist(CancellationToken cancel)
    {
        if (Item is not null && await tools.Db.Set<Safeguard>().AsNoTracking().FirstOrDefaultAsync(s => s.ItemId == Item.Id, cancel) is { IsAboutClients: true } known)
        {
            (Placement.AboutClients, Placement.Checked) = (true, [.. known.Points.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        }
    }
}
