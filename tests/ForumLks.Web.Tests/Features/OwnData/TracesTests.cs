using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Reviews;
using ForumLks.Web.Features.Safeguarding;
using ForumLks.Web.Features.Visits;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.OwnData;

/// <summary>What somebody did beside writing: asked, travelled, reviewed, handled a case. It is in their copy, and leaves with them where nobody else builds on it.</summary>
public abstract class TracesTests(ForumApp app)
{
    [Fact]
    public async Task Questions_visits_and_the_own_profile_are_in_the_copy_and_leave()
    {
        var word = Writing.Word();
        var (member, me) = (await app.People.Fresh("pengelola-batang"), await Me("pengelola-batang"));
        Writing.Kept(await (await member.Open("/praktik/kebun-gizi-dua-belas-bedeng/tanya")).Form("Text").Fill("Text", $"Bagaimana bedeng {word} diairi?").Press("Kirim pertanyaan"));
        Writing.Kept(await (await member.Open("/praktik/lembaga-saya")).Form("Input.Institution").Fill("Input.Institution", $"LKS {word} (contoh)").Press("Simpan profil"));
        await member.BeginVisit($"Kebun {word}");

        Assert.Contains(word, await Copy<AskedData>(me), StringComparison.Ordinal);
        Assert.Contains(word, await Copy<TravelData>(me), StringComparison.Ordinal);
        await Forget<AskedData>(me);
        await Forget<TravelData>(me);
        Assert.DoesNotContain(word, await Copy<AskedData>(me), StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Set<OwnProfile>().AnyAsync(p => p.MemberId == me.Id)));
        Assert.False(await app.Look(db => db.Set<PracticeQuestion>().AnyAsync(q => q.AskedById == me.Id)));
        Assert.False(await app.Look(db => db.Set<Companion>().AnyAsync(c => c.MemberId == me.Id)));
    }

    [Fact]
    public async Task A_case_that_was_taken_waits_for_somebody_else_and_a_closed_one_names_nobody()
    {
        var (admin, me) = (await app.People.Fresh("admin"), await Me("admin"));
        var (open, closed) = (await Reported(), await Reported());
        foreach (var code in new[] { open, closed })
        {
            Writing.Kept(await (await admin.Open($"/admin/kasus/{code}")).Form("Saya tangani").Press());
        }

        Writing.Kept(await (await admin.Open($"/admin/kasus/{closed}")).Form("Answer").Fill("Answer", "Sudah diganti.").Press());
        Assert.Contains(open, await Copy<HandlerData>(me), StringComparison.Ordinal);
        await Forget<HandlerData>(me);
        var cases = await app.Look(db => db.Set<Case>().Where(c => c.Code == open || c.Code == closed).ToDictionaryAsync(c => c.Code));
        Assert.Equal((null, null), (cases[open].HandlerId, cases[open].HandlerName));
        Assert.Equal(Person.Gone, cases[closed].HandlerName);
    }

    [Fact]
    public async Task A_review_stays_with_its_badge_and_is_in_the_copy()
    {
        var me = await Me("penelaah");
        var written = await app.Look(db => db.Set<PracticeReview>().CountAsync(r => r.ReviewerId == me.Id));
        Assert.True(written > 0, "The demo has no review of theirs.");
        Assert.Contains("Putusan", await Copy<ReviewerData>(me), StringComparison.Ordinal);
        await Forget<ReviewerData>(me);
        Assert.Equal(written, await app.Look(db => db.Set<PracticeReview>().CountAsync(r => r.ReviewerId == me.Id)));
        Assert.False(await app.Look(db => db.Set<ReviewRequest>().AnyAsync(r => r.ReviewerId == me.Id && r.DoneUtc == null)));
    }

    private async Task<string> Reported()
    {
        var word = Writing.Word();
        await (await app.People.Stranger.Open("/laporkan")).Form("Input.Text").Fill(("Input.Kind", "Lainnya"), ("Input.Text", $"Ada yang keliru {word}")).Press();
        return await app.Look(db => db.Set<Case>().Where(c => c.Text.Contains(word)).Select(c => c.Code).SingleAsync());
    }

    private Task<Person> Me(string userName) => app.Look(async db =>
    {
        var member = await db.Set<Member>().SingleAsync(m => m.UserName == userName);
        return new Person(member.Id, member.Email);
    });

    private Task<string> Copy<T>(Person me) where T : IPersonalData =>
        app.Look(async db => System.Text.Json.JsonSerializer.Serialize(await One<T>().Of(db, me, CancellationToken.None)));

    private Task<bool> Forget<T>(Person me) where T : IPersonalData => app.Look(async db =>
    {
        await One<T>().Forget(db, me, app.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        return true;
    });

    private T One<T>() where T : IPersonalData => app.Services.GetServices<IPersonalData>().OfType<T>().Single();
}

public sealed class TracesOnSqlite(SqliteApp app) : TracesTests(app), IClassFixture<SqliteApp>;

public sealed class TracesOnPostgres(PostgresApp app) : TracesTests(app), IClassFixture<PostgresApp>;
