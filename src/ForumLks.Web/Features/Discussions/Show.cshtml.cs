using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>A topic, twenty posts a page.</summary>
[AllowAnonymous]
public sealed class ShowModel(ForumDb db, TopicReading reading, MovedTopics moved, ReplyActs acts, ReadPositions positions, AboutItem about, SpaceList spaces, Places places, IModeration moderation, Thanking thanking) : PageModel
{
    private TopicPage _page = null!;

    public Topic Topic { get; private set; } = null!;
    public TopicThread Thread { get; private set; } = null!;
    public int Number { get; private set; } = 1;
    public Space? Space { get; private set; }
    public string? AreaName { get; private set; }
    public PostAuthor Asker { get; private set; } = PostAuthor.Unknown;
    public AboutLine? About { get; private set; }
    public IReadOnlyList<TopicAct> Acts { get; private set; } = [];
    public IReadOnlySet<Guid> Blocked { get; private set; } = new HashSet<Guid>();
    /// <summary>Numbers of the replies that the reader thanked for.</summary>
    public IReadOnlySet<int> Thanked { get; private set; } = new HashSet<int>();
    public IReadOnlyList<PostLine> Posts => _page.Posts;
    public IReadOnlyList<MovedPosts> Moved => _page.Moved;
    public string FormId { get; } = OrchardId.New();

    /// <summary>The first post of this page that the member had not seen; null where all are new or none.</summary>
    public int? FirstUnread { get; private set; }

    public bool MayMark => HttpContext.Reader is { IsMember: true } reader && (reader.Id == Topic.OwnerId || reader.Tends(Topic));
    public bool MayTend => HttpContext.Reader.Tends(Topic);
    public bool TakesReplies => Thread.ClosedUtc is null && Topic.Status == ContentStatus.Published;

    public async Task<IActionResult> OnGetAsync(string slug, int? hal, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        if (await reading.Find(slug, reader, cancel) is not { } topic || (Thread = await reading.Thread(topic, reader, cancel)).MergedIntoId is not null)
        {
            return await moved.Follow(slug, hal is > 1 and < 100_000 ? ((hal.Value - 1) * TopicThread.PostsAPage) + 1 : 0, reader, cancel) is { } there ? Redirect(TopicAddress.Of(there.Slug, there.Number)) : NotFound();
        }

        (Topic, Number) = (topic, hal ?? 1);
        if (Number < 1 || Number > Thread.Pages)
        {
            return NotFound();
        }

        HttpContext.CachePublicly(PageCacheTags.Item(topic.Id), PageCacheTags.Places);
        _page = await reading.Page(topic, Thread, Number, reader, cancel);
        await Describe(reader, cancel);
        if (reader.Id is { } me)
        {
            await Follow(me, cancel);
        }

        return Page();
    }

    public Task<IActionResult> OnPostHelpfulAsync(string slug, int number, bool yes, CancellationToken cancel) =>
        Change(slug, number, _ => MayMark, r => acts.Mark(Topic, r, yes, HttpContext.Reader.Id!.Value, cancel), cancel);

    public Task<IActionResult> OnPostThankAsync(string slug, int number, bool yes, CancellationToken cancel) =>
        Change(slug, number, r => Thanking.IsOpenTo(HttpContext.Reader.Id, r.AuthorId, r.State), r => yes ? thanking.Say(r, HttpContext.Reader.Id!.Value, cancel) : thanking.TakeBack(r, HttpContext.Reader.Id!.Value, cancel), cancel);

    private async Task Describe(Reader reader, CancellationToken cancel)
    {
        Space = await spaces.Find(Topic.SpaceId, cancel);
        AreaName = (await places.Now(cancel)).NameOf(Topic.Area);
        Asker = await reading.Author(Topic.OwnerId, reader, cancel);
        Acts = await reading.Acts(Topic, reader, cancel);
        About = await about.Of(Topic.Content, reader, cancel);
        if (About is { } line)
        {
            HttpContext.CachePublicly(PageCacheTags.Item(line.Id));
        }
    }

    private async Task Follow(Guid me, CancellationToken cancel)
    {
        Blocked = await moderation.BlockedBy(db, me, cancel);
        var seen = await positions.Of(db, me, Topic.Id, cancel);
        FirstUnread = seen > 0 ? Posts.FirstOrDefault(p => p.Number > seen)?.Number : null;
        if (Posts.Count > 0)
        {
            positions.Note(me, Topic.Id, Posts[^1].Number);
            Thanked = await thanking.Said(Topic.Id, Posts[0].Number, Posts[^1].Number, me, cancel);
        }
    }

    private async Task<IActionResult> Change(string slug, int number, Func<Reply, bool> may, Func<Reply, Task> change, CancellationToken cancel)
    {
        if (await reading.Find(slug, HttpContext.Reader, cancel) is not { } topic)
        {
            return NotFound();
        }

        Topic = topic;
        if (await db.Set<Reply>().FirstOrDefaultAsync(r => r.TopicId == topic.Id && r.Number == number, cancel) is not { } reply || !may(reply))
        {
            return NotFound();
        }

        try
        {
            await change(reply);
        }
        catch (BrokenRule broken)
        {
            TempData["Pesan"] = broken.Message;
        }

        return Redirect(TopicAddress.Of(slug, number));
    }
}
