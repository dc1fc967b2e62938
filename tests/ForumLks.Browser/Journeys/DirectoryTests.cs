using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>The directory by plain links and forms on a phone: found by its facets, claimed with a proof, confirmed, corrected, and its history read.</summary>
public sealed class DirectoryTests(Forum forum)
{
    private const string Name = "LKSA Contoh Tunas Telaga Magetan";

    [Fact]
    public async Task A_manager_finds_an_institution_claims_it_with_a_proof_and_corrects_its_capacity()
    {
        await using var manager = await forum.Visit(Person.Ponorogo, script: false);
        Assert.Equal(360, manager.Page.ViewportSize!.Width);
        await manager.Open("/direktori");
        await Narrow(manager, "Jawa Timur", "wilayah=35");
        await Narrow(manager, "tumbuh", "peringkat=Tumbuh");
        await manager.Page.Locator(".list a", new() { HasText = Name }).First.ClickAsync();
        await Expect(manager.Page.Locator("h1")).ToHaveTextAsync(Name);
        await Expect(manager.Page.Locator("dl.facts").First).ToContainTextAsync("sampai 20 orang");
        var address = new Uri(manager.Page.Url).AbsolutePath;

        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Anda bekerja di lembaga ini?" }).ClickAsync();
        await manager.Fill("Input_Position", "Sekretaris");
        await manager.Fill("Input_Proof", "Surat tugas dari ketua yayasan, bulan lalu.");
        await manager.Page.Locator("#Input_Upload").SetInputFilesAsync(new FilePayload { Name = "surat-tugas.png", MimeType = "image/png", Buffer = NoisyPng.Of(320, 240) });
        await manager.Press("Kirim klaim");
        await Expect(manager.Page.Locator("main")).ToContainTextAsync("menunggu pengurus forum");

        await Confirm(address);

        await manager.Open($"{address}/ubah");
        await manager.Page.Locator("#Content_Capacity").SelectOptionAsync("UpTo40");
        await manager.Press("Simpan perubahan");
        await Expect(manager.Page.Locator("dl.facts").First).ToContainTextAsync("21–40 orang");
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Riwayat data" }).ClickAsync();
        var history = manager.Page.Locator("section", new() { Has = manager.Page.GetByRole(AriaRole.Heading, new() { Name = "Daya tampung" }) }).Locator("li");
        await Expect(history.Nth(0)).ToContainTextAsync("21–40 orang");
        await Expect(history.Nth(0)).ToContainTextAsync("berlaku sekarang");
        await Expect(history.Nth(1)).ToContainTextAsync("sampai 20 orang");
    }

    private async Task Confirm(string address)
    {
        await using var admin = await forum.Visit(Person.MadiunAdmin, script: false);
        await admin.Open("/direktori/klaim");
        var claim = admin.Page.Locator("section", new() { Has = admin.Page.Locator($"h2 a[href='{address}']") });
        var proof = await claim.GetByRole(AriaRole.Link, new() { Name = "Buka berkas bukti" }).GetAttributeAsync("href");
        Assert.Equal(200, (await admin.Page.Context.APIRequest.GetAsync(proof!)).Status);
        await claim.GetByRole(AriaRole.Button, new() { Name = "Terima", Exact = true }).ClickAsync();
        await Expect(admin.Page.Locator("[role=status]").First).ToContainTextAsync("Diterima");
    }

    private static async Task Narrow(Visitor visitor, string word, string filter)
    {
        await visitor.Page.Locator(".facets a", new() { HasTextRegex = new Regex($"^{word}") }).First.ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex(filter));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), "The list is wider than the phone.");
    }
}
