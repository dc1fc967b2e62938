using System.Net;
using System.Text;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ForumLks.Web.Tests.Features.Notifications;

/// <summary>What every letter ends with; and letters that come back hours later, picked up from a folder by themselves or brought by an admin.</summary>
public abstract class LetterTests(ForumApp app)
{
    [Theory]
    [InlineData(Why.Duty, "karena Anda pengurus")]
    [InlineData(Why.Yours, "/akun/data")]
    [InlineData(Why.Account, "selalu dikirim")]
    [InlineData(Why.Listed, "Bila keliru, abaikan")]
    public async Task A_letter_ends_with_why_it_came_and_how_such_letters_end(Why why, string says)
    {
        await app.Look(db =>
        {
            app.Services.GetRequiredService<IPostbox>().Post(db, "siapa@contoh.invalid", "Perihal", "Isinya.\n", why);
            return db.SaveChangesAsync();
        });
        var text = await app.Look(db => db.Set<OutgoingMail>().Where(m => m.To == "siapa@contoh.invalid").OrderByDescending(m => m.Id).Select(m => m.Text).FirstAsync());
        Assert.StartsWith("Isinya.\n\nSurat", text, StringComparison.Ordinal);
        Assert.Contains(says, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_in_the_folder_marks_its_address_and_is_read_once()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("pantulan");
        app.Services.GetRequiredService<MailSettings>().BounceFolder = folder.FullName;
        var email = await EmailOf("pengelola-ponorogo");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "1.laporan"), Report(email, await Sent(email)), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "2.iklan"), "Subject: halo\n\nBukan laporan.\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "3.tiruan"), Report(await EmailOf("forum-madiun"), "<1.1@forumlks>"), TestContext.Current.CancellationToken);
        await Task.WhenAll(Look(), Look());
        Assert.Equal([email], await Dead());
        Assert.All(folder.EnumerateFiles(), file => Assert.EndsWith(".dibaca", file.Name, StringComparison.Ordinal));
        Assert.Contains("ditolak", (await (await app.People.Neighbour()).Open("/akun/kabar")).Text, StringComparison.Ordinal);

        // Its owner says that it is right: what was read is not read again.
        (await (await (await app.People.Neighbour()).Open("/akun/kabar")).Form("Alamatnya benar, coba lagi").Press("Alamatnya benar, coba lagi")).Answers(HttpStatusCode.Redirect);
        await Look();
        Assert.Empty(await Dead());
        folder.Delete(recursive: true);
        await Look();
    }

    [Fact]
    public async Task An_admin_brings_a_mailbox_and_reads_what_it_told()
    {
        var admin = await app.People.PlatformAdmin();
        var email = await EmailOf("pengelola-klaten");
        var form = (await admin.Open("/admin/surat")).Form("kotak");
        Assert.Contains("Pilih berkas", (await admin.Follow(await form.Press("Periksa laporan"))).Text, StringComparison.Ordinal);
        var sent = await form.Attach("kotak", "kotak.mbox", "text/plain", Encoding.UTF8.GetBytes(Report(email, await Sent(email)) + Report("orang@lain.example", "<7.7@forumlks>"))).Press("Periksa laporan");
        var page = await admin.Follow(sent);
        Assert.Contains("2 laporan gagal kirim ditemukan, 1 tentang surat forum ini.", page.Text, StringComparison.Ordinal);
        Assert.Contains(email, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("orang@lain.example", page.Text, StringComparison.Ordinal);
        (await page.Form($"Kirimi lagi {email}").Press()).Answers(HttpStatusCode.Redirect);
        Assert.DoesNotContain(email, await Dead());
        (await (await app.People.ForumAdmin()).Get("/admin/surat")).Answers(HttpStatusCode.NotFound);
    }

    private static string Report(string address, string message) =>
        $"From MAILER-DAEMON\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; {address}\nAction: failed\nStatus: 5.1.1\n\nMessage-ID: {message}\n\n";

    /// <returns>The Message-ID of a letter to this address.</returns>
    private Task<string> Sent(string email) => app.Look(async db =>
    {
        var mail = OutgoingMail.Letter(email, "Kabar", "Isi.", DateTime.UtcNow);
        db.Add(mail);
        await db.SaveChangesAsync();
        return (await db.Set<OutgoingMail>().AsNoTracking().SingleAsync(m => m.Id == mail.Id)).MessageId;
    });

    private Task Look() => app.Services.GetServices<IHostedService>().OfType<BounceRounds>().Single().Look(CancellationToken.None);

    private Task<List<string>> Dead() => app.Look(db => db.Set<DeadAddress>().Select(a => a.Email).ToListAsync());

    private Task<string> EmailOf(string userName) => app.Look(db => db.Set<Member>().Where(m => m.UserName == userName).Select(m => m.Email!).SingleAsync());
}

public sealed class LettersOnSqlite(SqliteApp app) : LetterTests(app), IClassFixture<SqliteApp>;

public sealed class LettersOnPostgres(PostgresApp app) : LetterTests(app), IClassFixture<PostgresApp>;
