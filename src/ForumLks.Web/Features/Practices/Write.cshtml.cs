using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>The short form (Ringkas) on one page. What is known beforehand stands in it; the sections of Lengkap are not touched by it.</summary>
public sealed class WriteModel(EditorTools tools, AreaChoice areas, PracticeStart start, OwnInstitution own) : PlacedEditor<Practice, PracticeContent>(tools, areas)
{
    private PracticeContent _begun = new();

    /// <summary>Somebody begins from something while an older draft is still there.</summary>
    public string? WaitingStart => Item is null && DraftFrom is not null ? Request.Query["dari"].FirstOrDefault() : null;

    public override async Task<IActionResult> OnGetAsync(string? slug, CancellationToken cancel)
    {
        if (slug is null)
        {
            _begun = await start.Begin(HttpContext.Reader, Request.Query, cancel);
        }

        return await base.OnGetAsync(slug, cancel);
    }

    protected override PracticeContent NewContent() => _begun;

    protected override async Task Complete(CancellationToken cancel)
    {
        await NameOwner(cancel);
        if (Item is null)
        {
            await CheckOrigin(cancel);
            return;
        }

        Content.LearnedFrom = Item.Content.LearnedFrom;
        Content.TakeDepthOf(Item.Content);
        if (Placement.SeenRevision < Item.Revision && await OnlySectionsChanged(Item, cancel))
        {
            Placement.SeenRevision = Item.Revision;
        }
    }

    /// <summary>The entry in the directory follows from the name: one's own institution, or the one that it was.</summary>
    private async Task NameOwner(CancellationToken cancel)
    {
        var mine = await own.Of(HttpContext.Reader, cancel);
        Content.OwnerInstitution = Content.OwnerName.Trim() == mine?.Name ? mine.ContentItemId
            : Content.OwnerName.Trim() == Item?.Content.OwnerName ? Item.Content.OwnerInstitution : null;
    }

    private async Task CheckOrigin(CancellationToken cancel)
    {
        var id = Content.LearnedFrom;
        if (id is not null && !await Tools.Db.Set<Practice>().PublishedFor(HttpContext.Reader, Tools.Desk.Now).AnyAsync(p => p.ContentItemId == id, cancel))
        {
            Content.LearnedFrom = null;
        }
    }

    /// <summary>
    /// Whether all that was saved since this form was opened are sections. Then nobody has been at the short form or at who may read it,
    /// and there is nothing to compare.
    /// </summary>
    private async Task<bool> OnlySectionsChanged(Practice item, CancellationToken cancel)
    {
        var saved = await Tools.Db.Set<ContentRevision>().AsNoTracking()
            .Where(r => r.ItemId == item.Id && r.Number >= Placement.SeenRevision).OrderBy(r => r.Number).Select(r => r.Json).ToListAsync(cancel);
        var forms = saved.Select(json => (Short: ShortForm(json), Whole: json)).ToList();
        return forms.Count == item.Revision - Placement.SeenRevision + 1
            && forms.Zip(forms.Skip(1)).All(pair => pair.First.Short == pair.Second.Short && pair.First.Whole != pair.Second.Whole);
    }

    private static string ShortForm(string json)
    {
        var content = JsonColumn.Read<PracticeContent>(json);
        content.TakeDepthOf(new PracticeContent());
        return JsonColumn.Write(content);
    }
}
