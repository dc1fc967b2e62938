using ForumLks.Web.Features.Digests;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Digests;

/// <summary>Once for each person and week, week after week, whatever the clock and the servers do.</summary>
public abstract class WeeklyTests(ForumApp app)
{
    private const string Reader = "pengelola-ponorogo";

    [Fact]
    public async Task Week_after_week_each_letter_comes_once_and_tells_only_what_is_new()
    {
        var words = new List<string>();
        for (var week = 0; week < 3; week++)
        {
            words.Add(Writing.Word());
            await app.PublishPractice($"Praktik {words[^1]}", InstitutionProfile.Unknown);
            app.MoveToMonday();
            await app.PrepareDigests();
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => app.PrepareDigests()));
            app.Clock.Move(TimeSpan.FromDays(2));
            await app.PrepareDigests();
            foreach (var word in words)
            {
                Assert.Single(await app.LettersTo(Reader, word));
            }
        }

        var letters = await app.LettersTo(Reader, words[2]);
        Assert.DoesNotContain(words[1], letters[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Kabar ForumLKS: ", letters[0].Subject, StringComparison.Ordinal);
        Assert.Contains(words[2], letters[0].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", letters[0].Html, StringComparison.Ordinal);
        Assert.Contains("/kabar/satu-klik/", letters[0].UnsubscribeUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_nothing_new_gets_no_letter_and_everybody_else_one()
    {
        app.MoveToMonday();
        await app.PrepareDigests();
        var what = $"ringkasan:{Week.Of(app.Clock.GetUtcNow().UtcDateTime)}";
        var told = await app.Look(db => db.Set<Told>().AsNoTracking().Where(t => t.What == what).ToListAsync());
        Assert.NotEmpty(told);
        foreach (var one in told)
        {
            var letters = await app.Look(async db =>
            {
                var email = await db.Set<Member>().Where(m => m.Id == one.MemberId).Select(m => m.Email).SingleAsync();
                return await db.Set<OutgoingMail>().CountAsync(m => m.To == email && m.CreatedUtc >= one.AtUtc && m.UnsubscribeUrl != null);
            });
            Assert.Equal(one.WasSilent ? 0 : 1, letters);
        }

        // A week in which nothing happened at all.
        app.MoveToMonday();
        app.MoveToMonday();
        await app.PrepareDigests();
        app.MoveToMonday();
        var before = (await app.LettersTo("pengelola-klaten")).Count;
        await app.PrepareDigests();
        Assert.Equal(before, (await app.LettersTo("pengelola-klaten")).Count);
    }

    [Fact]
    public async Task A_clock_set_back_neither_repeats_a_week_nor_loses_what_happens_then()
    {
        var (early, late) = (Writing.Word(), Writing.Word());
        await app.PublishPractice($"Praktik {early}", InstitutionProfile.Unknown);
        app.MoveToMonday();
        await app.PrepareDigests();
        app.Clock.Move(TimeSpan.FromHours(-30));
        await app.PrepareDigests();
        await app.PublishPractice($"Praktik {late}", InstitutionProfile.Unknown);
        app.Clock.Move(TimeSpan.FromHours(31));
        await app.PrepareDigests();
        Assert.Single(await app.LettersTo(Reader, early));
        Assert.Empty(await app.LettersTo(Reader, late));
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.Single(await app.LettersTo(Reader, early));
        Assert.Single(await app.LettersTo(Reader, late));
    }

    [Fact]
    public async Task Twelve_lines_at_the_most_an_item_once_and_the_own_act_never()
    {
        var word = Writing.Word();
        var slugs = new List<string>();
        for (var i = 0; i < 15; i++)
        {
            slugs.Add(await app.PublishPractice($"Praktik {word} {i}", InstitutionProfile.Unknown));
        }

        var me = await app.IdOf(Reader);
        var item = await app.ItemIdOf(slugs[0]);
        await app.Tell(new Happening("balasan", item, $"/praktik/{slugs[0]}#1", $"Balasan pertama {word}"));
        await app.Tell(new Happening("balasan", item, $"/praktik/{slugs[0]}#2", $"Balasan kedua {word}"));
        await app.Tell(new Happening("balasan", item, $"/praktik/{slugs[0]}#3", $"Balasan sendiri {word}") { ActorId = me });
        app.MoveToMonday();
        await app.PrepareDigests();
        var letter = Assert.Single(await app.LettersTo(Reader, word));
        Assert.True(letter.Text.Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)) <= Selection.MostLines);
        Assert.Matches(@"Dan \d+ lainnya", letter.Text);
        Assert.Contains($"Balasan kedua {word}", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Balasan pertama {word}", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Balasan sendiri {word}", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_that_comes_near_stands_first()
    {
        var word = Writing.Word();
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        await app.Write(Reports.Content(Reports.Decision($"Tenggat {word}.", today.AddDays(10), "35.21")) with { StartsOn = today.AddDays(-1) });
        await app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown);
        app.MoveToMonday();
        await app.PrepareDigests();
        var letter = Assert.Single(await app.LettersTo(Reader, $"Tenggat {word}"));
        Assert.True(letter.Text.IndexOf($"Tenggat {word}", StringComparison.Ordinal) < letter.Text.IndexOf($"Praktik {word}", StringComparison.Ordinal));
        Assert.Contains("TENGGAT", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_members_own_day_counts_and_who_wants_none_gets_none()
    {
        var word = Writing.Word();
        await app.Prefer("pengelola-ngawi", Timing.Ringkasan, Timing.Segera, day: DayOfWeek.Thursday);
        await app.Prefer("forum-madiun", Timing.Tidak, Timing.Tidak);
        await app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown, owner: Reader);
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.Empty(await app.LettersTo("pengelola-ngawi", word));
        app.Clock.Move(TimeSpan.FromDays(3));
        await app.PrepareDigests();
        Assert.Single(await app.LettersTo("pengelola-ngawi", word));
        Assert.Empty(await app.LettersTo("forum-madiun", word));
    }
}

public sealed class WeeklyOnSqlite(SqliteApp app) : WeeklyTests(app), IClassFixture<SqliteApp>;

public sealed class WeeklyOnPostgres(PostgresApp app) : WeeklyTests(app), IClassFixture<PostgresApp>;
