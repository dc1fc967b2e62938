using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using ForumLks.Web.Features.FollowUps;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.OwnData;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.OwnData;

/// <summary>A person asks what the forum holds about them, takes a copy, changes their mind, and leaves.</summary>
public abstract class OwnDataTests(ForumApp app)
{
    [Fact]
    public async Task The_copy_holds_what_one_wrote_and_brought_and_nothing_of_others()
    {
        var (mine, others) = (Writing.Word(), Writing.Word());
        var member = await app.People.Fresh("pengelola-temanggung");
        await (await member.Open("/sumber/unggah")).Form("Content.Title").Fill(("Content.Title", $"Formulir {mine}"), ("Content.Summary", "x"), ("Content.Kind", "Formulir"), ("Content.Licence", "CC BY 4.0"))
            .Attach("Placement.Upload", "milik.txt", "text/plain", Encoding.UTF8.GetBytes($"isi {mine}")).Press("Ajukan untuk ditinjau");
        await (await (await app.People.ForumAdmin()).Open("/berita/tulis")).Form("Content.Title").News($"Berita {others}").Press("Terbitkan");

        var answer = await (await member.Open("/akun/data")).Form("Unduh data saya").Press("Unduh data saya");
        answer.Answers(HttpStatusCode.OK);
        Assert.StartsWith("attachment", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        var json = zip.Entries.Where(e => e.Name.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(e => e.Name, Text);
        Assert.All(json.Values, text => JsonDocument.Parse(text));
        Assert.Contains(mine, json["tulisan.json"], StringComparison.Ordinal);
        Assert.Contains("pengelola-temanggung", json["akun.json"], StringComparison.Ordinal);
        Assert.Contains("milik.txt", json["berkas.json"], StringComparison.Ordinal);
        Assert.Contains(zip.Entries, e => e.FullName.StartsWith("berkas/", StringComparison.Ordinal) && Text(e) == $"isi {mine}");
        Assert.DoesNotContain(json.Values, text => text.Contains(others, StringComparison.Ordinal) || text.Contains("PasswordHash", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Consent_to_be_named_is_withdrawn_at_once_and_given_again_and_each_decision_is_kept()
    {
        var member = await app.People.Fresh("pengelola-klaten");
        var profile = "/anggota/" + await app.Look(db => db.Set<Member>().Where(m => m.UserName == "pengelola-klaten").Select(m => m.PublicId).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await app.People.Stranger.Get(profile)).Status);
        Writing.Kept(await Consent(member, "Tarik persetujuan"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get(profile)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.People.Neighbour()).Get(profile)).Status);
        Writing.Kept(await Consent(member, "Setujui lagi"));
        Assert.Equal(HttpStatusCode.OK, (await app.People.Stranger.Get(profile)).Status);
        Assert.Equal(2, await app.Look(db => db.Set<Consent>().CountAsync(c => c.Purpose == ConsentPurpose.Nama && c.TextVersion == AcceptInvitationModel.ConsentVersion)));
    }

    [Fact]
    public async Task Leaving_waits_seven_days_can_be_taken_back_and_then_leaves_the_text_without_the_name()
    {
        var word = Writing.Word();
        var member = await app.People.Fresh("pengelola-tegal");
        var id = await IdOf("pengelola-tegal");
        var name = await app.Look(db => db.Set<Member>().Where(m => m.Id == id).Select(m => m.DisplayName).SingleAsync());
        await (await member.Open("/berita/tulis")).Form("Content.Title").News($"Usulan {word}").Press("Ajukan untuk ditinjau");
        await (await member.Open("/praktik/tulis")).Form("Content.Title").Fill("Content.Title", $"Draf {word}").Press("Simpan draf");
        var followUp = await Assigned(id);

        (await Leave(member, "salah sekali lagi")).Answers(HttpStatusCode.UnprocessableEntity);
        Writing.Kept(await Leave(member, People.PasswordOf("pengelola-tegal")));
        Writing.Kept(await (await member.Open("/akun/data")).Form("Batalkan penghapusan").Press());
        app.Clock.Move(TimeSpan.FromDays(8));
        await Keep();
        Assert.Equal(name, await app.Look(db => db.Set<Member>().Where(m => m.Id == id).Select(m => m.DisplayName).SingleAsync()));

        member = await app.People.Fresh("pengelola-tegal");
        Writing.Kept(await Leave(member, People.PasswordOf("pengelola-tegal")));
        app.Clock.Move(TimeSpan.FromDays(6));
        await Keep();
        Assert.True(await app.Look(db => db.Set<Member>().AnyAsync(m => m.Id == id && m.IsEnabled)));
        app.Clock.Move(TimeSpan.FromDays(2));
        await Task.WhenAll(Keep(), Keep());

        var gone = await app.Look(db => db.Set<Member>().SingleAsync(m => m.Id == id));
        Assert.Equal((Person.Gone, null, null, false), (gone.DisplayName, gone.Email, gone.PasswordHash, gone.IsEnabled));
        Assert.Empty(gone.Roles);
        Assert.Equal(HttpStatusCode.Redirect, (await member.Get("/akun")).Status);
        Assert.True(await app.Look(db => db.Set<ContentItem>().AnyAsync(i => i.OwnerId == id && i.Title.Contains(word))));
        Assert.False(await app.Look(db => db.Set<FormDraft>().AnyAsync(d => d.OwnerId == id)));
        Assert.Null(await app.Look(db => db.Set<FollowUp>().Where(f => f.Id == followUp).Select(f => f.AssigneeId).SingleAsync()));
        Assert.DoesNotContain(name, (await (await app.People.PlatformAdmin()).Open("/admin/anggota")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_platform_admin_cannot_leave()
    {
        var admin = await app.People.Fresh("admin");
        var page = await admin.Open("/akun/data");
        Assert.Contains("satu-satunya admin pusat", page.Text, StringComparison.Ordinal);
        var id = await IdOf("admin");
        await using var scope = app.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<BrokenRule>(() => scope.ServiceProvider.GetRequiredService<Leaving>().Ask(id, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_sees_something_wrong_asks_for_it_to_be_put_right()
    {
        var member = await app.People.Fresh("pengelola-batang");
        var word = Writing.Word();
        Writing.Kept(await (await member.Open("/akun/data")).Form("Correction.Text").Fill("Correction.Text", $"Surel saya keliru {word}").Press("Minta perbaikan"));
        Assert.True(await app.Look(db => db.Set<ForumLks.Web.Features.Notifications.OutgoingMail>().AnyAsync(m => m.Text.Contains(word))));
        var empty = await (await member.Open("/akun/data")).Form("Correction.Text").Press("Minta perbaikan");
        empty.Answers(HttpStatusCode.UnprocessableEntity);
    }

    private async Task Keep() => await app.Services.GetRequiredService<RetentionKeeping>().Look(CancellationToken.None);

    private Task<Guid> IdOf(string userName) => app.Look(db => db.Set<Member>().Where(m => m.UserName == userName).Select(m => m.Id).SingleAsync());

    private Task<long> Assigned(Guid id) => app.Look(async db =>
    {
        var one = await db.Set<FollowUp>().Where(f => f.AssigneeId == null && f.State == FollowUpState.Berjalan).OrderBy(f => f.Id).FirstAsync();
        one.Assign(id, "Kantor contoh", null);
        await db.SaveChangesAsync();
        return one.Id;
    });

    private static async Task<Page> Consent(Browser member, string button) => await (await member.Open("/akun/data")).Form($"{button}: Nama tampil untuk umum").Press($"{button}: Nama tampil untuk umum");

    private static async Task<Page> Leave(Browser member, string password) =>
        await (await member.Open("/akun/data")).Form("Leave.Password").Fill("Leave.Password", password).Press("Minta hapus akun");

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}

public sealed class OwnDataOnSqlite(SqliteApp app) : OwnDataTests(app), IClassFixture<SqliteApp>;

public sealed class OwnDataOnPostgres(PostgresApp app) : OwnDataTests(app), IClassFixture<PostgresApp>;
