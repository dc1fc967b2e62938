using System.Text.RegularExpressions;
using ForumLks.Browser.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ForumLks.Browser.Journeys;

/// <summary>A study visit without a bus, on a phone 360 px wide and without JavaScript: from the need to the paper on the desk.</summary>
public sealed class StudyVisitTests(Forum forum)
{
    private const string Institution = "LKS Uji Perjalanan (contoh)";
    private const string Practice = "terapi-okupasi-pagi";

    [Fact]
    public async Task A_manager_goes_from_a_need_to_a_printed_report_and_the_host_answers_on_the_way()
    {
        await using var manager = await forum.Visit(Person.Bireuen, Device.Phone, script: false);
        var visit = await Begin(manager);
        await SavedPackOpensWithoutNetwork(manager, visit);
        await Ask(manager, visit);
        await AnswerAsHost();
        await manager.Open($"{visit}/tanya");
        await Expect(manager.Page.Locator(".answers").First).ToContainTextAsync("Mulai dari sepuluh menit");
        await Judge(manager, visit);
        await Plan(manager, visit);
        await Issue(manager, visit);

        await Expect(manager.Page.Locator("figure.qr svg").First).ToBeVisibleAsync();
        var report = manager.Page.Url.Split('?')[0];
        foreach (var (size, width, height) in Paper.Sizes)
        {
            await manager.Open($"{report}?kertas={size}");
            Assert.Equal(0, await manager.Page.Overflow());
            var pages = await manager.Print(width, height);
            var all = string.Join(' ', pages);
            foreach (var words in new[] { "Laporan studi banding", "/LSB/", Institution, "Maksud dan tujuan", "Tuan rumah", "Mulai dari sepuluh menit", "Yang dipelajari", "Rp150.000", "3 orang × 420 km × 2 malam = 2.520", "Kepala LKS Uji", "Sidik SHA-256" })
            {
                Assert.Contains(words, all, StringComparison.Ordinal);
            }

            for (var i = 0; i < pages.Count; i++)
            {
                Assert.Contains($"Halaman {i + 1} dari {pages.Count}", pages[i], StringComparison.Ordinal);
            }

            Assert.Contains("/studi-banding/periksa/", all.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("Langsung ke isi", all, StringComparison.Ordinal);
        }

        await CheckAsStranger(manager);
        Assert.Empty(manager.Complaints);
    }

    private static async Task<string> Begin(Visitor manager)
    {
        await manager.Open("/studi-banding");
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Mulai studi banding" }).ClickAsync();
        await manager.Fill("Input_Topic", "kegiatan pagi bermakna");
        await manager.Fill("Input_Purpose", "Lansia di rumah kami lebih banyak bergerak pada pagi hari.");
        await manager.Fill("Input_Institution_Institution", Institution);
        await manager.Page.Locator("#Input_Institution_Area").SelectOptionAsync("11.11");
        await manager.Page.Locator("#Input_Institution_Profile_Jenis").SelectOptionAsync("LanjutUsia");
        await manager.Fill("Input_Institution_People", "3");
        await manager.Fill("Input_Institution_Kilometres", "420");
        await manager.Fill("Input_Institution_Nights", "2");
        await manager.Press("Carikan tuan rumah");
        await Expect(manager.Page.Locator("h1")).ToHaveTextAsync("Tuan rumah");
        await Expect(manager.Page.Locator("main")).ToContainTextAsync("sama: lanjut usia");
        Assert.Equal(0, await manager.Page.Overflow());
        await manager.Page.Locator($"input[name=Chosen][value='{Practice}']").CheckAsync();
        await manager.Press("Simpan tuan rumah");
        await Expect(manager.Page.Locator("[role=status]")).ToContainTextAsync("Tuan rumah tersimpan");
        return new Uri(manager.Page.Url).AbsolutePath;
    }

    /// <summary>The file as it lies on a telephone: no site, no network.</summary>
    private async Task SavedPackOpensWithoutNetwork(Visitor manager, string visit)
    {
        await manager.Open($"{visit}/bekal");
        var answer = await manager.Page.APIRequest.GetAsync($"{visit}/bekal?berkas=unduh");
        Assert.True(answer.Ok);
        var bytes = await answer.BodyAsync();
        Assert.InRange(bytes.Length, 1_000, 1_000_000);
        var file = Path.Combine(Path.GetTempPath(), $"forumlks-bekal-{Guid.NewGuid():N}.html");
        await File.WriteAllBytesAsync(file, bytes);
        try
        {
            await using var phone = await forum.Visit(device: Device.Phone, script: false);
            await phone.Page.Context.SetOfflineAsync(true);
            var requests = new List<string>();
            phone.Page.Request += (_, request) => requests.Add(request.Url);
            await phone.Page.GotoAsync($"file://{file}");
            await Expect(phone.Page.Locator("h1")).ToHaveTextAsync("kegiatan pagi bermakna");
            await Expect(phone.Page.Locator("h2").First).ToBeVisibleAsync();
            await Expect(phone.Page.Locator("ol li").First).ToBeVisibleAsync();
            Assert.Equal("Georgia, serif", await phone.Page.Locator("body").EvaluateAsync<string>("b => getComputedStyle(b).fontFamily"));
            Assert.Equal(0, await phone.Page.Overflow());
            Assert.Single(requests);
            Assert.Empty(phone.Complaints);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task Ask(Visitor manager, string visit)
    {
        await manager.Open($"{visit}/tanya");
        await manager.Page.Locator("#Input_Host").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await manager.Fill("Input_Text", "Mulai dari berapa menit pada pekan pertama?");
        await manager.Press("Kirim pertanyaan");
        await Expect(manager.Page.Locator("[role=status]")).ToContainTextAsync("Pertanyaan dikirim");
    }

    private async Task AnswerAsHost()
    {
        await using var host = await forum.Visit(Person.Banyumas, Device.Phone, script: false);
        await host.Open("/studi-banding/tuan-rumah");
        await host.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Regex.Escape(Institution)) }).ClickAsync();
        await host.Fill("Input_0__Text", "Mulai dari sepuluh menit, dua kali sepekan.");
        await host.Tick("Input_0__MayReuse");
        await host.Press("Kirim jawaban");
        await Expect(host.Page.Locator("[role=status]")).ToContainTextAsync("Jawaban Anda tersimpan");
        Assert.Empty(host.Complaints);
    }

    private static async Task Judge(Visitor manager, string visit)
    {
        await manager.Open($"{visit}/lembar");
        await manager.Page.Locator("input[name='Lines[0].State'][value=Sebagian]").CheckAsync();
        await manager.Page.Locator("input[name='Lines[1].State'][value=Belum]").CheckAsync();
        await manager.Fill("Lines_1__Note", "Belum ada ruang teduh");
        Assert.Equal(0, await manager.Page.Overflow());
        await manager.Press("Simpan lembar");
        await Expect(manager.Page.Locator("h1")).ToHaveTextAsync("Rencana penerapan");
    }

    private static async Task Plan(Visitor manager, string visit)
    {
        var month = DateTime.UtcNow.AddDays(60);
        foreach (var row in new[] { 0, 1 })
        {
            await manager.Fill($"Lines_{row}__Who", "Petugas pagi");
            await manager.Fill($"Lines_{row}__When", $"{month.Day}/{month.Month}/{month.Year}");
        }

        await manager.Fill("Lines_0__Cost", "150.000");
        await manager.Press("Simpan rencana");
        await Expect(manager.Page.Locator("[role=status]")).ToContainTextAsync("2 langkah, Rp150.000");
        await manager.Press("Kami terapkan");
        await Expect(manager.Page.Locator("main")).ToContainTextAsync("tercatat sebagai Kami terapkan");
        Assert.EndsWith($"{visit}/rencana", manager.Page.Url, StringComparison.Ordinal);
    }

    private static async Task Issue(Visitor manager, string visit)
    {
        await manager.Open($"{visit}/laporan");
        await manager.Fill("Input_Findings", "Kegiatan pagi tidak memerlukan alat mahal.\nYang menentukan adalah petugas yang sama setiap hari.");
        await manager.Fill("Input_Place", "Bireuen, contoh");
        await manager.Fill("Input_Signers_0__Office", "Kepala LKS Uji");
        await manager.Press("Terbitkan laporan");
        await Expect(manager.Page.Locator("[role=status]")).ToContainTextAsync("Laporan terbit");
    }

    /// <summary>What the QR code on the paper leads to, for somebody without an account.</summary>
    private async Task CheckAsStranger(Visitor manager)
    {
        var address = await manager.Page.Locator("figure.qr figcaption").InnerTextAsync();
        await using var stranger = await forum.Visit(device: Device.Phone, script: false);
        await stranger.Open(new Uri(Regex.Match(address, "http\\S+").Value).AbsolutePath);
        await Expect(stranger.Page.Locator("[role=status]")).ToContainTextAsync("Cocok");
        await Expect(stranger.Page.Locator("main")).Not.ToContainTextAsync(Institution);
    }
}
