using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.OwnData;
using ForumLks.Web.Features.Search;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.OwnData;

/// <summary>The table at /privasi is not a promise but a job: what is over is gone, what is not stays.</summary>
public abstract class RetentionTests(ForumApp app)
{
    [Fact]
    public async Task What_is_over_is_removed_once_a_day_and_the_page_says_so()
    {
        Assert.Contains("belum", (await app.People.Stranger.Open("/privasi")).Text, StringComparison.Ordinal);
        var owner = Guid.NewGuid();
        await Add(FormDraft.For(owner, "/lama"), SearchMiss.Of("kata lama", Now), OutgoingMail.Letter("lama@contoh.invalid", "Lama", "isi", Now), Invitation.To(null, Role.Member, "lama", null, Now, TimeSpan.FromDays(1)).Invitation);
        await app.Look(async db =>
        {
            var draft = await db.Set<FormDraft>().SingleAsync(d => d.OwnerId == owner);
            draft.Keep("Lama", new { }, Now);
            return await db.SaveChangesAsync();
        });
        app.Clock.Move(TimeSpan.FromDays(400));
        var fresh = FormDraft.For(owner, "/baru");
        fresh.Keep("Baru", new { }, Now);
        await Add(fresh, SearchMiss.Of("kata baru", Now));

        var keeping = app.Services.GetRequiredService<RetentionKeeping>();
        var runs = await Task.WhenAll(keeping.Look(CancellationToken.None), keeping.Look(CancellationToken.None));
        var rules = app.Services.GetServices<IRetains>().SelectMany(r => r.Rules).Count(r => r.Apply is not null);
        Assert.Equal(rules, runs.Sum());
        Assert.Equal(0, await keeping.Look(CancellationToken.None));

        Assert.Equal(["/baru"], await app.Look(db => db.Set<FormDraft>().Where(d => d.OwnerId == owner).Select(d => d.Form).ToListAsync()));
        Assert.False(await app.Look(db => db.Set<SearchMiss>().AnyAsync(m => m.Text == "kata lama")));
        Assert.True(await app.Look(db => db.Set<SearchMiss>().AnyAsync(m => m.Text == "kata baru")));
        Assert.False(await app.Look(db => db.Set<OutgoingMail>().AnyAsync(m => m.To == "lama@contoh.invalid")));
        Assert.False(await app.Look(db => db.Set<Invitation>().AnyAsync(i => i.Note == "lama")));
        Assert.Matches(@"Draf isian.*\d+ baris", (await app.People.Stranger.Open("/privasi")).Text);

        app.Clock.Move(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        Assert.Equal(rules, await keeping.Look(CancellationToken.None));
    }

    [Fact]
    public void Every_line_has_a_name_of_its_own_and_all_its_sentences()
    {
        var rules = app.Services.GetServices<IRetains>().SelectMany(r => r.Rules).ToList();
        Assert.Equal(rules.Count, rules.Select(r => r.Name).Distinct().Count());
        Assert.All(rules, r => Assert.All([r.Kind, r.KeptFor, r.Why, r.Then], s => Assert.False(string.IsNullOrWhiteSpace(s))));
    }

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    private Task<int> Add(params object[] rows) => app.Look(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });
}

public sealed class RetentionOnSqlite(SqliteApp app) : RetentionTests(app), IClassFixture<SqliteApp>;

public sealed class RetentionOnPostgres(PostgresApp app) : RetentionTests(app), IClassFixture<PostgresApp>;
