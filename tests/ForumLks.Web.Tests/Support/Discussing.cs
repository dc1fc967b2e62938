using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Support;

/// <summary>Topics and replies by the forms, and put there without them where the form is not what is tested.</summary>
public static class Discussing
{
    /// <summary>Asks as a member does, past the page of what may be answered already.</summary>
    public static async Task<string> WriteTopic(this Browser browser, string title, string visibility = "Public", Action<Form>? more = null)
    {
        var form = (await browser.Open("/diskusi/tulis")).Form("Content.Title").Fill(("Content.Title", title), ("Content.Body", $"Isi pertanyaan {title}."), ("Placement.Visibility", visibility)).Smuggle("Looked", "true");
        more?.Invoke(form);
        return Writing.Kept(await form.Press("Terbitkan"));
    }

    public static async Task<Page> Reply(this Browser browser, string topic, string text) =>
        await (await browser.Open($"{topic}/balas")).Form("Input.Text").Fill("Input.Text", text).Press("Kirim balasan");

    /// <returns>Its number.</returns>
    public static async Task<int> Replied(this Browser browser, string topic, string text)
    {
        var to = Writing.Kept(await browser.Reply(topic, text));
        return int.Parse(to.Split("#p")[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <returns>Its address.</returns>
    public static async Task<string> PutTopic(this ForumApp app, string title, int replies = 0, string owner = "pengelola-ngawi", Visibility visibility = Visibility.Public, Func<int, string>? text = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, desk) = (scope.ServiceProvider.GetRequiredService<ForumDb>(), scope.ServiceProvider.GetRequiredService<ContentDesk>());
        var ownerId = await app.MemberId(owner);
        var topic = await desk.Begin<Topic>(new TopicContent { Title = title, Body = $"Isi {title}." }, ownerId, CancellationToken.None);
        db.Entry(topic).Property(i => i.SpaceId).CurrentValue = await db.Set<Space>().Where(s => s.Slug == "madiun").Select(s => (long?)s.Id).SingleAsync();
        db.Entry(topic).Property(i => i.Visibility).CurrentValue = visibility;
        topic.Publish(desk.Now);
        await desk.Save(topic, ownerId, null, CancellationToken.None);
        var other = await app.MemberId("pengelola-ponorogo");
        for (var number = 1; number <= replies; number++)
        {
            db.Add(ForumLks.Web.Features.Discussions.Reply.Of(topic.Id, number, other, text?.Invoke(number) ?? $"Balasan nomor {number}.", OrchardId.New(), ReplyState.Shown, desk.Now));
        }

        await db.SaveChangesAsync();
        await db.Set<TopicThread>().Where(t => t.TopicId == topic.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Last, replies));
        await ThreadCounts.Renew(db, topic, CancellationToken.None);
        return $"/diskusi/{topic.Slug}";
    }

    /// <summary>What the next rounds do: replies come into the index.</summary>
    public static async Task IndexReplies(this ForumApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<ForumLks.Web.Features.Search.SearchParts>().Enter(CancellationToken.None) > 0)
        {
            // The next batch.
        }
    }

    public static Task<Guid> MemberId(this ForumApp app, string userName) => app.Look(db => db.Set<Member>().Where(m => m.UserName == userName).Select(m => m.Id).SingleAsync());
}
