using System.Net;
using ForumLks.Web.Features.Digests;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Digests;

public abstract class AtOnceTests(ForumApp app)
{
    private const string Reader = "pengelola-ponorogo";

    [Fact]
    public async Task What_happens_to_one_item_within_minutes_is_one_letter_and_not_told_again_in_the_digest()
    {
        var word = Writing.Word();
        var slug = await Followed(word);
        for (var i = 1; i <= 4; i++)
        {
            await app.Tell(new Happening("balasan", await app.ItemIdOf(slug), $"/praktik/{slug}#{i}", $"Balasan {word} ke-{i}"));
        }

        await app.TellAtOnce(TimeSpan.FromMinutes(1));
        Assert.Empty(await app.LettersTo(Reader, word));
        await app.TellAtOnce(TimeSpan.FromMinutes(5));
        await app.TellAtOnce();
        var letter = Assert.Single(await app.LettersTo(Reader, word));
        Assert.Contains("ke-4", letter.Text, StringComparison.Ordinal);
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.DoesNotContain(await app.LettersTo(Reader, $"Balasan {word}"), l => l.Id != letter.Id);
    }

    [Fact]
    public async Task Quiet_hours_are_kept_by_the_members_own_clock()
    {
        var word = Writing.Word();
        var slug = await Followed(word);
        var hour = app.Clock.GetUtcNow().AddHours(7).Hour;
        await app.Prefer(Reader, Timing.Segera, Timing.Segera, hour, (hour + 4) % 24);
        await app.Tell(new Happening("balasan", await app.ItemIdOf(slug), $"/praktik/{slug}#1", $"Balasan {word}"));
        await app.TellAtOnce(TimeSpan.FromMinutes(40));
        Assert.Empty(await app.LettersTo(Reader, word));
        await app.TellAtOnce(TimeSpan.FromHours(4));
        Assert.Single(await app.LettersTo(Reader, word));
    }

    [Fact]
    public async Task After_some_letters_a_day_the_rest_is_gathered_for_the_morning()
    {
        var word = Writing.Word();
        var slug = await Followed(word);
        for (var i = 0; i < LettersAtOnce.MostADay + 4; i++)
        {
            await app.Tell(new Happening("balasan", await app.ItemIdOf(slug), $"/praktik/{slug}#{i}", $"Balasan {word} {i}"));
            await app.TellAtOnce(TimeSpan.FromMinutes(6));
        }

        Assert.True((await app.LettersTo(Reader, word)).Count <= LettersAtOnce.MostADay);
        var before = (await app.LettersTo(Reader, word)).Count;
        app.Clock.Move(TimeSpan.FromDays(2));
        await app.TellAtOnce();
        Assert.Equal(before + 1, (await app.LettersTo(Reader, word)).Count);
    }

    [Fact]
    public async Task A_mention_goes_at_once_unless_the_member_said_otherwise_and_a_space_tells_only_what_comes_out()
    {
        var word = Writing.Word();
        var slug = await app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown);
        await app.Prefer(Reader, Timing.Ringkasan, Timing.Tidak);
        await app.Prefer("forum-madiun", Timing.Ringkasan, Timing.Segera);
        await app.Tell(new Happening("sebutan", await app.ItemIdOf(slug), $"/praktik/{slug}#1", $"Anda disebut {word}") { To = [await app.IdOf(Reader), await app.IdOf("forum-madiun")] });
        await app.TellAtOnce();
        Assert.Empty(await app.LettersTo(Reader, word));
        Assert.Single(await app.LettersTo("forum-madiun", word));
    }

    [Fact]
    public async Task A_letter_unsubscribes_by_one_post_without_a_session_and_never_by_a_look()
    {
        var word = Writing.Word();
        await app.Prefer(Reader, Timing.Ringkasan, Timing.Ringkasan);
        await app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown);
        app.MoveToMonday();
        await app.PrepareDigests();
        var letter = Assert.Single(await app.LettersTo(Reader, word));
        var oneClick = new Uri(letter.UnsubscribeUrl!).PathAndQuery;
        var scanner = app.Stranger();
        var seen = await scanner.Get(oneClick);
        seen.Answers(HttpStatusCode.Redirect);
        var page = await scanner.Follow(seen);
        Assert.Contains("Berhenti menerima ringkasan", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tidak", (await General()).ToString(), StringComparison.Ordinal);

        (await scanner.Post(oneClick, ("apa", "saja"))).Answers(HttpStatusCode.BadRequest);
        var dead = await scanner.Post(oneClick + "x", ("List-Unsubscribe", "One-Click"));
        dead.Answers(HttpStatusCode.Gone);
        Assert.Contains("tidak berlaku lagi", dead.Html, StringComparison.Ordinal);
        Assert.Equal(Timing.Ringkasan, await General());

        using var bare = new HttpRequestMessage(HttpMethod.Post, oneClick) { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) };
        using var answer = await app.CreateClient().SendAsync(bare, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Timing.Tidak, await General());
        (await scanner.Post(oneClick, ("List-Unsubscribe", "One-Click"))).Answers(HttpStatusCode.OK);
        Assert.Equal(Timing.Tidak, await General());
        var late = Writing.Word();
        await app.Tell(new Happening("sebutan", await app.ItemIdOf(await app.PublishPractice($"Praktik {late}", InstitutionProfile.Unknown)), "/praktik/x#1", $"Anda disebut {late}") { To = [await app.IdOf(Reader)] });
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.Empty(await app.LettersTo(Reader, late));

        var back = await scanner.Open(page.Address);
        await back.Form("Terima lagi").Press("Terima lagi");
        Assert.Equal(Timing.Ringkasan, await General());
    }

    [Fact]
    public async Task A_mail_program_that_asks_several_times_at_once_is_answered_each_time()
    {
        var me = await app.IdOf("penelaah");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<StopDesk>().Set(me, Stopping.Weekly, isOff: true, CancellationToken.None);
        }));
        Assert.Equal(Timing.Tidak, await app.Look(db => db.Set<Preference>().Where(p => p.MemberId == me).Select(p => p.General).SingleAsync()));
    }

    private Task<Timing> General() => app.Look(async db =>
    {
        var id = await db.Set<ForumLks.Web.Features.Identity.Member>().Where(m => m.UserName == Reader).Select(m => m.Id).SingleAsync();
        return await db.Set<Preference>().Where(p => p.MemberId == id).Select(p => p.General).SingleAsync();
    });

    private async Task<string> Followed(string word)
    {
        await app.Prefer(Reader, Timing.Ringkasan, Timing.Segera);
        var slug = await app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown);
        await app.Spread();
        app.Clock.Move(TimeSpan.FromDays(2));
        await app.TellAtOnce();
        await app.Prefer(Reader, Timing.Segera, Timing.Segera);
        await (await app.People.Neighbour()).Post("/ikuti", ("kind", "Item"), ("key", await app.ItemIdOf(slug)), ("aksi", "ikuti"));
        return slug;
    }
}

public sealed class AtOnceOnSqlite(SqliteApp app) : AtOnceTests(app), IClassFixture<SqliteApp>;

public sealed class AtOnceOnPostgres(PostgresApp app) : AtOnceTests(app), IClassFixture<PostgresApp>;
