using System.Net;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Imports;

namespace ForumLks.Web.Tests.Features.Imports;

/// <summary>Where a row can be meant in more than one way the person says which on the page itself, and nothing has to be handed in again.</summary>
public abstract class DecidingTests(ForumApp app)
{
    private const string Save = "Simpan keputusan dan periksa lagi";

    [Fact]
    public async Task Of_two_rows_with_one_number_the_person_keeps_one()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        var page = await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word} A;35.21;{word}/1;\nLKSA {word} B;35.21;{word}.1;\n"));
        (await page.Form("Pilihan[3]").Press(Save)).Answers(HttpStatusCode.UnprocessableEntity);
        (await page.Form("Pilihan[3]").Fill("Pilihan[3]", "2=lewati").Press(Save)).Answers(HttpStatusCode.Redirect);
        await app.Work();
        page = await admin.Open(page.Address);
        Assert.Contains("1 baris diperiksa menurut keputusan Anda", page.Text, StringComparison.Ordinal);
        Assert.Contains("dilewati, menurut keputusan Anda", (await admin.Open(page.Address + "?lihat=Dilewati")).Text, StringComparison.Ordinal);
        await Apply(page);
        Assert.Equal([$"LKSA {word} B"], (await app.Named(word)).Select(i => i.Title));
    }

    [Fact]
    public async Task A_namesake_with_another_number_is_the_same_or_a_new_one_as_the_person_says()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        await app.Import(admin, Importing.Csv($"{Importing.Headings}LKSA {word};35.21;{word}/1;\nLKSA {word} Lain;35.21;{word}/2;\n"));
        var page = await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word};35.21;{word}/8;\nLKSA {word} Lain;35.21;{word}/9;\n"));
        var known = (await app.Named(word))[0];
        // What was not offered is not taken, whoever sends it.
        await page.Form("Pilihan[2]").Fill(("Pilihan[2]", $"2=i:{known.Id}"), ("Pilihan[3]", "3=baru")).Smuggle("Pilihan[7]", "9=baru").Smuggle("Pilihan[8]", "2=i:1").Press(Save);
        await app.Work();
        Assert.Equal([2, 3], (await app.Run(page)).Facts.Decisions.Keys.Order());
        page = await admin.Open(page.Address);
        await Apply(page);
        Assert.Equal([$"{word}/8", $"{word}/2", $"{word}/9"], (await app.Named(word)).OrderBy(i => i.Title).ThenBy(i => i.Id).Select(i => i.Content.RegistrationNumber));
    }

    [Fact]
    public async Task A_number_that_belongs_to_another_name_elsewhere_is_asked_about_before_it_overwrites()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        await app.Import(admin, Importing.Csv($"{Importing.Headings}LKSA {word} Ngawi;35.21;{word}/1;\n"));
        var page = await app.Check(admin, Importing.Csv($"{Importing.Headings}Panti {word} Magetan;35.20;{word}/1;\n"));
        (await app.Errors(page)).Says(2, "Nomor tanda daftar", "nama dan wilayahnya lain");
        await page.Form("Pilihan[2]").Fill("Pilihan[2]", "2=lewati").Press(Save);
        await app.Work();
        Assert.Equal((0, 0, 1), await Counts(page));
        // Thought better of it.
        await (await admin.Open(page.Address)).Form("lupakan").Fill("lupakan", "true").Press("Periksa lagi");
        await app.Work();
        Assert.Equal((0, 1, 0), await Counts(page));
        Assert.Equal([$"LKSA {word} Ngawi"], (await app.Named(word)).Select(i => i.Title));
    }

    [Fact]
    public async Task What_changed_since_the_check_is_checked_again_without_the_file_and_a_change_can_be_left_out()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        await app.Import(admin, Importing.Csv($"{Importing.Headings}LKSA {word} 1;35.21;{word}/1;\nLKSA {word} 2;35.21;{word}/2;\n"));
        var page = await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word} 1x;35.21;{word}/1;\nLKSA {word} 2x;35.21;{word}/2;\n"));
        await (await admin.Open($"/direktori/{(await app.Named(word))[0].Slug}/ubah")).Form("Content.Title").Fill("Content.Summary", "Diubah sementara itu.").Press("Simpan perubahan");
        await page.Form("Terapkan semuanya").Press("Terapkan semuanya");
        await app.Work();
        page = await admin.Open(page.Address);
        Assert.Contains("Baris 2: diubah atau dihapus orang lain", page.Text, StringComparison.Ordinal);
        await page.Form("Periksa lagi").Press("Periksa lagi");
        await app.Work();
        page = await admin.Open(page.Address + "?lihat=Berubah");
        await page.Form("Pilihan[3]").Fill("Pilihan[3]", "3=lewati").Press(Save);
        await app.Work();
        await Apply(await admin.Open(page.Address));
        Assert.Equal([$"LKSA {word} 1x", $"LKSA {word} 2"], (await app.Named(word)).Select(i => i.Title));
        Assert.Equal("Diubah sementara itu.", (await app.Named(word))[0].Content.Summary);
    }

    private async Task Apply(Page page)
    {
        Assert.True(page.Text.Contains("Terapkan semuanya", StringComparison.Ordinal), page.Text);
        await page.Form("Terapkan semuanya").Press("Terapkan semuanya");
        await app.Work();
        Assert.Equal(ImportState.Diterapkan, (await app.Run(page)).State);
    }

    private async Task<(int New, int Errors, int Skipped)> Counts(Page page)
    {
        var run = await app.Run(page);
        return (run.NewCount, run.ErrorCount, run.SkippedCount);
    }
}

public sealed class SqliteDecidingTests(SqliteApp app) : DecidingTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresDecidingTests(PostgresApp app) : DecidingTests(app), IClassFixture<PostgresApp>;
