using System.Collections.Concurrent;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Moderation;

/// <summary>Posts of a kind that only the tests know, kept in memory: what a feature with posts must do, and no more.</summary>
public sealed class SamplePosts : IModerated
{
    public ConcurrentDictionary<string, ModeratedPost> All { get; } = new();

    public string Kind => "contoh";

    public Task<string?> KeyAt(ForumDb db, string address, CancellationToken cancel) => Task.FromResult(All.Values.FirstOrDefault(p => p.Url == address)?.Key);

    public Task<IReadOnlyList<ModeratedPost>> Waiting(ForumDb db, Reader reader, int most, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ModeratedPost>>([.. All.Values.Where(p => p.State == PostState.Waiting && reader.Administers(p.SpaceId)).OrderBy(p => p.WrittenUtc).Take(most)]);

    public Task<ModeratedPost?> Find(ForumDb db, string key, Reader reader, CancellationToken cancel) =>
        Task.FromResult(All.GetValueOrDefault(key) is { } post && reader.Administers(post.SpaceId) ? post : null);

    public Task<bool> Release(ForumDb db, string key, CancellationToken cancel) => Move(key, PostState.Shown);

    public Task<bool> Hide(ForumDb db, string key, CancellationToken cancel) => Move(key, PostState.Hidden);

    private Task<bool> Move(string key, PostState to)
    {
        var post = All[key];
        return Task.FromResult(post.State != to && All.TryUpdate(key, post with { State = to }, post));
    }
}

public sealed class ModeratedSqlite : SqliteApp
{
    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<SamplePosts>().AddScoped<IModerated>(s => s.GetRequiredService<SamplePosts>());

    protected override IEnumerable<KeyValuePair<string, string>> Settings => ModerationWork.Counting;
}

public sealed class ModeratedPostgres : PostgresApp
{
    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<SamplePosts>().AddScoped<IModerated>(s => s.GetRequiredService<SamplePosts>());

    protected override IEnumerable<KeyValuePair<string, string>> Settings => ModerationWork.Counting;
}

public static class ModerationWork
{
    /// <summary>Posts are counted; all other limits are out of the way.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Counting =>
        new[] { "SignIn", "Writes", "Search", "Door", "Pieces" }.Select(n => KeyValuePair.Create($"ForumLks:RateLimits:{n}", "100000"))
            .Append(KeyValuePair.Create("ForumLks:RateLimits:Enabled", "true"));

    /// <summary>Somebody who was invited today and has written nothing.</summary>
    public static async Task<Member> NewMember(this ForumApp app, string space = "madiun")
    {
        var name = $"baru-{Guid.NewGuid():n}"[..20];
        return await app.Look(async db =>
        {
            var member = Member.Named(name, ForumLks.Recipes.OrchardId.New(), DateTime.UtcNow);
            member.Introduce($"Anggota {name}", null, null);
            (member.NormalizedUserName, member.Email, member.NormalizedEmail, member.SecurityStamp) = (name.ToUpperInvariant(), $"{name}@contoh.invalid", $"{name}@contoh.invalid".ToUpperInvariant(), Guid.NewGuid().ToString());
            member.Grant(await db.Set<Space>().Where(s => s.Slug == space).Select(s => s.Id).FirstAsync(), Role.Member);
            db.Add(member);
            await db.SaveChangesAsync();
            return member;
        });
    }

    public static Task<long> SpaceId(this ForumApp app, string slug) => app.Look(db => db.Set<Space>().Where(s => s.Slug == slug).Select(s => s.Id).FirstAsync());

    public static Task<Member> Who(this ForumApp app, string userName) => app.Look(db => db.Set<Member>().AsNoTracking().FirstAsync(m => m.UserName == userName));

    /// <summary>Asks the judge as a feature does, and saves what it wrote down.</summary>
    public static async Task<Verdict> Post(this ForumApp app, Guid authorId, string text, long? spaceId = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var verdict = await scope.ServiceProvider.GetRequiredService<IModeration>().Judge(db, new Submission("balasan", authorId, spaceId, text), CancellationToken.None);
        await db.SaveChangesAsync();
        return verdict;
    }

    /// <summary>A post in the queue, or shown.</summary>
    public static ModeratedPost Put(this ForumApp app, Guid authorId, long? spaceId, PostState state = PostState.Waiting, string? text = null)
    {
        var key = Guid.NewGuid().ToString("n")[..12];
        var post = new ModeratedPost("contoh", key, $"/contoh/{key}", $"Kiriman {key}", text ?? "Bagaimana cara mencatat panen?", authorId, spaceId, DateTime.UtcNow, state);
        app.Services.GetRequiredService<SamplePosts>().All[key] = post;
        return post;
    }

    public static PostState StateOf(this ForumApp app, ModeratedPost post) => app.Services.GetRequiredService<SamplePosts>().All[post.Key].State;
}
