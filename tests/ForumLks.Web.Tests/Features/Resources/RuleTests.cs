using System.Net;

namespace ForumLks.Web.Tests.Features.Resources;

/// <summary>A regulation is repealed; whoever reads what cites it learns of it at once, and whoever keeps it finds it on a list.</summary>
public abstract class RuleTests(ForumApp app)
{
    private static int _number = 300;

    [Fact]
    public async Task A_repeal_is_said_once_shown_on_both_and_flags_what_cites_the_old_one()
    {
        var (old, successor) = (Next(), Next());
        var oldAddress = await Permensos(old, 2011);
        var admin = await app.People.ForumAdmin();
        var news = Writing.Kept(await (await admin.Open("/berita/tulis")).Form("Content.Title").News($"Berita {Writing.Word()}")
            .Fill("Content.Body", $"Sesuai Permensos {old}/2011 lembaga wajib mendaftar.").Press("Terbitkan"));
        Assert.DoesNotContain("sudah dicabut", (await app.People.Stranger.Open(news)).Text, StringComparison.Ordinal);
        Assert.Contains("Berlaku", (await app.People.Stranger.Open(oldAddress)).Text, StringComparison.Ordinal);
        Assert.Contains((await app.People.Stranger.Open(oldAddress)).Document.QuerySelectorAll("main .list a"), a => a.GetAttribute("href") == news);

        var newAddress = await Permensos(successor, 2024);
        await Relate(newAddress, "Mencabut", await app.IdOf(oldAddress));

        var flagged = await app.People.Stranger.Open(news);
        Assert.Contains("mengutip peraturan yang sudah dicabut", flagged.Text, StringComparison.Ordinal);
        Assert.Contains(flagged.Document.QuerySelectorAll(".cited a"), a => a.GetAttribute("href") == newAddress);
        var gone = await app.People.Stranger.Open(oldAddress);
        Assert.Contains("Dicabut oleh", gone.Text, StringComparison.Ordinal);
        Assert.Contains("Mencabut", (await app.People.Stranger.Open(newAddress)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mengutip peraturan yang sudah dicabut", (await app.People.Stranger.Open(newAddress)).Text, StringComparison.Ordinal);
        Assert.Contains((await admin.Open("/sumber/kutipan-dicabut")).Document.QuerySelectorAll("main .list a"), a => a.GetAttribute("href") == news);
        Assert.DoesNotContain((await (await app.People.Outsider()).Open("/sumber/kutipan-dicabut")).Document.QuerySelectorAll("main .list a"), a => a.GetAttribute("href") == news);

        // The repealing one is withdrawn: the old one holds again, and nobody is told otherwise.
        var manage = (await admin.Open(newAddress)).Document.QuerySelector("a[href^='/kelola/']")!.GetAttribute("href")!;
        Writing.Kept(await (await admin.Open(manage)).Form("Tarik dari tampilan").Press("Tarik dari tampilan"));
        Assert.DoesNotContain("sudah dicabut", (await app.People.Stranger.Open(news)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dicabut oleh", (await app.People.Stranger.Open(oldAddress)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regulation_neither_repeals_itself_nor_comes_back_to_itself()
    {
        var (first, second) = (await Permensos(Next(), 2015), await Permensos(Next(), 2016));
        var self = await TryRelate(first, "Mengubah", await app.IdOf(first), smuggle: true);
        self.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("dirinya sendiri", self.Errors, StringComparison.Ordinal);
        await Relate(second, "Mengubah", await app.IdOf(first));
        var circle = await TryRelate(first, "Mencabut", await app.IdOf(second));
        circle.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("melingkar", circle.Errors, StringComparison.Ordinal);
        Assert.Contains("Diubah", (await app.People.Stranger.Open(first)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_regulation_is_told_from_its_namesake_by_its_place()
    {
        var number = Next();
        var central = await app.Rule($"Peraturan Daerah Provinsi Jawa Tengah Nomor {number} Tahun 2015", ("Content.RuleKind", "Perda"), ("Content.RuleNumber", $"{number}"), ("Content.Year", "2015"), ("Content.RuleIssuer", "Pemerintah Provinsi Jawa Tengah"));
        var eastern = await app.Rule($"Peraturan Daerah Provinsi Jawa Timur Nomor {number} Tahun 2015", ("Content.RuleKind", "Perda"), ("Content.RuleNumber", $"{number}"), ("Content.Year", "2015"), ("Content.RuleIssuer", "Pemerintah Provinsi Jawa Timur"));
        var admin = await app.People.ForumAdmin();
        var news = Writing.Kept(await (await admin.Open("/berita/tulis")).Form("Content.Title").News($"Berita {Writing.Word()}").Fill("Content.Body", $"Menurut Perda Provinsi Jawa Tengah Nomor {number} Tahun 2015.").Press("Terbitkan"));
        Assert.Contains((await app.People.Stranger.Open(central)).Document.QuerySelectorAll("main .list a"), a => a.GetAttribute("href") == news);
        Assert.DoesNotContain((await app.People.Stranger.Open(eastern)).Document.QuerySelectorAll("main article .list a"), a => a.GetAttribute("href") == news);
    }

    [Theory]
    [InlineData("Content.RuleNumber", "", "Isi nomor")]
    [InlineData("Content.RuleNumber", "abc", "Nomor diawali angka")]
    [InlineData("Content.Year", "", "Isi tahun")]
    public async Task A_regulation_with_half_a_name_is_asked_for_the_other_half(string field, string value, string sentence)
    {
        var form = await Shelving.Filled(app, ("Content.Kind", "Regulasi"), ("Content.RuleKind", "PP"), ("Content.RuleNumber", "39"), ("Content.Year", "2012"), (field, value));
        var page = await form.Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, page.ErrorAt(field), StringComparison.Ordinal);
    }

    private static int Next() => Interlocked.Increment(ref _number);

    private Task<string> Permensos(int number, int year) => app.Rule(
        $"Peraturan Menteri Sosial Nomor {number} Tahun {year} tentang contoh", ("Content.RuleKind", "Permensos"), ("Content.RuleNumber", $"{number}"), ("Content.Year", $"{year}"));

    private async Task Relate(string address, string kind, string other) => Writing.Kept(await TryRelate(address, kind, other));

    private async Task<Page> TryRelate(string address, string kind, string other, bool smuggle = false)
    {
        var form = (await (await app.People.ForumAdmin()).Open(address + "/ubah")).Form("Content.Title");
        return smuggle
            ? await form.Smuggle("Content.Relations[0].Kind", kind).Smuggle("Content.Relations[0].Regulation", other).Press("Simpan perubahan")
            : await (await form.Press("Tambah hubungan")).Form("Content.Title").Fill(("Content.Relations[0].Kind", kind), ("Content.Relations[0].Regulation", other)).Press("Simpan perubahan");
    }
}

public sealed class RulesOnSqlite(SqliteApp app) : RuleTests(app), IClassFixture<SqliteApp>;

public sealed class RulesOnPostgres(PostgresApp app) : RuleTests(app), IClassFixture<PostgresApp>;
