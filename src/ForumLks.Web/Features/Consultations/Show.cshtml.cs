using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>A consultation for those who are in it: texts, files, closing, and what becomes public with the asker's consent.</summary>
public sealed class ShowModel(ForumDb db, ConsultationDesk desk, Publishing publishing, TopicReading people, SpaceList spaces, IFiles files, IUploads uploads) : ClosedForm(uploads)
{
    public Consultation Consultation { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, PostAuthor> People { get; private set; } = new Dictionary<Guid, PostAuthor>();
    public string Space { get; private set; } = "";
    public string? PublicSlug { get; private set; }
    public bool IsAsker => Consultation.AskerId == HttpContext.Reader.Id;

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    protected override List<string> Files => Input.Files;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        Input = new AnswerInput { FormId = OrchardId.New() };
        return await Open(id, cancel) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancel) => Act(id, "Terkirim.", async () =>
    {
        await TakeUpload(cancel);
        if (ModelState.IsValid)
        {
            await desk.Answer(Consultation, HttpContext.Reader, Input.Text, Input.FormId, Input.Files, cancel);
        }
    }, cancel);

    public async Task<IActionResult> OnPostAttachAsync(string id, CancellationToken cancel) => await Open(id, cancel) ? await Attached(cancel) : NotFound();

    public Task<IActionResult> OnPostCloseAsync(string id, CancellationToken cancel) => Act(id, "Konsultasi ditutup.", () => Saved(() => Consultation.Close(desk.Now), cancel), cancel);

    public Task<IActionResult> OnPostReopenAsync(string id, CancellationToken cancel) => Act(id, "Konsultasi dibuka lagi.", () => Saved(Consultation.Reopen, cancel), cancel);

    public Task<IActionResult> OnPostAgreeAsync(string id, int seen, CancellationToken cancel) =>
        Decide(id, seen, "Anda menyetujui teks ini. Yang Anda tanyai sekarang dapat menerbitkannya.", "Penanya menyetujui teks untuk umum; terbitkan dari halaman konsultasi", () => Consultation.Agree(desk.Now), cancel);

    public Task<IActionResult> OnPostRefuseAsync(string id, int seen, CancellationToken cancel) =>
        Decide(id, seen, "Tidak diterbitkan. Konsultasi tetap tertutup.", "Penanya tidak menyetujui penerbitan; konsultasi tetap tertutup", () => Consultation.Refuse(desk.Now), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(string id, CancellationToken cancel) => Act(id, "Persetujuan ditarik. Tulisan publiknya, bila sudah ada, sudah ditarik.", () => IsAsker ? publishing.TakeBack(Consultation, cancel) : throw new BrokenRule("Hanya penanya yang dapat menarik persetujuannya."), cancel);

    /// <summary>A file, to those who are in it; never as a page and never kept on the way.</summary>
    public async Task<IActionResult> OnGetFileAsync(string id, long file, CancellationToken cancel)
    {
        if (!await Open(id, cancel) || Consultation.Texts.SelectMany(p => p.Files).FirstOrDefault(f => f.Id == file) is not { } found || await files.Open(found.Path, cancel) is not { } open)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(open.Content, open.ContentType, found.Name);
    }

    private async Task Saved(Action change, CancellationToken cancel)
    {
        change();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The asker decides about the text they saw, no other.</summary>
    private Task<IActionResult> Decide(string id, int seen, string said, string told, Action decide, CancellationToken cancel) => Act(id, said, async () =>
    {
        if (!IsAsker || Consultation.Revision != seen)
        {
            throw new BrokenRule("Teksnya baru saja berubah. Baca lagi yang sekarang, lalu putuskan.");
        }

        decide();
        await desk.Tell(Consultation, HttpContext.Reader.Id!.Value, told, cancel);
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private async Task<IActionResult> Act(string id, string said, Func<Task> act, CancellationToken cancel)
    {
        if (!await Open(id, cancel))
        {
            return NotFound();
        }

        if (!await ModelState.Takes(db, act, "Orang lain menulis di saat yang sama. Tulisan Anda masih ada; kirim sekali lagi.") || !ModelState.IsValid)
        {
            return await Open(id, cancel) ? this.Refused() : NotFound();
        }

        TempData["Pesan"] = said;
        return Redirect($"/konsultasi/{id}");
    }

    private async Task<bool> Open(string id, CancellationToken cancel)
    {
        if (await db.Find(id, HttpContext.Reader, cancel) is not { } found)
        {
            return false;
        }

        Consultation = found;
        Space = (await spaces.Find(found.SpaceId, cancel))?.Name ?? "";
        var names = new Dictionary<Guid, PostAuthor>();
        foreach (var person in found.Texts.Select(p => p.AuthorId).Concat(found.Experts.Select(e => e.MemberId)).Distinct())
        {
            names[person] = await people.Author(person, HttpContext.Reader, cancel);
        }

        People = names;
        PublicSlug = found.TopicItemId is { } topic ? await db.Set<ContentItem>().PublishedFor(Reader.Stranger, desk.Now).Where(i => i.ContentItemId == topic).Select(i => i.Slug).FirstOrDefaultAsync(cancel) : null;
        return true;
    }
}
