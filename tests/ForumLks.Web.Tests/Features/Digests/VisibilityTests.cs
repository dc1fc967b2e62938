using System.Net;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Digests;

/// <summary>What somebody may not see now appears in no channel, also where it was public when it happened.</summary>
public abstract class DigestVisibilityTests(ForumApp app)
{
    private const string Reader = "pengelola-ponorogo";

    public static TheoryData<string> Ways => ["withdrawn", "hidden", "deleted", "for admins", "of another space", "scheduled"];

    [Theory, MemberData(nameof(Ways))]
    public async Task What_was_public_when_it_happened_is_told_nowhere_once_it_is(string way)
    {
        var (gone, there) = (Writing.Word(), Writing.Word());
        var slug = await app.PublishPractice($"Praktik {gone}", InstitutionProfile.Unknown);
        var open = await app.PublishPractice($"Praktik {there}", InstitutionProfile.Unknown);
        await app.Prefer(Reader, Timing.Ringkasan, Timing.Segera);
        foreach (var (one, word) in new[] { (slug, gone), (open, there) })
        {
            await app.Tell(new Happening("balasan", await app.ItemIdOf(one), $"/praktik/{one}#7", $"Balasan {word}"));
            await app.Tell(new Happening("sebutan", await app.ItemIdOf(one), $"/praktik/{one}#8", $"Anda disebut {word}") { To = [await app.IdOf(Reader)] });
        }

        var member = await app.People.Neighbour();
        var feed = await Feed(member);
        await app.Spread();
        Assert.Contains(gone, (await member.Open("/kabar")).Text, StringComparison.Ordinal);
        Assert.Contains(gone, (await app.Stranger().Open(feed)).Html, StringComparison.Ordinal);

        await app.Change(slug, (db, item) => Take(db, item, way));
        await app.TellAtOnce();
        app.MoveToMonday();
        await app.PrepareDigests();

        var week = Week.Of(app.Clock.GetUtcNow().UtcDateTime);
        foreach (var page in new[] { await member.Open("/kabar"), await member.Open($"/kabar/{week}"), await app.Stranger().Open(feed), await member.Open("/akun/ikuti"), await app.Stranger().Open($"/ruang/madiun/minggu/{week.Previous}") })
        {
            Assert.DoesNotContain(gone, page.Html, StringComparison.Ordinal);
        }

        Assert.Contains(there, (await member.Open($"/kabar/{week}")).Text, StringComparison.Ordinal);
        Assert.Contains(there, (await app.Stranger().Open(feed)).Html, StringComparison.Ordinal);
        Assert.Empty(await app.LettersTo(Reader, gone));
        Assert.NotEmpty(await app.LettersTo(Reader, there));
    }

    [Fact]
    public async Task Whoever_loses_a_role_hears_no_more_of_what_it_let_them_see()
    {
        var word = Writing.Word();
        await app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown, Visibility.Space);
        var id = await app.IdOf("forum-madiun");
        await app.Look(async db =>
        {
            var member = await db.Set<Member>().SingleAsync(m => m.Id == id);
            var space = await db.Set<ForumLks.Web.Features.Spaces.Space>().Where(s => s.Slug == "madiun").Select(s => s.Id).SingleAsync();
            db.Add(Follow.Of(id, FollowKind.Area, "35.21", app.Clock.GetUtcNow().UtcDateTime));
            foreach (var role in member.Roles.Where(r => r.SpaceId == space).ToList())
            {
                member.Revoke(space, role.Role);
            }

            return await db.SaveChangesAsync();
        });
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.Empty(await app.LettersTo("forum-madiun", word));
        Assert.NotEmpty(await app.LettersTo(Reader, word));
    }

    [Fact]
    public async Task What_is_told_to_some_alone_reaches_only_them_and_ends_when_it_is_forgotten()
    {
        var (word, later) = (Writing.Word(), Writing.Word());
        var slug = await app.PublishPractice($"Praktik {word}x", InstitutionProfile.Unknown);
        var (item, me) = (await app.ItemIdOf(slug), await app.IdOf(Reader));
        await app.Prefer(Reader, Timing.Ringkasan, Timing.Ringkasan);
        await app.Tell(new Happening("konsultasi", item, $"/praktik/{slug}#a", $"Hanya untuk Anda {word}") { To = [me], OnlyTo = true });
        await app.Tell(new Happening("konsultasi", item, $"/praktik/{slug}#b", $"Hanya untuk Anda {later}") { To = [me], OnlyTo = true });
        await app.Look(async db =>
        {
            await ((IHappenings)app.Services.GetService(typeof(IHappenings))!).Forget(db, item, $"/praktik/{slug}#b", CancellationToken.None);
            return 0;
        });
        Assert.Contains($"Hanya untuk Anda {word}", (await (await app.People.Neighbour()).Open("/kabar")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hanya untuk Anda", (await (await app.People.Member()).Open("/kabar")).Text, StringComparison.Ordinal);
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.Single(await app.LettersTo(Reader, $"Hanya untuk Anda {word}"));
        Assert.Equal(0, await app.Look(db => db.Set<ForumLks.Web.Features.Notifications.OutgoingMail>().CountAsync(m => m.Text.Contains(later))));
        Assert.Empty(await app.LettersTo("pengelola-ngawi", $"Hanya untuk Anda {word}"));
    }

    private static async Task<string> Feed(Browser member)
    {
        var made = await (await member.Open("/akun/kabar")).Form("Buat alamat umpan" is var first && (await member.Open("/akun/kabar")).Text.Contains(first, StringComparison.Ordinal) ? first : "Ganti alamat umpan").Press();
        made.Answers(HttpStatusCode.Redirect);
        var page = await member.Follow(made);
        return new Uri(page.Document.QuerySelector("main code")!.TextContent).PathAndQuery;
    }

    private void Take(ForumLks.Web.Data.ForumDb db, ContentItem item, string way)
    {
        switch (way)
        {
            case "withdrawn":
                item.Withdraw();
                break;
            case "hidden":
                item.Hide();
                break;
            case "deleted":
                item.Delete(app.Clock.GetUtcNow().UtcDateTime);
                break;
            case "for admins":
                db.Entry(item).Property(i => i.Visibility).CurrentValue = Visibility.SpaceAdmins;
                break;
            case "of another space":
                db.Entry(item).Property(i => i.Visibility).CurrentValue = Visibility.Space;
                db.Entry(item).Property(i => i.SpaceId).CurrentValue = db.Set<ForumLks.Web.Features.Spaces.Space>().Where(s => s.Slug == "aceh").Select(s => (long?)s.Id).Single();
                break;
            default:
                db.Entry(item).Property(i => i.PublishedUtc).CurrentValue = app.Clock.GetUtcNow().UtcDateTime.AddDays(60);
                break;
        }
    }
}

public sealed class DigestVisibilityOnSqlite(SqliteApp app) : DigestVisibilityTests(app), IClassFixture<SqliteApp>;

public sealed class DigestVisibilityOnPostgres(PostgresApp app) : DigestVisibilityTests(app), IClassFixture<PostgresApp>;
