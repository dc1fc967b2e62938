using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>What is reported is decided, told and heard again by somebody else; and everybody chooses what they are told. All by plain links and forms.</summary>
public sealed class KeepingOrderTests(Forum forum)
{
    [Fact]
    public async Task A_stranger_reports_a_reply_an_admin_hides_it_and_another_one_hears_the_appeal()
    {
        const string topic = "/diskusi/mencatat-donasi-sore-hari", text = "Daftar donatur cukup ditempel di papan depan.";
        await using var writer = await forum.Visit(Person.Reviewer, script: false);
        await writer.Open($"{topic}/balas");
        await writer.Fill("Input_Text", text);
        await writer.Press("Kirim balasan");
        await Expect(Reply(writer, text)).ToBeVisibleAsync();

        await using var stranger = await forum.Visit(script: false);
        await stranger.Open(topic);
        await Reply(stranger, text).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Balasan [0-9]+$") }).ClickAsync();
        await stranger.Page.Locator("footer").GetByRole(AriaRole.Link, new() { Name = "Laporkan" }).ClickAsync();
        await stranger.Page.Locator("[name='Input.Kind'][value=DataPribadi]").CheckAsync();
        await stranger.Fill("Input_Text", "Daftar nama orang di papan umum.");
        await stranger.Press("Kirim laporan");
        await Expect(stranger.Page.Locator("[role=status]")).ToContainTextAsync("sudah sampai");
        var receipt = new Uri(stranger.Page.Url).AbsolutePath;
        var report = $"/admin/kasus/{receipt.Split('/')[^1]}";

        await using var admin = await forum.Visit(Person.Kedu, script: false);
        await admin.Open("/admin/antrean");
        await admin.Page.Locator($".list a[href='{report}']").ClickAsync();
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Lihat kirimannya" }).ClickAsync();
        await admin.Fill("Reason", "Nama donatur tidak untuk umum.");
        await admin.Press("Sembunyikan");
        await Expect(admin.Page.Locator("[role=status]")).ToContainTextAsync("Disembunyikan");
        await admin.Open(report);
        await admin.Fill("Answer", "Sudah kami sembunyikan. Terima kasih.");
        await admin.Press("Tutup kasus");
        await Expect(admin.Page.Locator("[role=status]")).ToContainTextAsync("Kasus ditutup");
        await stranger.Open(receipt);
        await Expect(stranger.Page.Locator("main")).ToContainTextAsync("Sudah kami sembunyikan.");
        await stranger.Open(topic);
        await Expect(Reply(stranger, text)).ToHaveCountAsync(0);

        await writer.Open("/akun/tindakan");
        await Expect(writer.Page.Locator("main")).ToContainTextAsync("Nama donatur tidak untuk umum.");
        await writer.Page.GetByText("Ajukan keberatan").ClickAsync();
        await writer.Page.Locator("main textarea").FillAsync("Yang ditempel jumlahnya, bukan namanya.");
        await writer.Press("Kirim keberatan");
        await Expect(writer.Page.Locator("main")).ToContainTextAsync("Keberatan menunggu keputusan");
        await admin.Open("/admin/antrean");
        await Expect(admin.Page.Locator("#keberatan")).ToHaveCountAsync(0);

        await using var judge = await forum.Visit(Person.PlatformAdmin, script: false);
        await judge.Open("/admin/antrean");
        await judge.Page.Locator("#keberatan .list a").First.ClickAsync();
        await Expect(judge.Page.Locator("main")).ToContainTextAsync("Yang ditempel jumlahnya");
        await judge.Fill("Answer", "Memang hanya jumlahnya.");
        await judge.Press("Kabulkan");
        await Expect(judge.Page.Locator("[role=status]")).ToContainTextAsync("Keberatan dikabulkan");
        await stranger.Open(topic);
        await Expect(Reply(stranger, text)).ToBeVisibleAsync();
        await writer.Open("/akun/tindakan");
        await Expect(writer.Page.Locator("main")).ToContainTextAsync("Memang hanya jumlahnya.");
    }

    [Fact]
    public async Task A_member_follows_a_topic_chooses_when_to_hear_reads_the_news_and_stops()
    {
        await using var member = await forum.Visit(Person.Editor, script: false);
        await member.Open("/diskusi/alat-senam-pagi-lansia");
        var title = await member.Page.Locator("h1").InnerTextAsync();
        var follow = member.Page.Locator("form[action='/ikuti'] button").First;
        await Expect(follow).ToContainTextAsync("Ikuti");
        await follow.ClickAsync();
        await Expect(follow).ToContainTextAsync("Berhenti mengikuti");

        await member.Open("/akun/kabar");
        await member.Page.Locator("[name='Input.General'][value=Segera]").CheckAsync();
        await member.Page.Locator("#Input_DigestDay").SelectOptionAsync("Friday");
        await member.Press("Simpan pilihan");
        await Expect(member.Page.Locator("[role=status]")).ToContainTextAsync("tersimpan");
        await Expect(member.Page.Locator("[name='Input.General'][value=Segera]")).ToBeCheckedAsync();
        await Expect(member.Page.Locator("#Input_DigestDay")).ToHaveValueAsync("Friday");

        await member.Page.GetByRole(AriaRole.Link, new() { Name = "Kabar", Exact = true }).First.ClickAsync();
        await Expect(member.Page.Locator("h1")).ToHaveTextAsync("Kabar untuk Anda");

        await member.Open("/akun/ikuti");
        var row = member.Page.Locator("section", new() { HasText = "Pilihan Anda" }).Locator("li", new() { HasText = title });
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Berhenti") }).ClickAsync();
        await Expect(member.Page.Locator("[role=status]")).ToContainTextAsync("tidak dikabari lagi");
        await Expect(member.Page.Locator("details", new() { HasText = "sudah dihentikan" })).ToContainTextAsync(title);
    }

    private static ILocator Reply(Visitor visitor, string text) => visitor.Page.Locator("section.post", new() { HasText = text });
}
