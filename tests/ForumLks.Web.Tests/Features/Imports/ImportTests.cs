using System.Net;
using ForumLks.Media.Tests;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Imports;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Imports;

/// <summary>From the file to the directory and back: all or nothing, once, and undone as a whole.</summary>
public abstract class ImportTests(ForumApp app)
{
    [Fact]
    public async Task A_file_is_previewed_applied_found_and_the_second_time_all_is_the_same()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var file = Importing.Csv($"{Importing.Headings}LKSA {word} Satu;35.21;460/{word}/1;20 Juni 2022\nLKSA {word} Dua;35.20;460/{word}/2;1/2/2023\n");
        var checkedPage = await app.Check(admin, file);
        Assert.Contains("2 lembaga baru", checkedPage.Text, StringComparison.Ordinal);
        Assert.Empty(await app.Named(word));
        Assert.Contains("tidak menjadi", (await admin.Open("/direktori/impor")).Text, StringComparison.Ordinal);

        await checkedPage.Form("Terapkan semuanya").Press("Terapkan semuanya");
        await app.Work();
        var entries = await app.Named(word);
        Assert.Equal([(new DateOnly(2023, 2, 1), "35.20"), (new DateOnly(2022, 6, 20), "35.21")], entries.Select(i => (i.Content.RegisteredOn!.Value, i.Area!)));
        Assert.All(entries, i => Assert.Equal((ContentStatus.Published, Visibility.Public, 1), (i.Status, i.Visibility, i.Revision)));
        Assert.True(await app.Stranger().Finds(word, $"/direktori/{entries[0].Slug}"));
        var me = await app.Look(db => db.Set<Member>().Where(m => m.UserName == "forum-madiun").Select(m => m.Id).SingleAsync());
        var ids = entries.Select(i => i.Id).ToList();
        Assert.Equal(2, await app.Look(db => db.Set<ContentRevision>().CountAsync(r => ids.Contains(r.ItemId) && r.ById == me)));
        var keys = ids.Select(i => $"{i}").ToList();
        Assert.Equal(2, await app.Look(db => db.Set<AuditEntry>().CountAsync(a => a.Subject == nameof(Institution) && keys.Contains(a.SubjectId!) && a.ById == me)));

        var again = await app.Check(admin, file);
        Assert.Contains("Semua baris sama", again.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0, 2, 0), await Counts(again));
    }

    [Fact]
    public async Task What_changes_is_shown_field_by_field_and_an_empty_cell_changes_nothing()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        await app.Import(admin, Importing.Csv($"Nama;Kode;No izin;Telepon;Peringkat\nLKSA {word};35.21;{word}/1;0351 111;tumbuh\n"));
        var page = await app.Check(admin, Importing.Csv($"Nama;Kode;No izin;Telepon;Peringkat;Kecamatan\nLKSA {word} Baru;35.21;{word}-1;;mandiri;Kedunggalar\n"));
        Assert.Equal((0, 1, 0, 0), await Counts(page));
        var shown = await admin.Open(page.Address + "?lihat=Berubah");
        var old = shown.Document.QuerySelectorAll("del").Select(d => d.TextContent).ToList();
        Assert.True(old.Contains("LKSA " + word) && old.Exists(o => o.Contains("tumbuh", StringComparison.Ordinal)), string.Join(" | ", old));
        await page.Form("Terapkan semuanya").Press("Terapkan semuanya");
        await app.Work();
        var entry = Assert.Single(await app.Named(word));
        Assert.Equal(("LKSA " + word + " Baru", "0351 111", "Kedunggalar", 2), (entry.Title, entry.Content.Contacts[0].Phone, entry.Content.District, entry.Revision));
        await app.Import(admin, Importing.Csv($"Nama;Kode;No izin;Kecamatan\nLKSA {word} Baru;35.21;{word}-1;(kosongkan)\n"));
        Assert.Null(Assert.Single(await app.Named(word)).Content.District);
    }

    [Fact]
    public async Task One_wrong_row_and_nothing_can_be_applied()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var page = await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word} A;35.21;;\nLKSA {word} B;35.21;{word};2022\n=1+1;35.21;;\n"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent == "Terapkan semuanya");
        (await admin.Post(page.Address + "?handler=Terap")).Answers(HttpStatusCode.BadRequest);
        await page.Form("Buang berkas ini").Smuggle("x", "y").Press("Buang berkas ini");
        (await admin.Get(page.Address)).Answers(HttpStatusCode.NotFound);
        Assert.Empty(await app.Named(word));
    }

    [Fact]
    public async Task All_that_is_wrong_can_be_taken_along()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var page = await app.Check(admin, Importing.Csv("Nama;Kode;Tanggal terbit\n" + string.Concat(Enumerable.Range(0, 120).Select(i => $"=A{i};3521;kemarin {word}\n"))));
        Assert.Equal(50, page.Document.QuerySelectorAll("tbody tr").Length);
        var next = await admin.Open(page.Address + page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Contains("Baris 52", next.Text, StringComparison.Ordinal);
        var csv = (await admin.Open(page.Address + "/galat.csv")).Html;
        Assert.Equal(1 + (120 * 3), csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        (await admin.Open(page.Address + "/galat.xlsx")).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Doubles_in_the_file_and_in_the_directory_are_named()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        await app.Import(admin, Importing.Csv($"{Importing.Headings}LKSA {word} Lama;35.21;{word}/9;\n"));
        var errors = await app.Errors(await app.Check(admin, Importing.Csv(
            $"{Importing.Headings}LKSA {word} A;35.21;{word}/1;\nLKSA {word} B;35.21;{word} . 1;\nLKSA {word} C;35.20;;\nlksa {word} c;Kab. Magetan;;\nLKSA {word} Lama;35.21;{word}/10;\nLKSA {word} Baru;35.21;{word}/9;\nLKSA {word} Lama;35.21;;\n")));
        errors.Says(3, "Nomor tanda daftar", "baris 2");
        errors.Says(5, "Kode wilayah", "tidak ada dalam daftar");
        errors.Says(6, "Nomor tanda daftar", "nomor lain");
        errors.Says(8, "Nama lembaga", "baris 7");
        errors = await app.Errors(await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word} C;35.20;;\nlksa {word} c;35.20;;\n")));
        errors.Says(3, "Nama lembaga", "baris 2");
    }

    [Fact]
    public async Task A_forum_admin_imports_into_the_areas_of_the_own_space_only_and_others_see_nothing()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var page = await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word};33.26;;\n"));
        (await app.Errors(page)).Says(2, "Kode wilayah", "di luar ruang");
        await app.Import(await app.People.PlatformAdmin(), Importing.Csv($"{Importing.Headings}LKSA {word} Pusat;35.21;{word};\n"));
        (await app.Errors(await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word} Pusat X;35.21;{word};\n")))).Says(2, "Nama lembaga", "ruang lain");
        foreach (var other in new[] { await app.People.Member(), await app.People.OtherForumAdmin() })
        {
            (await other.Get(page.Address)).Answers(HttpStatusCode.NotFound);
            (await other.Get(page.Address + "/galat.csv")).Answers(HttpStatusCode.NotFound);
        }

        (await (await app.People.Member()).Get("/direktori/impor")).Answers(HttpStatusCode.NotFound);
        (await (await app.People.PlatformAdmin()).Get(page.Address)).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pressed_twice_sent_twice_and_done_by_four_servers_it_happens_once()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open("/direktori/impor")).Form("Input.Key").Attach("Input.File", "a.csv", "text/csv", Importing.Csv($"{Importing.Headings}LKSA {word};35.21;{word};\n"));
        var (first, second) = (await form.Press("Unggah dan periksa kolomnya"), await form.Press("Unggah dan periksa kolomnya"));
        Assert.Equal(first.Location, second.Location);
        var columns = (await admin.Open(first.Location!)).Form("Columns[0]");
        await columns.Press("Periksa semua baris");
        (await columns.Press("Periksa semua baris")).Answers(HttpStatusCode.Redirect);
        await app.Work();
        var outcome = (await admin.Open(first.Location!)).Form("Terapkan semuanya");
        await Task.WhenAll(outcome.Press("Terapkan semuanya"), outcome.Press("Terapkan semuanya"));
        var work = app.Services.GetRequiredService<ImportWork>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => work.Next(CancellationToken.None)));
        await app.Work();
        (await outcome.Press("Terapkan semuanya")).Answers(HttpStatusCode.Redirect);
        await app.Work();
        Assert.Equal(1, Assert.Single(await app.Named(word)).Revision);
    }

    [Fact]
    public async Task Columns_are_found_corrected_and_remembered_for_the_next_file()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var file = Importing.Csv($"Kolom {word};Kode\nLKSA {word};35.21\n");
        var page = await admin.Open((await admin.HandIn(file)).Location!);
        Assert.Equal(("", "kode-wilayah"), (page.Form("Columns[0]")["Columns[0]"], page.Form("Columns[0]")["Columns[1]"]));
        var refused = await page.Form("Columns[0]").Press("Periksa semua baris");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Pilih kolom untuk “Nama lembaga”", refused.Errors, StringComparison.Ordinal);
        await page.Form("Columns[0]").Fill("Columns[0]", "nama").Press("Periksa semua baris");
        await app.Work();
        Assert.Equal("nama", (await admin.Open((await admin.HandIn(file)).Location!)).Form("Columns[0]")["Columns[0]"]);
    }

    [Theory]
    [InlineData("kosong.csv", "")]
    [InlineData("lama.xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1")]
    [InlineData("judul.csv", "Nama;Kode\n")]
    public async Task A_file_that_cannot_be_read_is_refused_with_a_sentence_and_not_kept(string name, string content)
    {
        var refused = await (await app.People.ForumAdmin()).HandIn(System.Text.Encoding.Latin1.GetBytes(content), name);
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.False(string.IsNullOrWhiteSpace(refused.ErrorAt("Input.File")), refused.Errors);
    }

    [Fact]
    public async Task The_sheet_is_gone_when_it_has_been_applied_or_thrown_away()
    {
        var admin = await app.People.ForumAdmin();
        var page = await app.Check(admin, Workbooks.Of(["Nama", "Kode"], [Writing.Word(), "35.21"]), "lks.xlsx");
        var files = app.Services.GetRequiredService<ImportFiles>();
        Assert.True(files.Has((await app.Run(page)).Id));
        await page.Form("Terapkan semuanya").Press("Terapkan semuanya");
        await app.Work();
        Assert.False(files.Has((await app.Run(page)).Id));
        var other = await app.Check(admin, Workbooks.Of(["Nama", "Kode"], [Writing.Word(), "35.21"]), "lks.xlsx");
        var id = (await app.Run(other)).Id;
        await other.Form("Buang berkas ini").Press("Buang berkas ini");
        Assert.False(files.Has(id));
    }

    private async Task<(int New, int Changed, int Same, int Errors)> Counts(Page page)
    {
        var run = await app.Run(page);
        return (run.NewCount, run.ChangedCount, run.SameCount, run.ErrorCount);
    }
}

public sealed class SqliteImportTests(SqliteApp app) : ImportTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresImportTests(PostgresApp app) : ImportTests(app), IClassFixture<PostgresApp>;
