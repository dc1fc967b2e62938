using ForumLks.Web.Features.Moderation;
using ForumLks.Web.Platform.Moderation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Moderation;

/// <summary>What becomes of a post: by its writer, the rules of the place, and how much was posted lately.</summary>
public abstract class JudgementTests(ForumApp app)
{
    private static string Honest(string word) => $"Kami mencatat panen kebun gizi tiap Sabtu di papan dapur, dan {word} ikut menimbang hasilnya.";

    [Fact]
    public async Task The_first_two_posts_of_a_new_member_wait_until_they_were_read()
    {
        var (space, one) = (await app.SpaceId("madiun"), await app.NewMember());
        Assert.Contains("Dua tulisan pertama", Assert.IsType<Waits>(await app.Post(one.Id, Honest("satu"), space)).Why, StringComparison.Ordinal);
        Assert.IsType<Waits>(await app.Post(one.Id, Honest("dua"), space));
        Assert.IsType<Waits>(await app.Post(one.Id, Honest("tiga"), space));

        var admin = await app.People.ForumAdmin();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var post = app.Put(one.Id, space);
            await (await admin.Open($"/admin/antrean/contoh/{post.Key}")).Form("Seen").Press("Tampilkan");
        }

        Assert.IsType<Appears>(await app.Post(one.Id, Honest("empat"), space));
    }

    [Fact]
    public async Task Whoever_has_published_or_holds_an_office_is_not_new()
    {
        Assert.IsType<Appears>(await app.Post((await app.Who("pengelola-ngawi")).Id, Honest(Writing.Word())));
        Assert.IsType<Appears>(await app.Post((await app.Who("penelaah")).Id, Honest(Writing.Word())));
    }

    [Fact]
    public async Task An_admin_of_the_place_is_not_kept_waiting_and_one_of_another_is()
    {
        const string text = "slot gacor maxwin adalah kata yang kami tahan";
        Assert.IsType<Appears>(await app.Post((await app.Who("forum-madiun")).Id, text, await app.SpaceId("madiun")));
        Assert.IsType<Waits>(await app.Post((await app.Who("forum-madiun")).Id, text, await app.SpaceId("pekalongan")));
    }

    [Fact]
    public async Task A_reply_that_tells_of_one_child_waits_for_a_second_person_also_when_an_admin_wrote_it()
    {
        var text = $"Seorang anak berusia 10 tahun di panti kami pernah dianiaya ayahnya, {Writing.Word()}.";
        foreach (var who in new[] { "pengelola-ngawi", "forum-madiun" })
        {
            Assert.Contains("Orang kedua", Assert.IsType<Waits>(await app.Post((await app.Who(who)).Id, text, await app.SpaceId("madiun"))).Why, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rules_wait_or_refuse_in_their_place_with_their_reason()
    {
        var (admin, word, site) = (await app.People.ForumAdmin(), Writing.Word(), $"{Writing.Word()}.site");
        var (madiun, writer) = (await app.SpaceId("madiun"), await app.Who("forum-besuki"));
        await Add(admin, word, "Words", "Refuse", madiun);
        await Add(admin, $"https://www.{site}/x", "Domain", "Wait", madiun);

        Assert.Contains("bukan di sini", Assert.IsType<Refused>(await app.Post(writer.Id, $"Beli {string.Join(' ', word.ToCharArray())} ya", madiun)).Why, StringComparison.Ordinal);
        Assert.IsType<Waits>(await app.Post(writer.Id, $"Lihat toko.{site}/barang untuk {Writing.Word()}", madiun));
        Assert.IsType<Waits>(await app.Post(writer.Id, $"Lihat https://toko.{site}/barang untuk {Writing.Word()}", madiun));
        Assert.IsType<Appears>(await app.Post(writer.Id, $"Beli {word} ya, di ruang lain", await app.SpaceId("pekalongan")));

        var page = await (await app.People.OtherForumAdmin()).Open("/admin/antrean/aturan");
        Assert.DoesNotContain(word, page.Text, StringComparison.Ordinal);
        (await (await admin.Open("/admin/antrean/aturan")).Form("Hapus aturan " + word).Press()).Answers(System.Net.HttpStatusCode.Redirect);
        Assert.IsType<Appears>(await app.Post(writer.Id, $"Beli {word} ya, sekarang boleh", madiun));
    }

    [Fact]
    public async Task A_rule_that_would_hold_everything_is_refused_and_so_is_another_space()
    {
        var (admin, madiun) = (await app.People.ForumAdmin(), await app.SpaceId("madiun"));
        (await Sent(admin, "a", "Words", "Wait", madiun)).Answers(System.Net.HttpStatusCode.UnprocessableEntity);
        (await Sent(admin, "bukan situs", "Domain", "Wait", madiun)).Answers(System.Net.HttpStatusCode.UnprocessableEntity);
        var form = (await admin.Open("/admin/antrean/aturan")).Form("Input.Text").Fill(("Input.Text", "kata lain"), ("Input.Reason", "x"));
        (await form.Smuggle("Input.SpaceId", "").Press()).Answers(System.Net.HttpStatusCode.UnprocessableEntity);
        (await (await app.People.Member()).Get("/admin/antrean/aturan")).Answers(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Too_many_in_a_minute_are_refused_and_the_next_minute_is_open()
    {
        var one = await app.Who("forum-kedu");
        for (var i = 0; i < 6; i++)
        {
            Assert.IsNotType<Refused>(await app.Post(one.Id, Honest(Writing.Word())));
        }

        Assert.Contains("semenit", Assert.IsType<Refused>(await app.Post(one.Id, Honest(Writing.Word()))).Why, StringComparison.Ordinal);
        app.Clock.Move(TimeSpan.FromMinutes(1.1));
        Assert.IsNotType<Refused>(await app.Post(one.Id, Honest(Writing.Word())));
    }

    [Fact]
    public async Task The_same_text_again_is_refused_and_from_several_accounts_it_waits()
    {
        var text = Honest(Writing.Word());
        var (first, second, third) = (await app.Who("pengelola-ngawi"), await app.Who("penelaah"), await app.Who("redaksi"));
        Assert.IsType<Appears>(await app.Post(first.Id, text));
        Assert.Contains("sudah Anda kirim", Assert.IsType<Refused>(await app.Post(first.Id, text.ToUpperInvariant() + "!!")).Why, StringComparison.Ordinal);
        Assert.IsType<Appears>(await app.Post(second.Id, text));
        Assert.Contains("beberapa akun", Assert.IsType<Waits>(await app.Post(third.Id, text)).Why, StringComparison.Ordinal);
        Assert.IsType<Appears>(await app.Post(first.Id, "Terima kasih, Bu."));
        Assert.IsType<Appears>(await app.Post(first.Id, "Terima kasih, Bu."));
    }

    [Fact]
    public async Task A_new_account_cannot_fill_the_queue()
    {
        var one = await app.NewMember();
        for (var i = 0; i < PostingCounts.NewWritersHour; i++)
        {
            Assert.IsType<Waits>(await app.Post(one.Id, Honest(Writing.Word())));
        }

        Assert.Contains("sejam", Assert.IsType<Refused>(await app.Post(one.Id, Honest(Writing.Word()))).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_new_accounts_put_nothing_before_readers_whatever_they_say()
    {
        var same = Honest(Writing.Word());
        for (var i = 0; i < 100; i++)
        {
            Assert.IsType<Waits>(await app.Post((await app.NewMember()).Id, i % 2 == 0 ? same : Honest(Writing.Word())));
        }
    }

    [Fact]
    public async Task An_edit_is_judged_by_its_words_and_not_counted()
    {
        var cancel = TestContext.Current.CancellationToken;
        var one = await app.Who("pengelola-klaten");
        await using var scope = app.Services.CreateAsyncScope();
        var (db, judge) = (scope.ServiceProvider.GetRequiredService<ForumLks.Web.Data.ForumDb>(), scope.ServiceProvider.GetRequiredService<IModeration>());
        for (var i = 0; i < 20; i++)
        {
            Assert.IsType<Appears>(await judge.JudgeEdit(db, new("balasan", one.Id, null, Honest("edit")), cancel));
        }

        Assert.IsType<Waits>(await judge.JudgeEdit(db, new("balasan", one.Id, null, "slot gacor maxwin"), cancel));
        await db.SaveChangesAsync(cancel);
        Assert.False(await db.Set<Posting>().AnyAsync(p => p.AuthorId == one.Id, cancel));
    }

    [Fact]
    public async Task Postings_are_dropped_after_a_month_but_for_the_first_two_and_acts_with_their_answers_after_their_years()
    {
        var (one, data) = (await app.NewMember(), new ModerationData());
        var now = app.Clock.GetUtcNow().UtcDateTime;
        await app.Look(async db =>
        {
            db.AddRange(Enumerable.Range(1, 4).Select(i => Posting.Of(one.Id, i, true, now.AddDays(-40 + i))));
            var warned = ModerationAct.OnPerson(ActKind.Warned, one.Id, null, one.Id, "Lama.", now.AddYears(-6));
            db.Add(warned);
            await db.SaveChangesAsync();
            db.AddRange(Appeal.Against(warned, one.Id, "Tidak.", now.AddYears(-6)), ModerationAct.OnAct(ActKind.Upheld, warned, one.Id, "Tetap.", now.AddYears(-6)));
            return await db.SaveChangesAsync();
        });
        foreach (var rule in data.Rules)
        {
            await app.Look(db => rule.Apply!(db, now, default));
        }

        Assert.Equal(2, await app.Look(db => db.Set<Posting>().CountAsync(p => p.AuthorId == one.Id)));
        Assert.Equal(0, await app.Look(db => db.Set<ModerationAct>().CountAsync(a => a.TargetId == one.Id)));
    }

    private static async Task Add(Browser admin, string text, string kind, string effect, long space) => (await Sent(admin, text, kind, effect, space)).Answers(System.Net.HttpStatusCode.Redirect);

    private static async Task<Page> Sent(Browser admin, string text, string kind, string effect, long space) =>
        await (await admin.Open("/admin/antrean/aturan")).Form("Input.Text")
            .Fill(("Input.Text", text), ("Input.Kind", kind), ("Input.Effect", effect), ("Input.SpaceId", $"{space}"), ("Input.Reason", "Ini bukan di sini tempatnya.")).Press();
}

public sealed class JudgementOnSqlite(ModeratedSqlite app) : JudgementTests(app), IClassFixture<ModeratedSqlite>;

public sealed class JudgementOnPostgres(ModeratedPostgres app) : JudgementTests(app), IClassFixture<ModeratedPostgres>;
