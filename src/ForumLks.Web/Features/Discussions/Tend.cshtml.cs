using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>What the admins of a space do to a topic; each act with its own button, each recorded.</summary>
public sealed class TendModel(ForumDb db, TopicDesk desk, TopicRejoining rejoining, SpaceList spaces, ContentTypes types, TimeProvider clock) : PageModel
{
    public Topic Topic { get; private set; } = null!;
    public TopicThread Thread { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Spaces { get; private set; } = [];
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    [BindProperty]
    public TendInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        (Input.SpaceId, Input.Visibility) = (Topic.SpaceId, Topic.Visibility);
        return Page();
    }

    public Task<IActionResult> OnPostCloseAsync(string slug, CancellationToken cancel) => Act(slug, "Topik ditutup.", r => desk.Close(Topic, r, Input.Reason, cancel), cancel);

    public Task<IActionResult> OnPostReopenAsync(string slug, CancellationToken cancel) => Act(slug, "Topik dibuka lagi.", r => desk.Reopen(Topic, r, cancel), cancel);

    public Task<IActionResult> OnPostPinAsync(string slug, CancellationToken cancel) => Act(slug, "Topik disematkan.", r => desk.Pin(Topic, r, Input.PinUntil, cancel), cancel);

    public Task<IActionResult> OnPostUnpinAsync(string slug, CancellationToken cancel) => Act(slug, "Sematan dilepas.", r => desk.Unpin(Topic, r, cancel), cancel);

    public Task<IActionResult> OnPostMoveAsync(string slug, CancellationToken cancel) => Act(slug, "Topik dipindahkan.", async r => await desk.Move(Topic, r, await Target(r, cancel), cancel), cancel);

    public Task<IActionResult> OnPostMergeAsync(string slug, CancellationToken cancel) => Act(slug, "Topik digabungkan.", async r => await rejoining.Merge(Topic, await Other(r, cancel), r, cancel), cancel);

    public Task<IActionResult> OnPostSplitAsync(string slug, CancellationToken cancel) => Act(slug, "Balasan dipisahkan menjadi topik baru.", r => rejoining.Split(Topic, Input.Numbers, Input.Title, r, cancel), cancel);

    public Task<IActionResult> OnPostCarryAsync(string slug, CancellationToken cancel) => Act(slug, "Balasan dipindahkan ke topik itu.", async r => await rejoining.MoveReplies(Topic, await Other(r, cancel), Input.Numbers, r, cancel), cancel);

    public Task<IActionResult> OnPostDeleteAsync(string slug, CancellationToken cancel) => Act(slug, "Topik dihapus. Anda dapat memulihkannya di sini.", r => desk.Delete(Topic, r, Input.DeleteReason, cancel), cancel);

    public Task<IActionResult> OnPostRestoreAsync(string slug, CancellationToken cancel) => Act(slug, "Topik dipulihkan.", r => desk.Restore(Topic, r, cancel), cancel);

    private async Task<IActionResult> Act(string slug, string said, Func<Reader, Task> act, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        try
        {
            await act(HttpContext.Reader);
        }
        catch (BrokenRule broken)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", broken.Message);
            return await Open(slug, cancel) ? this.Refused() : NotFound();
        }
        catch (EditConflict)
        {
            TempData["Pesan"] = "Orang lain baru saja mengubah topik ini. Lihat keadaannya sekarang, lalu coba lagi.";
            return Redirect($"/diskusi/{slug}/atur");
        }

        TempData["Pesan"] = said;
        return Redirect(said.StartsWith("Topik digabungkan", StringComparison.Ordinal) ? $"/diskusi/{slug}" : $"/diskusi/{slug}/atur");
    }

    /// <summary>Deleted topics are found here too, by those who may restore them.</summary>
    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        if (await db.Set<Topic>().FirstOrDefaultAsync(t => t.Slug == slug && t.Status != ContentStatus.Draft, cancel) is not { } topic || !reader.Tends(topic))
        {
            return false;
        }

        Topic = topic;
        Thread = await db.Set<TopicThread>().AsNoTracking().FirstAsync(t => t.TopicId == topic.Id, cancel);
        Spaces = [.. (await spaces.Now(cancel)).Where(s => types[nameof(Discussions.Topic)].MayWrite(reader, s.Id)).Select(s => new SelectListItem(s.Name, s.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        return true;
    }

    private async Task<SpaceChoice> Target(Reader reader, CancellationToken cancel) =>
        Input.Visibility != Visibility.Group && await spaces.Find(Input.SpaceId, cancel) is { } space && types[nameof(Discussions.Topic)].MayWrite(reader, space.Id)
            ? new SpaceChoice(space.Id, Input.Visibility, space.Name)
            : throw new BrokenRule("Pilih salah satu ruang tempat Anda boleh menulis.");

    /// <summary>By its address, as it stands in the browser; only one that the admin also administers.</summary>
    private async Task<Topic> Other(Reader reader, CancellationToken cancel)
    {
        var path = Uri.TryCreate(Input.Into?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.AbsolutePath : (Input.Into ?? "").Trim().Split('?', '#')[0];
        var slug = path.TrimEnd('/').Split('/')[^1];
        return await db.Set<Topic>().VisibleTo(reader, Now).FirstOrDefaultAsync(t => t.Slug == slug && t.Status == ContentStatus.Published, cancel) is { } other && reader.Tends(other)
            ? other
            : throw new BrokenRule("Topik tujuan tidak ditemukan. Tempel alamatnya, misalnya /diskusi/jadwal-jaga-malam.");
    }
}

public sealed record TendInput
{
    [Display(Name = "Alasan"), StringLength(TopicAct.LongestReason)]
    public string? Reason { get; set; }

    [Display(Name = "Alasan penghapusan"), StringLength(TopicAct.LongestReason)]
    public string? DeleteReason { get; set; }

    [Display(Name = "Sampai tanggal")]
    public DateOnly? PinUntil { get; set; }

    [Display(Name = "Ruang")]
    public long? SpaceId { get; set; }

    [Display(Name = "Siapa yang dapat membaca"), EnumDataType(typeof(Visibility))]
    public Visibility Visibility { get; set; }

    [Display(Name = "Alamat topik tujuan"), StringLength(300)]
    public string? Into { get; set; }

    [Display(Name = "Nomor balasan"), StringLength(300)]
    public string? Numbers { get; set; }

    [Display(Name = "Judul topik baru"), StringLength(140)]
    public string? Title { get; set; }
}
