using System.Net;
using System.Text.Json;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

// Not a namespace called Directory: it would hide System.IO.Directory from all other tests.
namespace ForumLks.Web.Tests.Features;

/// <summary>An entry is written in parts, shows what it knows and when it was checked, and never lists people.</summary>
public abstract class InstitutionTests(ForumApp app)
{
    [Fact]
    public async Task The_long_form_is_kept_and_shown()
    {
        var admin = await app.People.ForumAdmin();
        var address = await admin.Record($"LKSA {Writing.Word()}", form => form.Fill(
            ("Content.ServiceKinds", "Anak"),
            ("Content.Village", "Beran"),
            ("Content.Residence", "Menginap"),
            ("Content.RegistrationNumber", "460/12.A/2024"),
            ("Content.RegistrationUntil", "1 Maret 2020"),
            ("Content.Rank", "Berkembang"),
            ("Content.Accreditation", "B"),
            ("Content.CheckedOn", "20 Juni 2026"),
            ("Content.CheckedBy", "pengurus forum")));
        var page = await app.Stranger().Open(address);
        Assert.Contains("460/12.A/2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("habis 1 Maret 2020", page.Text, StringComparison.Ordinal);
        Assert.Contains("Desa/Kelurahan Beran", page.Text, StringComparison.Ordinal);
        Assert.Contains("lalu oleh pengurus forum", page.Text, StringComparison.Ordinal);
        var kept = await app.Institution(address);
        Assert.Equal("46012A2024", kept.RegistrationNumber);
        Assert.Equal(Institution.BitOf(ServiceKind.Anak), kept.ServiceBits);
    }

    [Fact]
    public async Task It_speaks_to_search_engines_without_letting_a_value_end_the_block()
    {
        var title = $"LKS </script><b>{Writing.Word()}";
        var page = await app.Stranger().Open(await (await app.People.ForumAdmin()).Record(title));
        var block = page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent;
        using var data = JsonDocument.Parse(block);
        var institution = data.RootElement.GetProperty("@graph")[0];
        Assert.Equal("NGO", institution.GetProperty("@type").GetString());
        Assert.Contains("script", institution.GetProperty("name").GetString()!, StringComparison.Ordinal);
        Assert.Equal("ID", institution.GetProperty("address").GetProperty("addressCountry").GetString());
    }

    [Fact]
    public async Task A_field_that_lists_people_is_refused_with_a_sentence_and_the_words_stay()
    {
        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open("/direktori/tulis")).Form("Content.Title").Institution($"LKSA {Writing.Word()}")
            .Fill("Content.Summary", "Budi Santoso, Siti Aminah, Agus Riyanto");
        var page = await form.Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tampak seperti daftar nama orang", page.Errors, StringComparison.Ordinal);
        Assert.Equal("Budi Santoso, Siti Aminah, Agus Riyanto", page.Form("Content.Title")["Content.Summary"]);
    }

    [Fact]
    public async Task Where_clients_live_the_address_ends_at_the_village()
    {
        var admin = await app.People.ForumAdmin();
        var refused = await (await admin.Open("/direktori/tulis")).Form("Content.Title").Institution($"LKSA {Writing.Word()}")
            .Fill(("Content.Street", "Jl. Contoh 12"), ("Content.Residence", "Menginap")).Press("Terbitkan");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("cukup sampai desa", refused.Errors, StringComparison.Ordinal);
        var address = await admin.Record($"Kantor {Writing.Word()}", form => form.Fill(("Content.Kind", "Dinsos"), ("Content.Street", "Jl. Contoh 12")));
        Assert.Contains("Jl. Contoh 12", (await app.Stranger().Open(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_stands_on_the_page_without_what_the_camera_wrote_into_it()
    {
        var admin = await app.People.ForumAdmin();
        var address = await admin.Record($"LKSA {Writing.Word()}", form => form.Fill(("Placement.UploadText", "Gedung depan"), ("Placement.UploadFaces", "None")).Attach("Placement.Upload", "gedung.jpg", "image/jpeg", SampleFiles.Jpeg()));
        var picture = (await app.Stranger().Open(address)).Document.QuerySelector("article img:not(.blur)")!;
        Assert.Equal("Gedung depan", picture.GetAttribute("alt"));
        var file = await app.Stranger().Get(picture.GetAttribute("src")!);
        file.Answers(HttpStatusCode.OK);
        Assert.DoesNotContain(SampleFiles.Secret, System.Text.Encoding.Latin1.GetString(file.Bytes), StringComparison.Ordinal);
        var without = await (await admin.Open($"{address}/ubah")).Form("Content.Title").Press("Lepas foto");
        Writing.Kept(await without.Form("Content.Title").Press("Simpan perubahan"));
        Assert.Null((await app.Stranger().Open(address)).Document.QuerySelector("article img"));
    }

    [Fact]
    public async Task A_twin_is_asked_about_before_it_is_written()
    {
        var (admin, title) = (await app.People.ForumAdmin(), $"LKSA Kembar {Writing.Word()}");
        await admin.Record(title);
        var page = await (await admin.Open("/direktori/tulis")).Form("Content.Title").Institution(title.ToUpperInvariant()).Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Apakah ini lembaga yang sama?", page.Text, StringComparison.Ordinal);
        (await page.Form("Content.Title").Fill("bukan-kembar", "ya").Press("Terbitkan")).Answers(HttpStatusCode.Redirect);
    }

    [Fact]
    public void A_record_of_the_first_version_still_reads()
    {
        var old = JsonColumn.Read<InstitutionContent>("""{"Title":"LKS Lama","Kind":"Lks","ServiceKinds":["Anak"],"Area":"35.21","CheckedOn":"2026-01-02"}""");
        Assert.Equal((InstitutionStanding.Aktif, new DateOnly(2026, 1, 2)), (old.Standing, old.CheckedOn));
        Assert.Empty(old.Validate(new(old)));
    }

    [Fact]
    public async Task History_tells_each_value_since_when_but_no_running_text()
    {
        var admin = await app.People.ForumAdmin();
        var address = await admin.Record($"LKSA {Writing.Word()}", form => form.Fill(("Content.Rank", "Embrio"), ("Content.Summary", "Ringkasan pertama.")));
        await (await admin.Open($"{address}/ubah")).Form("Content.Title").Fill(("Content.Rank", "Mandiri"), ("Content.Summary", "Ringkasan kedua.")).Press("Simpan perubahan");
        var stranger = await app.Stranger().Open($"{address}/riwayat");
        Assert.Contains("embrio", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("mandiri", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ringkasan pertama", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" oleh ", stranger.Text, StringComparison.Ordinal);
        Assert.Contains(" oleh ", (await admin.Open($"{address}/riwayat")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_count_what_the_other_filters_leave_and_lead_to_it()
    {
        var stranger = app.Stranger();
        var page = await stranger.Open("/direktori?layanan=LanjutUsia");
        var rank = page.Document.QuerySelectorAll(".facets a").First(a => a.TextContent.StartsWith("mandiri", StringComparison.Ordinal));
        var found = await stranger.Open(rank.GetAttribute("href")!);
        Assert.Equal(rank.QuerySelector("span")!.TextContent, found.Document.QuerySelectorAll("ul.list > li").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("Senja Teduh", found.Text, StringComparison.Ordinal);
        var nothing = await stranger.Open("/direktori?jenis=Lkks&peringkat=Mandiri");
        Assert.Contains("Belum ada lembaga di sini", nothing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_of_a_province_carries_the_counts()
    {
        var page = await app.Stranger().Open("/direktori?wilayah=35");
        var tile = page.Document.QuerySelectorAll("svg.tiles a").Single(a => a.GetAttribute("href") == "/direktori?wilayah=35.02");
        Assert.Equal("Kabupaten Ponorogo: 1", tile.QuerySelector("title")!.TextContent);
    }

    [Fact]
    public async Task The_nearest_are_found_across_the_border_of_the_province()
    {
        var page = await app.Stranger().Open("/direktori/terdekat?wilayah=33.14");
        Assert.Contains("Belum ada lembaga yang tercatat di sini", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kabupaten Ngawi, ±", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Serambi Ngawi", (await app.Stranger().Open("/direktori/terdekat?wilayah=33.14&layanan=Napza")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await app.Stranger().Get("/direktori/terdekat?wilayah=99.99")).Status);
    }

    [Theory]
    [InlineData("35.21", "Kabupaten Ngawi")]
    [InlineData("35", "Jawa Timur")]
    [InlineData("madiun", "Karesidenan Madiun")]
    public async Task The_book_of_an_area_is_printed_in_its_format(string place, string name)
    {
        var page = await app.Stranger().Open($"/direktori/buku?wilayah={place}&kertas=f4");
        Assert.Contains($"di {name}", page.Text, StringComparison.Ordinal);
        Assert.Contains("LKSA Contoh Serambi Ngawi", page.Text, StringComparison.Ordinal);
        Assert.Contains("f4", page.Document.Body!.ClassName, StringComparison.Ordinal);
        (await app.Stranger().Get("/direktori/buku?wilayah=99")).Answers(HttpStatusCode.NotFound);
    }
}

public sealed class InstitutionsOnSqlite(SqliteApp app) : InstitutionTests(app), IClassFixture<SqliteApp>;

public sealed class InstitutionsOnPostgres(PostgresApp app) : InstitutionTests(app), IClassFixture<PostgresApp>;
