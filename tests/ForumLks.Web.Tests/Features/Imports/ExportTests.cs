using System.Net;
using System.Text;
using ForumLks.Media;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Imports;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Imports;

/// <summary>What goes out as a sheet: no more than the reader may see, nothing that runs, and it comes in again as it was.</summary>
public abstract class ExportTests(ForumApp app)
{
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_directory_taken_along_and_handed_in_again_changes_nothing(string ending)
    {
        var word = Writing.Word();
        var admin = await app.People.PlatformAdmin();
        await app.Import(admin, Importing.Csv(
            "Nama;Nama lain;Jenis;Layanan;Kode;Kecamatan;Keterangan;Telepon;Surel;No izin;Tanggal terbit;Peringkat;Akreditasi;Kapasitas;Diperiksa pada;Diperiksa oleh\n"
            + $"LKSA {word};Satu; Dua;Anak, Lansia;11.10;Singkil;Melayani;0351 1;kantor@contoh.invalid;{word}/1;20 Juni 2022;mandiri;B;35;1/6/2026;Pengurus\n"
                .Replace("Satu; Dua", "\"Satu; Dua\"", StringComparison.Ordinal).Replace(";Anak, Lansia", ";LKS;Anak, Lansia", StringComparison.Ordinal)));
        var sheet = await admin.Open($"/direktori/daftar.{ending}");
        var rows = await app.Look(db => db.Set<Institution>().CountAsync(i => i.DeletedUtc == null && i.Status == ContentStatus.Published));
        var page = await app.Check(admin, sheet.Bytes, $"direktori.{ending}");
        Assert.Empty(await app.Errors(page));
        var run = await app.Run(page);
        Assert.Equal((0, 0, rows), (run.NewCount, run.ChangedCount, run.SameCount));
    }

    [Fact]
    public async Task Codes_stay_text_and_what_would_run_is_defused()
    {
        var word = Writing.Word();
        var admin = await app.People.PlatformAdmin();
        await app.Import(admin, Importing.Csv($"Nama;Kode;Keterangan\nLKSA {word};11.10;'=HYPERLINK(1)\n"));
        var csv = (await app.Stranger().Open("/direktori/daftar.csv?wilayah=11.10")).Html;
        Assert.Contains("\"11.10\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(1)\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("35.21", csv, StringComparison.Ordinal);
        var path = Path.GetTempFileName();
        var sent = await app.Stranger().Open("/direktori/daftar.xlsx?wilayah=11.10");
        await File.WriteAllBytesAsync(path, sent.Bytes, TestContext.Current.CancellationToken);
        var sheet = Assert.IsType<OpenedSheet>(SheetFile.Open(path));
        Assert.Contains(sheet.Rows(), r => r.Cells.Contains(new TableCell("11.10", CellKind.Text)));
        File.Delete(path);
    }

    [Theory]
    [InlineData("/praktik/daftar.csv", "Praktik")]
    [InlineData("/rakor/daftar.csv", "")]
    [InlineData("/berita/daftar.csv", "")]
    [InlineData("/sumber/daftar.csv?jenis=Formulir", "")]
    [InlineData("/direktori/daftar.csv?jenis=Lkks", "")]
    public async Task Every_list_can_be_taken_along_and_its_page_says_where(string address, string unused)
    {
        var sheet = await app.Stranger().Open(address);
        Assert.StartsWith("text/csv", sheet.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.StartsWith("attachment", sheet.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.True(sheet.Html.Split('\n').Length > 1, unused);
        var page = await app.Stranger().Open(address.Split("/daftar")[0]);
        Assert.NotNull(page.Document.QuerySelector($"a[href^='{address.Split('?')[0]}']"));
        (await app.Stranger().Get(address.Replace(".csv", ".exe", StringComparison.Ordinal))).Answers(HttpStatusCode.NotFound);
        (await app.Stranger().Open(address.Replace(".csv", ".xlsx", StringComparison.Ordinal))).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_for_members_is_in_a_members_sheet_only()
    {
        var title = $"Praktik {Writing.Word()}";
        await (await app.People.Member()).WritePractice(title, visibility: "Members");
        Assert.DoesNotContain(title, (await app.Stranger().Open("/praktik/daftar.csv")).Html, StringComparison.Ordinal);
        Assert.Contains(title, (await (await app.People.Outsider()).Open("/praktik/daftar.csv")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_template_is_read_back_with_every_column_known(string ending)
    {
        var admin = await app.People.ForumAdmin();
        var template = await admin.Open($"/direktori/impor/templat.{ending}");
        var empty = await admin.HandIn(template.Bytes, $"templat.{ending}");
        empty.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tidak berisi baris data", empty.ErrorAt("Input.File"), StringComparison.Ordinal);
        if (ending == "csv")
        {
            var filled = Encoding.UTF8.GetBytes(template.Html + $"\"\",\"LKSA {Writing.Word()}\",,,,,\"35.21\"\r\n");
            var columns = (await admin.Open((await admin.HandIn(filled)).Location!)).Form("Columns[0]");
            Assert.All(Enumerable.Range(0, InstitutionColumns.All.Count), i => Assert.Equal(InstitutionColumns.All[i].Key, columns[$"Columns[{i}]"]));
        }
    }
}

public sealed class SqliteExportTests(SqliteApp app) : ExportTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresExportTests(PostgresApp app) : ExportTests(app), IClassFixture<PostgresApp>;
