using System.Net;

namespace ForumLks.Web.Tests.Platform.Editing;

/// <summary>What no honest form sends, and what tired people do: a sentence at the field, 4xx, nothing lost.</summary>
public sealed class BadInputTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task A_file_of_50_MB_is_refused_with_its_sentence_and_nothing_typed_is_lost()
    {
        var form = (await (await app.People.Member()).Open("/sumber/unggah")).Form("Content.Title").Fill(
            ("Content.Title", "Rekaman rapat"), ("Content.Summary", "Terlalu besar"), ("Content.Kind", "Formulir"), ("Content.Licence", "CC BY 4.0"));
        var page = await form.Attach("Placement.Upload", "rapat.pdf", "application/pdf", [.. SampleFiles.Pdf("besar"), .. new byte[50 * 1024 * 1024]]).Press("Ajukan untuk ditinjau");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("paling besar 40 MB", page.ErrorAt("Placement.Upload"), StringComparison.Ordinal);
        Assert.Equal("Rekaman rapat", page.Form("Content.Title")["Content.Title"]);
    }

    [Fact]
    public async Task An_impossible_date_of_a_source_gets_its_sentence_and_stays_in_the_field()
    {
        var editor = await app.People.NewsEditor();
        var form = (await (await editor.Open("/berita/tulis")).Form("Content.Title").News("Berita bersumber").Press("Tambah sumber")).Form("Content.Title");
        var page = await form.Fill(("Content.Sources[0].Publisher", "Dinsos"), ("Content.Sources[0].Title", "Siaran"), ("Content.Sources[0].On", "31/2/2025")).Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("hanya sampai tanggal 28", page.ErrorAt("Content.Sources[0].On"), StringComparison.Ordinal);
        Assert.Equal("31/2/2025", page.Form("Content.Title")["Content.Sources[0].On"]);
    }

    [Theory]
    [InlineData("20 Juni 2025")]
    [InlineData("20/6/2025")]
    [InlineData("2025-06-20")]
    public async Task A_date_is_read_as_people_write_it_and_shown_as_one_says_it(string typed)
    {
        var page = await (await (await app.People.ForumAdmin()).Open("/rakor/tulis")).Form("Content.Title").Report("Rakor").Fill("Content.StartsOn", typed).Press("Pratinjau");
        Assert.Equal("20 Juni 2025", page.Form("Content.Title")["Content.StartsOn"]);
        Assert.Equal("text", page.Document.GetElementById("Content_StartsOn")!.GetAttribute("type") ?? "text");
    }

    [Theory]
    [InlineData("Content.Kind", "Rahasia")]
    [InlineData("Placement.Visibility", "Segalanya")]
    [InlineData("Placement.SpaceId", "9223372036854775808")]
    [InlineData("Content.Year", "dua ribu")]
    [InlineData("Content.Year", "99999999999999999999")]
    [InlineData("Content.ExternalUrl", "javascript:alert(1)")]
    [InlineData("Placement.PublishAt", "25.99")]
    public async Task What_no_field_offers_is_refused_with_a_sentence(string field, string value)
    {
        var form = (await (await app.People.Member()).Open("/sumber/unggah")).Form("Content.Title").Fill(
            ("Content.Title", "Formulir diutak-atik"), ("Content.Summary", "Keterangan"), ("Content.Kind", "Formulir"), ("Content.Licence", "CC BY 4.0"), ("Content.ExternalUrl", "https://contoh.invalid/a"));
        foreach (var control in form.Element.QuerySelectorAll($"[name='{field}']").ToList())
        {
            control.Remove();
        }

        var page = await form.Smuggle(field, value).Press("Ajukan untuk ditinjau");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(page.Errors);
        Assert.Equal("Formulir diutak-atik", page.Form("Content.Title")["Content.Title"]);
    }

    [Fact]
    public async Task More_fields_than_any_form_has_are_answered_with_a_friendly_page()
    {
        var form = (await (await app.People.Member()).Open("/praktik/tulis")).Form("Content.Title").Practice("Praktik");
        for (var i = 0; i < 13_000; i++)
        {
            form.Smuggle($"Content.Tags[{i}]", "x");
        }

        var page = await form.Press("Terbitkan");
        page.Answers(HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("Kiriman terlalu besar", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/praktik/tulis?handler=AddRow&list=Kosong")]
    [InlineData("/praktik/tulis?handler=RemoveRow&list=Steps&row=-1")]
    [InlineData("/praktik/tulis?handler=RemoveRow&list=Title&row=99999")]
    [InlineData("/praktik/tulis?handler=TidakAda")]
    public async Task A_tampered_button_does_nothing(string address)
    {
        var member = await app.People.Member();
        var token = (await member.Open("/praktik/tulis")).Form("Content.Title")["__RequestVerificationToken"]!;
        var page = await member.Post(address, ("__RequestVerificationToken", token), ("Content.Title", "Tetap ada"));
        Assert.True((int)page.Status is 200 or (>= 400 and < 500), $"{address} answered {(int)page.Status}.");
    }

    [Theory]
    [InlineData("/praktik?sebelum=x-y")]
    [InlineData("/praktik?layanan=Rahasia")]
    [InlineData("/sumber?jenis=%00")]
    [InlineData("/cari?q=%ff%fe&halaman=-5")]
    [InlineData("/cari?q=a&tahun=banyak&ruang=x&wilayah=%22")]
    [InlineData("/wilayah/99.99")]
    [InlineData("/kelola/bukan-id")]
    [InlineData("/kelola/4dddddddddddddddddddddddddd/revisi/999999999999")]
    [InlineData("/undangan/%2e%2e")]
    [InlineData("/lanjutkan/00000000-0000-0000-0000-000000000000")]
    [InlineData("/galat/99999999999")]
    public async Task A_tampered_address_never_breaks_the_site(string address)
    {
        foreach (var reader in new[] { app.People.Stranger, await app.People.Member() })
        {
            Assert.InRange((int)(await reader.Get(address)).Status, 200, 499);
        }
    }
}
