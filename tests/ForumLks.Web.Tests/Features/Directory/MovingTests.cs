using ForumLks.Web.Features.Adoptions;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Needs;
using ForumLks.Web.Features.News;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// Not a namespace called Directory: it would hide System.IO.Directory from all other tests.
namespace ForumLks.Web.Tests.Features;

/// <summary>What names an entry follows it into another; who leaves the site leaves no entry without a keeper and no proof behind.</summary>
public abstract class MovingTests(ForumApp app)
{
    [Fact]
    public async Task Members_and_news_follow_a_merge_and_come_back()
    {
        var admin = await app.People.ForumAdmin();
        var (old, kept) = (await admin.Record($"LKSA {Writing.Word()}"), await admin.Record($"LKSA {Writing.Word()}"));
        var (from, to) = (await app.Institution(old), await app.Institution(kept));
        var newsTitle = await WriteNewsAbout(from.ContentItemId);
        await app.Look(async db =>
        {
            var member = await db.Set<Member>().SingleAsync(m => m.UserName == "redaksi");
            member.Introduce(member.DisplayName, member.Position, from.ContentItemId);
            return await db.SaveChangesAsync();
        });

        var preview = await admin.Open($"{old}/gabung?ke={kept}");
        Assert.Contains("1 anggota yang menyebut lembaga ini", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 berita yang dikaitkan", preview.Text, StringComparison.Ordinal);
        await preview.Form("Gabungkan").Press("Gabungkan");
        Assert.Contains(newsTitle, (await app.Stranger().Open(kept)).Text, StringComparison.Ordinal);
        Assert.Equal(to.ContentItemId, await InstitutionOf("redaksi"));

        var title = $"Batalkan penggabungan {from.Title}";
        await (await admin.Open($"{kept}/gabung")).Form(title).Press(title);
        Assert.Equal(from.ContentItemId, await InstitutionOf("redaksi"));
        Assert.DoesNotContain(newsTitle, (await app.Stranger().Open(kept)).Text, StringComparison.Ordinal);
        Assert.Contains(newsTitle, (await app.Stranger().Open(old)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adoptions_and_needs_follow_a_merge_and_come_back()
    {
        var (admin, word) = (await app.People.ForumAdmin(), Writing.Word());
        var (old, kept) = (await admin.Record($"LKSA {Writing.Word()}"), await admin.Record($"LKSA {Writing.Word()}"));
        var (from, to) = ((await app.Institution(old)).ContentItemId, (await app.Institution(kept)).ContentItemId);
        var practice = await app.PublishPractice($"Praktik {word}", new InstitutionProfile(null, null, null, null, null));
        await (await (await app.People.Outsider()).Open($"/praktik/{practice}/terapkan")).Form("Input.InstitutionName").Press("Catat penerapan");
        await app.Look(db => db.Set<Adoption>().Where(a => db.Set<ContentItem>().Any(i => i.Id == a.PracticeId && i.Slug == practice)).ExecuteUpdateAsync(a => a.SetProperty(x => x.InstitutionId, from)));
        await app.Look(async db =>
        {
            db.Add(Need.Of(new NeedGiven(ForumLks.Recipes.OrchardId.New(), NeedKind.Lainnya, $"Kursi {word}", NeedAmount.TidakDisebut, NeedUrgency.Biasa, Visibility.Public), from, "35.21", null, null, DateTime.UtcNow));
            return await db.SaveChangesAsync();
        });

        var preview = await admin.Open($"{old}/gabung?ke={kept}");
        Assert.Contains("1 penerapan praktik", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 kebutuhan yang ditulis", preview.Text, StringComparison.Ordinal);
        await preview.Form("Gabungkan").Press("Gabungkan");
        Assert.Equal((to, to), await Owners());
        Assert.Contains($"Praktik {word}", (await app.Stranger().Open(kept)).Text, StringComparison.Ordinal);

        var title = $"Batalkan penggabungan {(await app.Institution(old)).Title}";
        await (await admin.Open($"{kept}/gabung")).Form(title).Press(title);
        Assert.Equal((from, from), await Owners());

        Task<(string?, string?)> Owners() => app.Look(async db => (
            await db.Set<Adoption>().Where(a => db.Set<ContentItem>().Any(i => i.Id == a.PracticeId && i.Slug == practice)).Select(a => a.InstitutionId).SingleAsync(),
            await db.Set<Need>().Where(n => n.What == $"Kursi {word}").Select(n => (string?)n.InstitutionId).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_leaves_passes_the_entry_on_and_takes_the_claim_along()
    {
        var address = await (await app.People.ForumAdmin()).Record($"LKSA {Writing.Word()}");
        var id = (await app.Institution(address)).Id;
        var (leaver, heir) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.Look(async db =>
        {
            db.AddRange(Keeper.Of(id, leaver, true, DateTime.UtcNow), Keeper.Of(id, heir, false, DateTime.UtcNow), Claim.Of(id, leaver, "Ketua", "SK pengangkatan.", null, DateTime.UtcNow));
            return await db.SaveChangesAsync();
        });
        var data = app.Services.GetServices<IPersonalData>().OfType<DirectoryData>().Single();
        var copy = await app.Look(db => data.Of(db, new Person(leaver, null), CancellationToken.None));
        Assert.Equal(2, copy.Count);
        await app.Look(async db =>
        {
            await data.Forget(db, new Person(leaver, null), DateTime.UtcNow, CancellationToken.None);
            return 0;
        });
        var left = await app.Look(db => db.Set<Keeper>().AsNoTracking().Where(k => k.InstitutionId == id).ToListAsync());
        Assert.Equal((heir, true), (Assert.Single(left).MemberId, left[0].IsMain));
        Assert.False(await app.Look(db => db.Set<Claim>().AnyAsync(c => c.MemberId == leaver)));
    }

    [Fact]
    public async Task A_claim_writes_to_the_admins_and_its_answer_to_the_member_without_the_proof()
    {
        var (admin, member, title) = (await app.People.ForumAdmin(), await app.People.Neighbour(), $"LKSA {Writing.Word()}");
        var address = await admin.Record(title);
        await (await member.Open($"{address}/klaim")).Form("Input.Proof").Fill(("Input.Position", "Sekretaris"), ("Input.Proof", "SK rahasia nomor 12.")).Press("Kirim klaim");
        var letters = await app.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(m => m.Subject.Contains(title)).ToListAsync());
        Assert.Equal("forum-madiun@contoh.invalid", Assert.Single(letters).To);
        Assert.DoesNotContain("SK rahasia", letters[0].Text, StringComparison.Ordinal);
    }

    private Task<string?> InstitutionOf(string userName) => app.Look(db => db.Set<Member>().Where(m => m.UserName == userName).Select(m => m.InstitutionId).SingleAsync());

    private async Task<string> WriteNewsAbout(string contentItemId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumLks.Web.Data.ForumDb>();
        var desk = scope.ServiceProvider.GetRequiredService<ContentDesk>();
        var owner = await db.Set<Member>().Where(m => m.UserName == "redaksi").Select(m => m.Id).SingleAsync();
        var news = await desk.Begin<ForumLks.Web.Features.News.News>(new NewsContent { Title = $"Kabar {Writing.Word()}", Lead = "Teras berita.", Body = "Isi.", Related = [contentItemId] }, owner, CancellationToken.None);
        news.Publish(desk.Now);
        await desk.Save(news, owner, null, CancellationToken.None);
        return news.Title;
    }
}

public sealed class MovingOnSqlite(SqliteApp app) : MovingTests(app), IClassFixture<SqliteApp>;

public sealed class MovingOnPostgres(PostgresApp app) : MovingTests(app), IClassFixture<PostgresApp>;
