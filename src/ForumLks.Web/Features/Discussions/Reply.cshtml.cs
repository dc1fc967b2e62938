using System.Text;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Answers a topic: with a quote, with pictures, with a preview, or straight from the topic's page.</summary>
public sealed class ReplyModel(ForumDb db, TopicReading reading, ReplyDesk desk, IUploads uploads, DocumentsAtHand documents, FormDrafts drafts) : PostForm(uploads, documents, drafts)
{
    private const int LongestQuote = 600;

    public Topic Topic { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public override string FormAddress => $"/diskusi/{Slug}/balas";

    public async Task<IActionResult> OnGetAsync(int? kutip, CancellationToken cancel)
    {
        if (!await Open(cancel))
        {
            return NotFound();
        }

        Input = new PostInput { FormId = OrchardId.New() };
        await TakeUpDraft(cancel);
        if (kutip is { } number && await Quoted(number, cancel) is { } quote)
        {
            Input.Text = $"{Input.Text?.TrimEnd()}\n\n{quote}\n\n".TrimStart();
        }

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
            var taken = await desk.Add(Topic, Me, Input.Text, Input.FormId, cancel);
            await ForgetDraft(cancel);
            TempData["Pesan"] = taken.WhyItWaits ?? "Balasan Anda terkirim. Terima kasih sudah berbagi.";
            return Redirect(TopicAddress.Of(Slug, taken.Reply.Number));
        }
        catch (BrokenRule broken)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("Input.Text", broken.Message);
            return Invalid((await Thread(cancel)).TakesReplies ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
        }
    }

    protected override async Task<bool> Open(CancellationToken cancel)
    {
        // A topic that was merged meanwhile is withdrawn; whoever was typing keeps the words.
        if (await reading.Find(Slug, HttpContext.Reader, cancel) is not { } topic && (topic = await reading.FindMerged(Slug, HttpContext.Reader, cancel)) is null)
        {
            return false;
        }

        Topic = topic;
        return true;
    }

    /// <summary>For the page alone: the desk asks for itself whether the topic takes replies.</summary>
    public Task<TopicThread> Thread(CancellationToken cancel) => db.Set<TopicThread>().AsNoTracking().FirstAsync(t => t.TopicId == Topic.Id, cancel);

    /// <summary>The words of one post, as a quotation that does not grow with every answer to an answer.</summary>
    private async Task<string?> Quoted(int number, CancellationToken cancel)
    {
        var (text, author) = number == 0
            ? (Topic.Content.Body, Topic.OwnerId)
            : await db.Set<Reply>().AsNoTracking().FirstOrDefaultAsync(r => r.TopicId == Topic.Id && r.Number == number && r.State == ReplyState.Shown, cancel) is { } reply ? (reply.Text, reply.AuthorId) : (null, Guid.Empty);
        if (text is null)
        {
            return null;
        }

        var own = string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith('>'))).Trim();
        var quote = new StringBuilder($"> **{(await reading.Author(author, HttpContext.Reader, cancel)).Name}** ([{(number == 0 ? "pertanyaan" : $"balasan {number}")}]({TopicAddress.Of(Slug, number)})):\n");
        foreach (var line in Excerpt.Of(PlainText.FromMarkdown(own), LongestQuote).Split('\n'))
        {
            quote.Append("> ").Append(line).Append('\n');
        }

        return quote.ToString().TrimEnd();
    }
}
