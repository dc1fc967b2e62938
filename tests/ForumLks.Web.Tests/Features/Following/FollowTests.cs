using System.Net;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Following;

public abstract class FollowTests(ForumApp app)
{
    [Fact]
    public async Task A_button_begins_and_ends_following_without_a_script()
    {
        var member = await app.People.Outsider();
        var page = await member.Open("/wilayah/35.20");
        var form = page.Form("kind");
        var done = await form.Press();
        done.Answers(HttpStatusCode.Redirect);
        var after = await member.Follow(done);
        Assert.Contains("Anda mengikuti", after.Text, StringComparison.Ordinal);
        Assert.Contains("Berhenti mengikuti", after.Text, StringComparison.Ordinal);
        Assert.Contains("Kabupaten Magetan", (await member.Open("/akun/ikuti")).Text, StringComparison.Ordinal);

        await after.Form("kind").Press();
        Assert.DoesNotContain("Berhenti mengikuti", (await member.Open("/wilayah/35.20")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_get_a_link_and_their_kept_pages_know_nobody()
    {
        var stranger = app.Stranger();
        foreach (var address in new[] { "/ruang/madiun", "/wilayah/35.21", "/praktik/kebun-gizi-dua-belas-bedeng", "/direktori/lkks-kota-pekalongan" })
        {
            await (await app.People.Member()).Open(address);
            var page = await stranger.Open(address);
            Assert.NotEmpty(page.Document.QuerySelectorAll("a[href^='/masuk?kembali=']"));
            Assert.DoesNotContain("Berhenti mengikuti", page.Text, StringComparison.Ordinal);
            Assert.Null(page.Document.QuerySelector("main form[action='/ikuti']"));
            Assert.False(page.Headers.ContainsKey("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Ones_own_space_is_followed_by_itself_until_one_stops()
    {
        var member = await app.People.Fresh("pengelola-ponorogo");
        var page = await member.Open("/ruang/madiun");
        Assert.Contains("Berhenti mengikuti", page.Text, StringComparison.Ordinal);
        await page.Form("kind").Press();
        Assert.DoesNotContain("Berhenti mengikuti", (await member.Open("/ruang/madiun")).Text, StringComparison.Ordinal);
        Assert.Contains("sudah dihentikan", (await member.Open("/akun/ikuti")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_writes_is_followed_by_itself_and_may_be_stopped()
    {
        var slug = await app.PublishPractice($"Praktik {Writing.Word()}", InstitutionProfile.Unknown);
        var member = await app.People.Member();
        var page = await member.Open($"/praktik/{slug}");
        Assert.Contains("Berhenti mengikuti", page.Text, StringComparison.Ordinal);
        await page.Form("kind").Press();
        Assert.DoesNotContain("Berhenti mengikuti", (await member.Open($"/praktik/{slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_for_somebody_cannot_be_followed()
    {
        var word = Writing.Word();
        await app.PublishPractice($"Rahasia {word}", InstitutionProfile.Unknown, Visibility.SpaceAdmins);
        var id = await app.Look(db => db.Set<ContentItem>().Where(i => i.Title.Contains(word)).Select(i => i.ContentItemId).SingleAsync());
        var outsider = await app.People.Outsider();
        foreach (var (kind, key) in new[] { ("Item", id), ("Item", "tidakada"), ("Space", "999999"), ("Area", "99.99"), ("Topic", "Apa saja"), ("Decision", $"{id}/1"), ("Decision", "x") })
        {
            (await outsider.Post("/ikuti", ("kind", kind), ("key", key), ("aksi", "ikuti"))).Answers(HttpStatusCode.NotFound);
        }

        (await outsider.Post("/ikuti", ("kind", "Item"), ("key", new string('x', 5_000)))).Answers(HttpStatusCode.BadRequest);
        (await outsider.Post("/ikuti", ("kind", "Sembarang"), ("key", "1"))).Answers(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_site_can_neither_press_the_button_nor_be_led_to()
    {
        var member = await app.People.Outsider();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ikuti") { Content = new FormUrlEncodedContent([new("kind", "Area"), new("key", "35.21")]) };
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
        using var answer = await member.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);

        var led = await member.Post("/ikuti", ("kind", "Area"), ("key", "35.21"), ("aksi", "berhenti"), ("kembali", "https://jahat.example/"));
        Assert.Equal("/akun/ikuti", led.Location);
    }

    [Fact]
    public async Task Pressed_many_times_at_once_it_follows_once()
    {
        var member = await app.People.Fresh("pengelola-batang");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => member.Post("/ikuti", ("kind", "Area"), ("key", "33.26"), ("aksi", "ikuti"))));
        Assert.Equal(1, await app.Look(db => db.Set<Follow>().CountAsync(f => f.Kind == FollowKind.Area && f.Key == "33.26")));
    }

    [Fact]
    public async Task A_happening_is_kept_or_lost_with_what_it_tells_of_and_stays_one_line()
    {
        var word = Writing.Word();
        var happenings = app.Services.GetRequiredService<IHappenings>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Look(db => db.InTransaction<int>(
            async c =>
            {
                happenings.Tell(db, new Happening("balasan", "4xzr6tr4jmsm3etch4wxpjkxey", "/x", word));
                await db.SaveChangesAsync(c);
                throw new InvalidOperationException();
            },
            CancellationToken.None)));
        Assert.Equal(0, await app.Look(db => db.Set<Occurrence>().CountAsync(o => o.Line == word)));

        await app.Look(db =>
        {
            happenings.Tell(db, new Happening("balasan", "4xzr6tr4jmsm3etch4wxpjkxey", "/x", $"{word}\r\nBcc: semua@contoh.id"));
            return db.SaveChangesAsync();
        });
        Assert.Equal($"{word} Bcc: semua@contoh.id", await app.Look(db => db.Set<Occurrence>().Where(o => o.Line.StartsWith(word)).Select(o => o.Line).SingleAsync()));
    }
}

public sealed class FollowOnSqlite(SqliteApp app) : FollowTests(app), IClassFixture<SqliteApp>;

public sealed class FollowOnPostgres(PostgresApp app) : FollowTests(app), IClassFixture<PostgresApp>;
