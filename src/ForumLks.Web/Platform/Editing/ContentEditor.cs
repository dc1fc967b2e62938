using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Editing;

/// <summary>
/// The page that writes and edits one content type, without JavaScript: rows are added and removed, drafts kept, previews
/// shown and files attached by buttons of the same form. A feature derives it and brings its fields.
/// </summary>
public abstract partial class ContentEditor<TItem, TContent>(EditorTools tools) : PageModel, IContentEditor
    where TItem : ContentItem<TContent>, new()
    where TContent : class, IContent, new()
{
    private ContentType Type => tools.Types[typeof(TItem).Name];

    [BindProperty]
    public new TContent Content { get; set; } = new();

    [BindProperty]
    public Placement Placement { get; set; } = new();

    /// <summary>The item being edited; null while a new one is written.</summary>
    public TItem? Item { get; private set; }

    public IReadOnlyList<SpaceName> Spaces { get; private set; } = [];
    public IReadOnlyList<GroupName> Groups { get; private set; } = [];
    public DateTime? DraftFrom { get; private set; }
    public bool Previewing { get; private set; }

    /// <summary>What somebody else saved while this form was open.</summary>
    public TContent? Theirs { get; private set; }

    ContentItem? IContentEditor.Item => Item;
    IContent IContentEditor.Content => Content;
    IContent? IContentEditor.Theirs => Theirs;

    public string Word => Type.Word;

    public virtual string FormAddress => Item is null ? Type.NewUrl : Type.EditUrlOf(Item.Slug);

    public bool MayPublish => Type.MayPublish(HttpContext.Reader, Placement.SpaceId, Placement.Visibility, Placement.GroupId);

    public virtual bool HasBody => Content is IHasBody;

    protected EditorTools Tools => tools;

    public virtual async Task<IActionResult> OnGetAsync(string? slug, CancellationToken cancel)
    {
        if (await Open(slug, cancel) is { } refused)
        {
            return refused;
        }

        Content = Item?.Content ?? NewContent();
        Placement = Placement.Of(Item, Spaces, HttpContext.Reader);
        BeginInGroup();
        await RecallChecklist(cancel);
        ModelState.Clear();
        if (Item is not null && await tools.WhyLocked(Item, cancel) is { } locked)
        {
            ModelState.AddModelError("", locked);
        }

        if (await tools.Drafts.Find(HttpContext.Reader.Id!.Value, FormAddress, cancel) is { } draft)
        {
            TakeUp(draft);
        }

        return Page();
    }

    public virtual async Task<IActionResult> OnPostAsync(string? slug, CancellationToken cancel)
    {
        if (await Open(slug, cancel) is { } refused)
        {
            return refused;
        }

        await TakeUpload(cancel);
        await Complete(cancel);
        CheckPlacement();
        ForgiveEmptyRows();
        Recheck();
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if (Item is null && await AlreadySaved(cancel) is { } twin)
        {
            return Redirect(Type.UrlOf(twin));
        }

        if (await IsHeld(cancel) | LacksChecklist())
        {
            return this.Refused();
        }

        try
        {
            var item = await Write(cancel);
            await tools.Drafts.Forget(HttpContext.Reader.Id!.Value, FormAddress, cancel);
            TempData["Pesan"] = Said(item);
            return Redirect(Type.UrlOf(item.Slug));
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return this.Refused();
        }
        catch (EditConflict)
        {
            return await Conflict(cancel);
        }
        catch (DbUpdateException raced) when (Item is null && raced.IsRace())
        {
            // The same form, or another with the same title, was saved in this very moment.
            tools.Db.ChangeTracker.Clear();
            if (await AlreadySaved(cancel) is { } saved)
            {
                return Redirect(Type.UrlOf(saved));
            }

            ModelState.AddModelError("", "Judul yang sama baru saja disimpan orang lain. Isian Anda masih ada; kirim sekali lagi.");
            return this.Refused();
        }
    }

    /// <summary>The address of what this form saved when it was sent before; null the first time.</summary>
    private Task<string?> AlreadySaved(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id;
        return tools.Db.Set<TItem>().Where(i => i.ContentItemId == Placement.NewId && i.OwnerId == me).Select(i => i.Slug).FirstOrDefaultAsync(cancel);
    }

    private void TakeUp(FormDraft draft)
    {
        var kept = JsonColumn.Read<KeptForm<TContent>>(draft.Json);
        (Content, Placement, DraftFrom) = (kept.Content, kept.Placement, draft.AtUtc);
        foreach (var (field, typed) in kept.Unreadable ?? [])
        {
            ModelState.SetModelValue(field, typed, typed);
        }
    }

    protected virtual TContent NewContent() => new();

    /// <summary>Before what was sent is judged: where a type puts in what its form does not show.</summary>
    protected virtual Task Complete(CancellationToken cancel) => Task.CompletedTask;

    private async Task<IActionResult?> Open(string? slug, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var everywhere = await tools.Spaces.All(cancel);
        Spaces = [.. everywhere.Where(s => Type.MayWrite(reader, s.Id))];
        Groups = await tools.Groups.Of(reader, cancel);
        if (slug is null)
        {
            return Spaces.Count > 0 || reader.IsPlatformAdmin ? null : Gone();
        }

        Item = await tools.Db.Set<TItem>().VisibleTo(reader, tools.Desk.Now).FirstOrDefaultAsync(i => i.Slug == slug, cancel);
        if (Item is null || !Type.MayEdit(reader, Item))
        {
            return Gone();
        }

        // An item stays where it is also when its editor may begin none there.
        Spaces = [.. everywhere.Where(s => s.Id == Item.SpaceId || Spaces.Contains(s))];
        return null;
    }

    /// <summary>Published, hidden or deleted while its owner wrote on: the right to write goes, the words do not.</summary>
    private IActionResult Gone() => HttpMethods.IsPost(Request.Method) ? Unsent.Of<TContent>(this, nameof(Content)) : NotFound();

    private async Task<TItem> Write(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        var item = Item ?? await tools.Desk.Begin<TItem>(Content, me, cancel, ForumLks.Recipes.OrchardId.IsValid(Placement.NewId) ? Placement.NewId : null);
        if (Item is not null)
        {
            item.Write(Content);
        }

        Place(item);
        item.ClientAnswer = new ClientAnswer(Placement.AboutClients, Placement.Checked);
        Placement.ApplyIntent(item, tools.Desk.Now);
        await tools.Desk.Save(item, me, Item is null ? null : Placement.SeenRevision, cancel);
        return item;
    }

    private async Task<IActionResult> Conflict(CancellationToken cancel)
    {
        var mine = Content;
        tools.Db.ChangeTracker.Clear();
        Item = await tools.Db.Set<TItem>().FirstAsync(i => i.Id == Item!.Id, cancel);
        (Theirs, Content) = (Item.Content, mine);
        Placement.SeenRevision = Item.Revision;
        ModelState.Clear();
        ModelState.AddModelError("", "Orang lain menyimpan perubahan saat Anda menulis. Bandingkan kedua versi di bawah, lalu simpan lagi.");
        return this.Refused(StatusCodes.Status409Conflict);
    }

    private static string Said(ContentItem item) => item.Act switch
    {
        "diterbitkan" => "Tersimpan dan terbit. Terima kasih sudah berbagi.",
        "dijadwalkan" => "Tersimpan dan dijadwalkan terbit.",
        "menunggu mata kedua" => "Tersimpan. Karena menyangkut anak atau penerima layanan, tulisan ini terbit setelah dibaca orang kedua.",
        "diajukan" => "Tersimpan dan diajukan. Pengurus ruang akan meninjaunya.",
        _ => "Tersimpan.",
    };
}
