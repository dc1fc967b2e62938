using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>Everything can be read and written by plain links and forms.</summary>
public sealed class WithoutJavaScriptTests(Forum forum)
{
    [Fact]
    public async Task A_stranger_finds_a_practice_by_search_and_reads_it()
    {
        await using var stranger = await forum.Visit(script: false);
        await stranger.Open("/praktik");
        await stranger.Page.Locator("#site-q").FillAsync("kunjungan rumah");
        await stranger.Page.Locator("#site-q").PressAsync("Enter");
        await Expect(stranger.Page).ToHaveURLAsync(new Regex("/cari\\?q=kunjungan"));
        await stranger.Page.Locator(".list a[href='/praktik/kunjungan-rumah-berdua']").ClickAsync();
        await Expect(stranger.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(stranger.Page.Locator(".steps > li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_member_writes_and_publishes_a_practice_on_a_phone_with_every_field_and_search_finds_it_right_after()
    {
        const string title = "Kompos takakura dari dapur panti";
        await using var member = await forum.Visit(Person.Ngawi, script: false);
        await member.Open("/praktik/tulis");
        await member.FillPractice(title);
        await member.Press("Tambah langkah");
        await member.Fill("Content_Steps_3_", "Menimbang kompos yang matang setiap pekan.");
        await OpenMore(member);
        await member.Fill("Content_Body", "## Awalnya\n\nDua anak asuh membaca cara **takakura** di perpustakaan desa.");
        await member.Press("Tambah baris");
        await OpenMore(member);
        await member.Fill("Content_Tags_0_", "kompos");
        await member.Press("Tambah sumber");
        await OpenMore(member);
        await member.Fill("Content_Sources_0__Publisher", "Catatan kebun LKSA Contoh");
        await member.Fill("Content_Sources_0__Title", "Buku timbang kompos");
        await member.Fill("Content_Sources_0__On", "2026-06-30");
        await member.Fill("Content_Sources_0__Url", "https://contoh.invalid/kompos");
        await member.Press("Pratinjau");
        await Expect(member.Page.Locator(".preview")).ToContainTextAsync("Menimbang kompos");
        await member.Page.Locator("#Placement_SpaceId").SelectOptionAsync(new SelectOptionValue { Label = "Karesidenan Madiun" });
        await member.Press("Terbitkan");

        await Expect(member.Page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(member.Page.Locator(".alert.success, [role=status]").First).ToContainTextAsync("terbit");
        foreach (var words in new[] { "Sampah dapur", "Menimbang kompos yang matang", "12,5 kg", "LKSA Contoh", "Rp150.000", "takakura", "Buku timbang kompos" })
        {
            await Expect(member.Page.Locator("body")).ToContainTextAsync(words);
        }

        await FoundByAStranger("kompos takakura", title);
    }

    [Fact]
    public async Task A_forum_admin_signs_in_and_publishes_a_rakor_with_two_decisions_and_search_finds_it_right_after()
    {
        const string title = "Rakor percepatan akreditasi LKS se-karesidenan";
        await using var admin = await forum.Visit(script: false);
        await admin.SignIn(Person.MadiunAdmin);
        await admin.Open("/rakor/tulis");
        await admin.Fill("Content_Title", title);
        await admin.Fill("Content_Summary", "Dua keputusan agar LKS yang terdaftar siap diakreditasi tahun depan.");
        await admin.Page.Locator("#Content_Area").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await admin.Fill("Content_Place", "Pendapa Ngawi");
        await admin.Fill("Content_StartsOn", "2026-10-06");
        await admin.Press("Tambah butir");
        await Decision(admin, 0, "Setiap LKS menyerahkan berkas akreditasi lengkap.", "Sekretariat forum", "2027-01-31");
        await admin.Press("Tambah butir");
        await Decision(admin, 1, "Pendamping mendatangi LKS yang belum lengkap.", "Bidang pendampingan", "2027-02-28");
        await admin.Press("Terbitkan");

        await Expect(admin.Page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(admin.Page.Locator(".slips > li")).ToHaveCountAsync(2);
        await Expect(admin.Page.Locator(".slips")).ToContainTextAsync("28 Februari 2027");
        await FoundByAStranger("percepatan akreditasi", title);
    }

    [Fact]
    public async Task A_draft_is_kept_and_taken_up_again()
    {
        await using var member = await forum.Visit(Person.Ponorogo, script: false);
        await member.Open("/praktik/tulis");
        await member.Fill("Content_Title", "Senam kursi untuk lansia");
        await member.Fill("Content_Problem", "Lansia jarang bergerak di pagi hari.");
        await member.Press("Simpan draf");
        await Expect(member.Page.Locator("[role=status]").First).ToContainTextAsync("draf");

        await member.Open("/praktik");
        await member.Open("/praktik/tulis");
        await Expect(member.Page.Locator("#Content_Title")).ToHaveValueAsync("Senam kursi untuk lansia");
        await Expect(member.Page.Locator("#Content_Problem")).ToHaveValueAsync("Lansia jarang bergerak di pagi hari.");
        await member.Press("Buang draf ini");
        await Expect(member.Page.Locator("#Content_Title")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_is_wrong_stands_at_the_top_with_focus_and_links_to_its_field()
    {
        await using var member = await forum.Visit(Person.Klaten, script: false);
        await member.Open("/praktik/tulis");
        await member.FillPractice("Praktik yang belum lengkap");
        await member.Fill("Content_Steps_2_", "");
        await member.Fill("Content_FigureMeaning", "");
        await member.Press("Terbitkan");

        var summary = member.Page.Locator(".alert.error");
        await Expect(summary).ToContainTextAsync("2 hal yang perlu dibetulkan");
        await Expect(summary).ToBeFocusedAsync();
        await Expect(member.Page.Locator("#Content_Title")).ToHaveValueAsync("Praktik yang belum lengkap");
        await summary.GetByRole(AriaRole.Link, new() { Name = "Jelaskan angka itu menghitung apa." }).ClickAsync();
        await Expect(member.Page).ToHaveURLAsync(new Regex("#Content_FigureMeaning$"));
        await Expect(member.Page.Locator("#Content_FigureMeaning")).ToBeInViewportAsync();
        foreach (var link in await summary.GetByRole(AriaRole.Link).AllAsync())
        {
            var target = await link.GetAttributeAsync("href");
            await Expect(member.Page.Locator(target!)).ToHaveCountAsync(1);
        }
    }

    private static async Task Decision(Visitor admin, int row, string text, string owner, string deadline)
    {
        await admin.Page.Locator($"#Content_Items_{row}__Kind").SelectOptionAsync("Keputusan");
        await admin.Fill($"Content_Items_{row}__Text", text);
        await admin.Fill($"Content_Items_{row}__Owner", owner);
        await admin.Fill($"Content_Items_{row}__Deadline", deadline);
    }

    /// <summary>The optional part is folded; its summary opens it, with or without script.</summary>
    private static async Task OpenMore(Visitor member)
    {
        var more = member.Page.Locator("details").Filter(new() { Has = member.Page.Locator("#Content_Body") });
        if (await more.GetAttributeAsync("open") is null)
        {
            await more.Locator("> summary").ClickAsync();
        }
    }

    private async Task FoundByAStranger(string words, string title)
    {
        await using var stranger = await forum.Visit(script: false);
        await stranger.Open("/cari?q=" + Uri.EscapeDataString(words));
        await Expect(stranger.Page.Locator(".list")).ToContainTextAsync(title);
    }
}
