using System.Diagnostics;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>A hundred writers at once: no reply is lost, doubled or numbered twice. Says how many a second that was.</summary>
public abstract class WritersTests(ForumApp app)
{
    private const int Writers = 100;
    private const int Each = 6;

    [Fact]
    public async Task A_hundred_writers_lose_and_double_nothing()
    {
        var (word, people) = (Writing.Word(), await Members());
        string[] topics = [await app.PutTopic($"Ramai {word}"), await app.PutTopic($"Ramai juga {word}"), await app.PutTopic($"Ramai lagi {word}"), await app.PutTopic($"Ramai pula {word}")];
        await Everybody(people, topics, "pemanasan", 1);
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await Everybody(people, topics, word, Each);
        var each = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / (Writers * Each);
        TestContext.Current.TestOutputHelper!.WriteLine($"{Writers * Each / watch.Elapsed.TotalSeconds:F0} replies a second from {Writers} writers ({Writers * Each} replies in {watch.ElapsedMilliseconds} ms, {each:F1} ms of this process's processor time each).");
        foreach (var topic in topics)
        {
            var numbers = await app.Look(db => db.Set<Reply>().Where(r => db.Set<Topic>().Any(t => t.Id == r.TopicId && topic.EndsWith(t.Slug))).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync());
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
            var thread = await app.Look(db => db.Set<TopicThread>().SingleAsync(t => db.Set<Topic>().Any(x => x.Id == t.TopicId && topic.EndsWith(x.Slug))));
            Assert.Equal((numbers.Count, numbers.Count, numbers.Count), (thread.Last, thread.Shown, thread.ByOthers));
        }

        var texts = await app.Look(db => db.Set<Reply>().Where(r => r.Text.Contains(word)).Select(r => r.Text).ToListAsync());
        Assert.Equal(Writers * Each, texts.Count);
        Assert.Equal(texts.Count, texts.Distinct().Count());
    }

    private Task Everybody(IReadOnlyList<Guid> people, string[] topics, string word, int each) => Task.WhenAll(people.Select((person, i) => Task.Run(async () =>
    {
        for (var n = 0; n < each; n++)
        {
            // A connection that broke is tried again with the same form: it is the same reply.
            var form = OrchardId.New();
            await Write(person, topics[i % topics.Length], $"Balasan {i} {n} {word} dari pengalaman sehari-hari di tempat kami.", form);
            if (n == 0)
            {
                await Write(person, topics[i % topics.Length], $"Balasan {i} {n} {word} dari pengalaman sehari-hari di tempat kami.", form);
            }
        }
    })));

    private async Task Write(Guid person, string topic, string text, string form)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var reading = scope.ServiceProvider.GetRequiredService<TopicReading>();
        var found = await reading.Find(topic["/diskusi/".Length..], Reader.Stranger, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ReplyDesk>().Add(found!, person, text, form, CancellationToken.None);
    }

    private async Task<IReadOnlyList<Guid>> Members() => await app.Look(async db =>
    {
        var space = await db.Set<Web.Features.Spaces.Space>().Where(s => s.Slug == "madiun").Select(s => s.Id).SingleAsync();
        var made = Enumerable.Range(0, Writers).Select(i => Member.Named($"penulis-{OrchardId.New()}", OrchardId.New(), DateTime.UtcNow)).ToList();
        foreach (var one in made)
        {
            one.Introduce("Penulis uji", null, null);
            one.Grant(space, Role.ForumAdmin);
        }

        db.AddRange(made);
        await db.SaveChangesAsync();
        return (IReadOnlyList<Guid>)[.. made.Select(m => m.Id)];
    });
}

public sealed class SqliteWritersTests(SqliteApp app) : WritersTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresWritersTests(PostgresApp app) : WritersTests(app), IClassFixture<PostgresApp>;
