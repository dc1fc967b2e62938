using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Changes a post; what it said before stays to be read.</summary>
public sealed class EditPostModel(ForumDb db, TopicReading reading, ReplyEditing editing, IUploads uploads, DocumentsAtHand documents, FormDrafts drafts) : PostForm(uploads, documents, drafts)
{
    public Topic Topic { get; private set; } = null!;
    public Reply Reply { get; private set; } = null!;

    /// <summary>What somebody else saved while this form was open.</summary>
    public string? Theirs { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public override string FormAddress => $"/diskusi/{Slug}/balasan/{Number}/ubah";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return NotFound();
        }

        Input = new PostInput { Text = Reply.Text, SeenRevision = Reply.Revision };
        await TakeUpDraft(cancel);
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Receive(cancel) is { } ends)
        {
            return ends;
        }

        try
        {
            await editing.Edit(Topic, Reply, Input.Text, Input.SeenRevision, cancel);
            await ForgetDraft(cancel);
            TempData["Pesan"] = "Perubahan tersimpan. Yang sebelumnya tetap dapat dibaca.";
            return Redirect(TopicAddress.Of(Slug, Number));
        }
        catch (BrokenRule broken)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("Input.Text", broken.Message);
            return Invalid();
        }
        catch (EditConflict)
        {
            return await Conflict(cancel);
        }
    }

    protected override async Task<bool> Open(CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        if (await reading.Find(Slug, reader, cancel) is not { } topic || await db.Set<Reply>().FirstOrDefaultAsync(r => r.TopicId == topic.Id && r.Number == Number, cancel) is not { } reply)
        {
            return false;
        }

        (Topic, Reply) = (topic, reply);
        return (reply.AuthorId == reader.Id || reader.Tends(topic)) && reply.State is ReplyState.Shown or ReplyState.Waiting;
    }

    private async Task<IActionResult> Conflict(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (!await Open(cancel))
        {
            return Gone();
        }

        (Theirs, Input.SeenRevision) = (Reply.Text, Reply.Revision);
        ModelState.Clear();
        ModelState.AddModelError("", "Balasan ini diubah di tempat lain ketika Anda menulis. Bandingkan kedua versi, gabungkan yang perlu, lalu simpan lagi.");
        return Invalid(StatusCodes.Status409Conflict);
    }
}
