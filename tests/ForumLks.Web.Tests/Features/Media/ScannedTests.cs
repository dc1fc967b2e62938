using System.Net;
using ForumLks.Media.Tests;
using ForumLks.Web.Features.Media;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Media;

/// <summary>With a virus scanner set up, and with little room.</summary>
public sealed class ScannedTests(Scanned site) : IClassFixture<Scanned>
{
    [Fact]
    public async Task An_infected_file_is_refused_with_a_sentence_and_a_clean_one_is_kept()
    {
        var member = await site.App.People.Member();
        var infected = await Upload(member, "surat.txt", FakeClamd.Eicar);
        infected.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Pemindai virus menemukan", infected.ErrorAt("Placement.Upload"), StringComparison.Ordinal);
        Assert.Equal("Formulir contoh", infected.Form("Content.Title")["Content.Title"]);
        Writing.Kept(await Upload(member, "bersih.txt", "Bersih"u8.ToArray()));
        Assert.Contains("Pemindai menjawab", (await (await site.App.People.PlatformAdmin()).Open("/admin/berkas")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_room_is_told_with_its_size_and_frees_itself_by_deleting()
    {
        var member = await site.App.People.Fresh("pengelola-ponorogo");
        Writing.Kept(await Upload(member, "satu.csv", Table(1)));
        var full = await Upload(member, "dua.csv", Table(2));
        full.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Matches("Ruang berkas .* penuh: .* dari .* terpakai", full.ErrorAt("Placement.Upload"));
        Assert.Contains("terpakai", (await member.Open("/berkas")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await Sender.Of(member)).TryBegin("tiga.csv", 900_000)).Status);
    }

    [Fact]
    public async Task Colleagues_share_the_room_of_their_institution_and_others_have_their_own()
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumLks.Web.Data.ForumDb>();
        var quota = new Quota(db, new MediaSettings { InstitutionMegabytes = 1, PersonMegabytes = 1 });
        var (one, colleague, alone) = (new MediaOwner(Guid.NewGuid(), "lembaga-contoh"), new MediaOwner(Guid.NewGuid(), "lembaga-contoh"), new MediaOwner(Guid.NewGuid(), null));
        db.Add(MediaFile.Of($"uji/{Guid.NewGuid():n}", "a.txt", "TXT", "text/plain", 900_000, new string('a', 64), one, DateTime.UtcNow));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(await quota.WhyNot(colleague, 200_000, CancellationToken.None));
        Assert.Null(await quota.WhyNot(alone, 200_000, CancellationToken.None));
        Assert.Equal(85, (await quota.Of(colleague, CancellationToken.None)).Percent);
    }

    private static byte[] Table(int number) => System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{number},dua,tiga\n", 50_000)));

    private static async Task<Page> Upload(Browser browser, string name, byte[] bytes)
    {
        var form = (await browser.Open("/sumber/unggah")).Form("Content.Title").Fill(
            ("Content.Title", "Formulir contoh"), ("Content.Summary", "Keterangan contoh"), ("Content.Kind", "Formulir"), ("Content.Licence", "CC BY 4.0"));
        return await form.Attach("Placement.Upload", name, "text/plain", bytes).Press("Ajukan untuk ditinjau");
    }
}

public sealed class Scanned : IAsyncLifetime
{
    private readonly FakeClamd _daemon = new(IPAddress.Loopback);
    public ForumApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = new ScannedApp(_daemon.Address);
        await App.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _daemon.DisposeAsync();
    }

    private sealed class ScannedApp(string scanner) : ForumApp(new SqliteTestDatabase())
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [new("ForumLks:Media:Scanner", scanner), new("ForumLks:Media:InstitutionMegabytes", "1"), new("ForumLks:Media:PersonMegabytes", "1")];
    }
}

public sealed class ScannerDownTests
{
    [Fact]
    public async Task A_scanner_that_does_not_answer_refuses_everything_and_the_admin_is_told()
    {
        await using var app = new DownApp();
        await app.InitializeAsync();
        var sender = await Sender.Of(await app.People.Member());
        var id = await sender.Begin("surat.txt", 5);
        await sender.Send(id, 0, "Surat"u8.ToArray());
        var answer = await sender.Press(id, "Selesai");
        answer.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Pemindai virus sedang tidak menjawab", answer.Html, StringComparison.Ordinal);
        Assert.Contains("TIDAK menjawab", (await (await app.People.PlatformAdmin()).Open("/admin/berkas")).Text, StringComparison.Ordinal);
    }

    private sealed class DownApp() : ForumApp(new SqliteTestDatabase())
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("ForumLks:Media:Scanner", "unix:/tidak/ada.sock")];
    }
}
