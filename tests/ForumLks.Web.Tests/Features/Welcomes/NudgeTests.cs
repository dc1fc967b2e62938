using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Moderation;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Features.Welcomes;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Welcomes;

public abstract class NudgeTests(ForumApp app)
{
    [Fact]
    public async Task A_question_is_put_to_a_few_who_fit_after_two_days_and_after_seven_each_once()
    {
        var (word, source) = (Writing.Word(), app.Services.GetRequiredService<AskedQuestions>());
        var slug = await app.PublishPractice($"Pertanyaan {word}", InstitutionProfile.Unknown with { Kind = ServiceKind.LanjutUsia });
        source.Add(new(await app.ItemIdOf(slug), $"Pertanyaan {word}", $"/praktik/{slug}", app.Clock.GetUtcNow().UtcDateTime, await app.IdOf("pengelola-ngawi")));
        await Nudge();
        Assert.Empty(await Letters(word));

        app.Clock.Move(TimeSpan.FromDays(2.1));
        await Task.WhenAll(Nudge(), Nudge(), Nudge());
        await Nudge();
        var first = await Letters(word);
        Assert.InRange(first.Count, 1, Nudges.PeopleAStage);
        Assert.Empty(await app.LettersTo("pengelola-ngawi", word));

        app.Clock.Move(TimeSpan.FromDays(5.1));
        await Nudge();
        var both = await Letters(word);
        Assert.True(both.Count <= Nudges.PeopleAStage * 2);
        Assert.Equal(both.Count, both.Select(l => l.To).Distinct().Count());

        app.Clock.Move(TimeSpan.FromDays(7));
        await Nudge();
        Assert.Equal(both.Count, (await Letters(word)).Count);
    }

    [Fact]
    public async Task Nobody_is_asked_twice_a_week_or_about_what_they_may_not_see()
    {
        var (source, slugs, words) = (app.Services.GetRequiredService<AskedQuestions>(), new List<string>(), new List<string>());
        for (var i = 0; i < 6; i++)
        {
            words.Add(Writing.Word());
            slugs.Add(await app.PublishPractice($"Pertanyaan {words[i]}", InstitutionProfile.Unknown, i == 5 ? Visibility.SpaceAdmins : Visibility.Public));
            source.Add(new(await app.ItemIdOf(slugs[i]), $"Pertanyaan {words[i]}", $"/praktik/{slugs[i]}", app.Clock.GetUtcNow().UtcDateTime, await app.IdOf("pengelola-ngawi")));
        }

        var before = app.Clock.GetUtcNow().UtcDateTime;
        app.Clock.Move(TimeSpan.FromDays(2.5));
        await Nudge();
        var told = await app.Look(db => db.Set<Told>().AsNoTracking().Where(t => t.What.StartsWith("pancing-") && t.AtUtc > before).ToListAsync());
        Assert.Equal(told.Count, told.Select(t => t.MemberId).Distinct().Count());
        Assert.Empty(await app.LettersTo("pengelola-ponorogo", words[5]));
    }

    [Fact]
    public async Task Whoever_blocked_the_asker_is_not_asked_and_others_can_end_such_letters_by_one_click()
    {
        var (word, source, asker) = (Writing.Word(), app.Services.GetRequiredService<AskedQuestions>(), await app.IdOf("pengelola-ngawi"));
        var slug = await app.PublishPractice($"Pertanyaan {word}", InstitutionProfile.Unknown with { Kind = ServiceKind.Napza });
        source.Add(new(await app.ItemIdOf(slug), $"Pertanyaan {word}", $"/praktik/{slug}", app.Clock.GetUtcNow().UtcDateTime, asker));
        app.Clock.Move(TimeSpan.FromDays(2.1));
        await app.Look(async db =>
        {
            // Whom other tests asked this week can be asked again.
            await db.Set<Told>().ExecuteDeleteAsync();
            var all = await db.Set<Member>().Where(m => m.Id != asker).Select(m => m.Id).ToListAsync();
            db.AddRange(all.Select(m => Block.Of(m, asker, app.Clock.GetUtcNow().UtcDateTime)));
            return await db.SaveChangesAsync();
        });
        await Nudge();
        Assert.Empty(await Letters(word));

        await app.Look(db => db.Set<Block>().Where(b => b.BlockedId == asker).ExecuteDeleteAsync());
        await Nudge();
        var letters = await Letters(word);
        Assert.NotEmpty(letters);
        Assert.All(letters, l => Assert.Contains("/kabar/satu-klik/", l.UnsubscribeUrl, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_member_is_welcomed_once_with_their_space_and_something_to_read()
    {
        var (word, id) = (Writing.Word(), Guid.Empty);
        await app.Look(async db =>
        {
            var member = Member.Named($"baru-{word}", ForumLks.Recipes.OrchardId.New(), app.Clock.GetUtcNow().UtcDateTime);
            (member.Email, id) = ($"{word}@contoh.invalid", member.Id);
            member.Introduce("Anggota baru", null, null);
            member.Grant(await db.Set<ForumLks.Web.Features.Spaces.Space>().Where(s => s.Slug == "madiun").Select(s => s.Id).SingleAsync(), Role.Member);
            db.Add(member);
            return await db.SaveChangesAsync();
        });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Welcome()));
        await Welcome();
        var letter = Assert.Single(await app.LettersTo($"baru-{word}"));
        Assert.Contains("Karesidenan Madiun", letter.Text, StringComparison.Ordinal);
        Assert.Equal(3, letter.Text.Split('\n').Count(l => l.Contains("/praktik/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_week_of_a_space_shows_strangers_its_public_part()
    {
        var (open, closed) = (Writing.Word(), Writing.Word());
        await app.PublishPractice($"Terbuka {open}", InstitutionProfile.Unknown);
        await app.PublishPractice($"Anggota {closed}", InstitutionProfile.Unknown, Visibility.Members);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        await app.Write(Reports.Content(Reports.Decision($"Diputuskan {open}.", today.AddDays(20), "35.21")) with { StartsOn = today.AddDays(-1) });
        var week = await app.Stranger().Open("/ruang/madiun/minggu");
        Assert.Contains($"Terbuka {open}", week.Text, StringComparison.Ordinal);
        Assert.Contains($"Diputuskan {open}", week.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(closed, week.Text, StringComparison.Ordinal);
        Assert.Contains(closed, (await (await app.People.Member()).Open("/ruang/madiun/minggu")).Text, StringComparison.Ordinal);
        foreach (var wrong in new[] { "2999-01", "2026-60", "x", "2019-01" })
        {
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.Stranger().Get($"/ruang/madiun/minggu/{wrong}")).Status);
        }
    }

    private async Task Nudge()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Nudges>().SendDue(CancellationToken.None);
    }

    private async Task Welcome()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WelcomeLetters>().WriteDue(CancellationToken.None);
    }

    private Task<List<OutgoingMail>> Letters(string word) => app.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(m => m.Subject.Contains(word)).ToListAsync());
}

/// <summary>A feature where people ask, in short.</summary>
public sealed class AskedQuestions : IUnanswered
{
    private readonly List<UnansweredQuestion> _asked = [];

    public void Add(UnansweredQuestion question) => _asked.Add(question);

    public async Task<IReadOnlyList<UnansweredQuestion>> Waiting(ForumDb db, IQueryable<ContentItem> among, DateTime askedAfter, DateTime askedBefore, int most, CancellationToken cancel)
    {
        var wanted = await among.Select(i => i.ContentItemId).ToListAsync(cancel);
        return [.. _asked.Where(q => q.AskedUtc > askedAfter && q.AskedUtc <= askedBefore && wanted.Contains(q.ItemId)).Take(most)];
    }
}

public sealed class AskingSqlite : SqliteApp
{
    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<AskedQuestions>().AddSingleton<IUnanswered>(s => s.GetRequiredService<AskedQuestions>());
}

public sealed class AskingPostgres : PostgresApp
{
    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<AskedQuestions>().AddSingleton<IUnanswered>(s => s.GetRequiredService<AskedQuestions>());
}

public sealed class NudgeOnSqlite(AskingSqlite app) : NudgeTests(app), IClassFixture<AskingSqlite>;

public sealed class NudgeOnPostgres(AskingPostgres app) : NudgeTests(app), IClassFixture<AskingPostgres>;
