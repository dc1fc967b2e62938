using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Practices;

/// <summary>One building block: a section by itself, so that two people can write two blocks at once.</summary>
public sealed class EditBlockModel(SectionDesk desk, FormDrafts drafts, PracticeDraftSource source) : PageModel
{
    private const string New = "baru";

    public Practice Practice { get; private set; } = null!;
    public string Key { get; private set; } = New;
    public bool IsNew => Key == New;
    public PracticeBlock? Theirs { get; private set; }
    public bool WasRemoved { get; private set; }
    public DateTime? DraftFrom { get; private set; }

    [BindProperty]
    public PracticeBlock Block { get; set; } = new();

    [BindProperty]
    public string? Seen { get; set; }

    public string Address => $"/praktik/{Practice.Slug}/lengkapi/blok/{Key}";

    public async Task<IActionResult> OnGetAsync(string slug, string kunci, string? dari, CancellationToken cancel)
    {
        if (!await Open(slug, kunci, cancel) || (!IsNew && Find(Practice.Content) is null))
        {
            return NotFound();
        }

        Block = Find(Practice.Content) ?? await Borrowed(dari, cancel);
        Seen = Print(Practice.Content);
        if (await drafts.Find(Me, Address, cancel) is { } draft)
        {
            var kept = JsonColumn.Read<KeptBlock>(draft.Json);
            (Block, Seen, DraftFrom) = (kept.Block, kept.Seen, draft.AtUtc);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string kunci, CancellationToken cancel)
    {
        if (!await Open(slug, kunci, cancel))
        {
            return Gone();
        }

        Judge();
        if (!ModelState.IsValid)
        {
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        return await Change(Put, $"Bagian “{Block.Title}” tersimpan.", cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string slug, string kunci, CancellationToken cancel)
    {
        if (!await Open(slug, kunci, cancel) || IsNew)
        {
            return Gone();
        }

        ModelState.Clear();
        return await Change(content => content.Blocks.RemoveAll(b => b.Key == Key), "Bagian dihapus. Lembaga yang sudah menerapkannya tetap menyimpan namanya.", cancel);
    }

    public async Task<IActionResult> OnPostKeepAsync(string slug, string kunci, CancellationToken cancel)
    {
        if (!await Open(slug, kunci, cancel))
        {
            return Gone();
        }

        DraftFrom = await drafts.Keep(Me, Address, $"{Practice.Title}: {Block.Title}", new KeptBlock(Block, Seen), cancel);
        ModelState.Clear();
        return Request.Headers.XRequestedWith == "fetch" ? new NoContentResult() : Page();
    }

    public async Task<IActionResult> OnPostAddRowAsync(string slug, string kunci, CancellationToken cancel)
    {
        if (!await Open(slug, kunci, cancel))
        {
            return Gone();
        }

        Block.Steps.Add("");
        ModelState.Clear();
        return Page();
    }

    private Guid Me => HttpContext.Reader.Id!.Value;

    private PracticeBlock? Find(PracticeContent content) => content.Blocks.Find(b => b.Key == Key);

    /// <summary>A new block conflicts with nothing.</summary>
    private string Print(PracticeContent content) => IsNew ? New : PracticeSection.PrintOf(Find(content));

    private IActionResult Gone() => Unsent.Of<PracticeBlock>(this, nameof(Block));

    private async Task<bool> Open(string slug, string key, CancellationToken cancel)
    {
        if (await desk.Open(slug, HttpContext.Reader, cancel) is not { } practice)
        {
            return false;
        }

        (Practice, Key) = (practice, key);
        return true;
    }

    private async Task<PracticeBlock> Borrowed(string? from, CancellationToken cancel) =>
        from is not null && await source.FindBlock(from, HttpContext.Reader, cancel) is { } block ? block with { Key = "", Steps = [.. block.Steps] } : new PracticeBlock();

    private void Judge()
    {
        var steps = Block.Steps.Filled();
        if (steps.Count is 0 or > PracticeBlock.MostSteps)
        {
            ModelState.AddModelError("Block.Steps", steps.Count == 0 ? "Tulis sedikitnya satu langkah. Tanpa langkah, bagian ini belum dapat ditiru." : $"Paling banyak {PracticeBlock.MostSteps} langkah; pecah menjadi dua bagian.");
        }

        foreach (var problem in ContentRules.NoLongerThan(steps, 280, "Block.Steps", "Langkah"))
        {
            ModelState.AddModelError(problem.MemberNames.First(), problem.ErrorMessage!);
        }

        if (IsNew && Practice.Content.Blocks.Count >= PracticeContent.MostBlocks)
        {
            ModelState.AddModelError("", $"Paling banyak {PracticeContent.MostBlocks} bagian dalam satu praktik.");
        }
    }

    private void Put(PracticeContent content)
    {
        Block.Key = IsNew ? "" : Key;
        var at = content.Blocks.FindIndex(b => b.Key == Key);
        if (at < 0)
        {
            content.Blocks.Add(Block);
        }
        else
        {
            content.Blocks[at] = Block;
        }
    }

    private async Task<IActionResult> Change(Action<PracticeContent> change, string said, CancellationToken cancel)
    {
        try
        {
            if (await desk.Save(Practice.Id, Seen, Print, change, Me, cancel) is { } now)
            {
                return Conflict(now);
            }
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        await drafts.Forget(Me, Address, cancel);
        TempData["Pesan"] = said;
        return Redirect($"/praktik/{Practice.Slug}/lengkapi/blok");
    }

    /// <summary>Changed, or dropped, by somebody else: what was typed stays, and saving again keeps it.</summary>
    private IActionResult Conflict(PracticeContent now)
    {
        Theirs = Find(now);
        WasRemoved = Theirs is null;
        Seen = Print(now);
        ModelState.Clear();
        ModelState.AddModelError("", WasRemoved
            ? "Orang lain menghapus bagian ini saat Anda menulis. Tulisan Anda masih ada; simpan lagi bila bagian ini tetap diperlukan."
            : "Orang lain menyimpan bagian ini saat Anda menulis. Bandingkan kedua versi di bawah, satukan, lalu simpan lagi.");
        return Again(StatusCodes.Status409Conflict);
    }

    private IActionResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}

public sealed record KeptBlock(PracticeBlock Block, string? Seen);
