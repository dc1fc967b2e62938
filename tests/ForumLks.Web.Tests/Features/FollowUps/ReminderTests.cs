using ForumLks.Web.Features.FollowUps;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.FollowUps;

/// <summary>Reminders follow from the deadline and the calendar, and each is written once.</summary>
public abstract class ReminderTests(ForumApp app)
{
    [Fact]
    public async Task Each_occasion_is_told_once_however_many_look_at_once()
    {
        var today = app.Services.GetRequiredService<Say>().Today;
        var word = Writing.Word();
        var content = Reports.Content(Reports.Decision($"Diingatkan {word}.", today.AddDays(30), "35.21", "35.20")) with { StartsOn = today.AddDays(-1) };
        var (id, _) = await app.Write(content);
        var followUp = await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id && f.Area == "35.21").SingleAsync());
        var email = $"{word}@contoh.invalid";
        await app.Look(async db =>
        {
            var assigned = await db.Set<FollowUp>().SingleAsync(f => f.Id == followUp.Id);
            assigned.Assign(null, "Dinsos Kabupaten Ngawi", email);
            return await db.SaveChangesAsync();
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendDue()));
        await SendDue();
        Assert.Single(await LettersTo(email));
        // Nobody is named for the other area, so the forum admin hears of it, once.
        Assert.Single(await Letters(word), l => l.To != email);
        Assert.Contains("Tenggat 30 hari lagi", (await LettersTo(email))[0].Subject, StringComparison.Ordinal);

        app.Clock.Move(TimeSpan.FromDays(23));
        await SendDue();
        app.Clock.Move(TimeSpan.FromDays(6));
        await Task.WhenAll(SendDue(), SendDue());
        app.Clock.Move(TimeSpan.FromDays(3));
        await SendDue();
        Assert.Equal(3, (await LettersTo(email)).Count);

        app.Clock.Move(TimeSpan.FromDays(5));
        await Task.WhenAll(SendDue(), SendDue());
        var letters = await LettersTo(email);
        Assert.Equal(4, letters.Count);
        var escalated = (await Letters(word)).Last(l => l.To != email);
        Assert.Contains("Lewat 7 hari", escalated.Subject, StringComparison.Ordinal);
        Assert.Contains("Kabupaten Ngawi: belum mulai, Dinsos Kabupaten Ngawi", escalated.Text, StringComparison.Ordinal);

        var link = letters[^1].Text.Split('\n').Single(l => l.Contains("/lapor/", StringComparison.Ordinal));
        var page = await app.Stranger().Open(new Uri(link).PathAndQuery);
        Assert.Contains("terlambat", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Look(db => db.Set<FollowUpEvent>().CountAsync(e => e.FollowUpId == followUp.Id)));
    }

    [Fact]
    public async Task What_is_done_or_was_published_after_the_occasion_is_not_reminded_of()
    {
        var today = app.Services.GetRequiredService<Say>().Today;
        var word = Writing.Word();
        var content = Reports.Content(
            Reports.Decision($"Lama {word}.", today.AddDays(-9), "35.21") with { Number = 1 },
            Reports.Decision($"Selesai {word}.", today.AddDays(7), "35.21") with { Number = 2 }) with { StartsOn = today.AddDays(-40) };
        var (id, _) = await app.Write(content);
        await app.Look(async db =>
        {
            var done = await db.Set<FollowUp>().Include(f => f.Events).SingleAsync(f => f.MeetingReportId == id && f.Number == 2);
            done.Cancel("Tidak perlu.", new Actor(null, "Pengurus", true), DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });
        await SendDue();
        Assert.Empty(await Letters(word));
    }

    [Fact]
    public void The_deadline_day_ends_by_the_clock_of_Java_not_of_the_server()
    {
        var deadline = new DateOnly(2026, 12, 31);
        var halfPastMidnightInSemarang = new DateTimeOffset(2026, 12, 31, 17, 30, 0, TimeSpan.Zero);
        Assert.False(FollowUpWords.IsLate(FollowUpState.Berjalan, deadline, new Say(new Fixed(halfPastMidnightInSemarang.AddHours(-1))).Today));
        Assert.True(FollowUpWords.IsLate(FollowUpState.Berjalan, deadline, new Say(new Fixed(halfPastMidnightInSemarang)).Today));
        Assert.True(FollowUpWords.IsLate(FollowUpState.Berjalan, deadline, new Say(new Fixed(halfPastMidnightInSemarang.ToOffset(TimeSpan.FromHours(-8)))).Today));
    }

    private async Task SendDue()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Reminders>().SendDue(CancellationToken.None);
    }

    private Task<List<OutgoingMail>> Letters(string word) => app.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(m => m.Text.Contains(word)).OrderBy(m => m.Id).ToListAsync());

    private Task<List<OutgoingMail>> LettersTo(string email) => app.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(m => m.To == email).OrderBy(m => m.Id).ToListAsync());

    private sealed class Fixed(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

public sealed class RemindersOnSqlite(SqliteApp app) : ReminderTests(app), IClassFixture<SqliteApp>;

public sealed class RemindersOnPostgres(PostgresApp app) : ReminderTests(app), IClassFixture<PostgresApp>;
