using System.Net;
using ForumLks.Web.Features.Directory;
using Microsoft.EntityFrameworkCore;

// Not a namespace called Directory: it would hide System.IO.Directory from all other tests.
namespace ForumLks.Web.Tests.Features;

/// <summary>Chairs and terms as offices have them: begun before the inauguration, replaced in the middle, empty.</summary>
public abstract class OfficerTests(ForumApp app)
{
    [Fact]
    public async Task Kota_Pekalongan_is_told_as_its_source_tells_it()
    {
        var chair = await app.Look(db => db.Set<Officer>().AsNoTracking().Where(o => o.ChairKey == "ketua umum" && db.Set<Institution>().Any(i => i.Id == o.InstitutionId && i.Slug == "lkks-kota-pekalongan")).OrderBy(o => o.Id).ToListAsync());
        Assert.Equal([true, false], chair.Select(o => o.IsVacant));
        Assert.Equal(chair[0].Id, chair[1].PredecessorId);
        Assert.Equal((OfficerStatus.Paw, "2019–2023", new DateOnly(2022, 6, 20)), (chair[1].Status, chair[1].Term, chair[1].InauguratedOn));
        var page = await app.Stranger().Open("/direktori/lkks-kota-pekalongan/pengurus");
        Assert.Contains("dikukuhkan Senin, 20 Juni 2022 oleh Wali Kota Pekalongan; masa bakti sudah berjalan sebelumnya", page.Text, StringComparison.Ordinal);
        Assert.Contains("PAW (pengganti antarwaktu)", page.Text, StringComparison.Ordinal);
        Assert.Contains("menggantikan kursi yang kosong", page.Text, StringComparison.Ordinal);
        Assert.Contains("kosong sampai 20 Juni 2022", page.Text, StringComparison.Ordinal);
        Assert.Contains("masa bakti habis 2023", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_terms_of_one_chair_do_not_overlap_and_the_form_says_who_sits_there()
    {
        var (admin, address) = await Institution();
        (await Seat(admin, address, ("Input.TermFrom", "2020"), ("Input.TermTo", "2024"))).Answers(HttpStatusCode.Redirect);
        var refused = await Seat(admin, address, ("Input.TermFrom", "2022"), ("Input.TermTo", "2026"));
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Kursi Ketua sudah diisi nama tidak ditampilkan (2020–2024)", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("2022", refused.Form("Input.Position")["Input.TermFrom"]);
        // The year that two terms share belongs to both, as offices write it.
        (await Seat(admin, address, ("Input.TermFrom", "2024"), ("Input.TermTo", "2028"))).Answers(HttpStatusCode.Redirect);
        (await Seat(admin, address, ("Input.Position", "Anggota"), ("Input.TermFrom", "2024"))).Answers(HttpStatusCode.Redirect);
        (await Seat(admin, address, ("Input.Position", "Anggota"), ("Input.TermFrom", "2025"))).Answers(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_term_whose_beginning_nobody_knows_is_noted_and_says_so()
    {
        var (admin, address) = await Institution();
        (await Seat(admin, address, ("Input.TermFrom", "2015"), ("Input.TermTo", "2019"))).Answers(HttpStatusCode.Redirect);
        Assert.Contains("tidak diketahui", (await Seat(admin, address, ("Input.TermTo", "2024"))).Errors, StringComparison.Ordinal);
        Assert.Contains("Pilih salah satu", (await Seat(admin, address, ("Input.TermFrom", "2021"), ("Input.TermUnknown", "true"))).Errors, StringComparison.Ordinal);
        (await Seat(admin, address, ("Input.TermUnknown", "true"), ("Input.DecreeNumber", "460/1"))).Answers(HttpStatusCode.Redirect);
        var page = await app.Stranger().Open($"{address}/pengurus");
        Assert.Contains("masa bakti tidak diketahui", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1000", page.Text, StringComparison.Ordinal);
        // Two who sit there today are one too many, whenever they began.
        (await Seat(admin, address, ("Input.TermUnknown", "true"))).Answers(HttpStatusCode.UnprocessableEntity);
        (await Seat(admin, address, ("Input.TermFrom", "2025"))).Answers(HttpStatusCode.UnprocessableEntity);
        var unknown = (await Officers(address)).Single(o => o.From.IsUnknown);
        var form = (await admin.Open($"{address}/pengurus/{unknown.Id}")).Form("Input.Position");
        Assert.Equal(("", true), (form["Input.TermFrom"], form.Successful().Contains(("Input.TermUnknown", "true"))));
        (await Seat(admin, address, ("Input.TermFrom", "1 Mei 2025"), ("Input.PredecessorId", $"{unknown.Id}"))).Answers(HttpStatusCode.Redirect);
        Assert.Equal(new DateOnly(2025, 5, 1), (await Officers(address)).Single(o => o.Id == unknown.Id).LeftOn);
    }

    [Fact]
    public async Task An_early_replacement_ends_the_term_of_whom_it_replaces()
    {
        var (admin, address) = await Institution();
        await Seat(admin, address, ("Input.TermFrom", "1 Januari 2025"), ("Input.TermTo", "31 Desember 2029"));
        var before = (await Officers(address)).Single();
        (await Seat(admin, address, ("Input.TermFrom", "1 Januari 2025"), ("Input.TermTo", "31 Desember 2029"), ("Input.Status", "Paw"), ("Input.ServesFrom", "1 Mei 2026"), ("Input.PredecessorId", $"{before.Id}"))).Answers(HttpStatusCode.Redirect);
        before = (await Officers(address)).Single(o => o.Id == before.Id);
        Assert.Equal((new DateOnly(2026, 5, 1), "digantikan (PAW)"), (before.LeftOn, before.LeftBecause));
    }

    [Fact]
    public async Task A_name_stands_there_by_consent_and_goes_on_request()
    {
        var (admin, address) = await Institution();
        var name = $"Contoh {Writing.Word()}";
        await Seat(admin, address, ("Input.TermFrom", "2025"), ("Input.PersonName", name));
        Assert.DoesNotContain(name, (await app.Stranger().Open($"{address}/pengurus")).Text, StringComparison.Ordinal);
        var officer = (await Officers(address)).Single();
        await (await admin.Open($"{address}/pengurus/{officer.Id}")).Form("Input.Position").Fill(("Input.PersonName", name), ("Input.Consent", "Setuju")).Press("Simpan perubahan");
        Assert.Contains(name, (await app.Stranger().Open(address)).Text, StringComparison.Ordinal);
        await (await admin.Open($"{address}/pengurus/{officer.Id}")).Form("Input.Position").Press("Hapus nama");
        Assert.DoesNotContain(name, (await app.Stranger().Open($"{address}/pengurus")).Text, StringComparison.Ordinal);
        Assert.Null((await Officers(address)).Single().PersonName);
    }

    [Theory]
    [InlineData("Input.TermFrom", "tahun depan", "")]
    [InlineData("Input.TermTo", "2019", "berakhir sebelum dimulai")]
    [InlineData("Input.ServesFrom", "1 Januari 2020", "mendahului masa bakti")]
    [InlineData("Input.DecreeBy", "Bupati", "nomor SK")]
    [InlineData("Input.IsVacant", "true", "Kursi kosong")]
    public async Task What_cannot_be_is_said_at_the_form(string field, string value, string sentence)
    {
        var (admin, address) = await Institution();
        var page = await Seat(admin, address, ("Input.TermFrom", "2022"), ("Input.Status", "Plt"), (field, value));
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_an_officer_may_not_edit_for_that()
    {
        var (_, address) = await Institution();
        (await (await app.People.Neighbour()).Get($"{address}/pengurus/catat")).Answers(HttpStatusCode.NotFound);
        (await (await app.People.OtherForumAdmin()).Get($"{address}/pengurus/catat")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_who_fill_the_same_chair_at_once_are_one()
    {
        var (admin, address) = await Institution();
        await Seat(admin, address, ("Input.Position", "Bendahara"), ("Input.TermFrom", "2020"));
        var forms = new List<Form>();
        foreach (var year in new[] { "2021", "2022" })
        {
            forms.Add((await admin.Open($"{address}/pengurus/catat")).Form("Input.Position").Fill(("Input.Position", "Ketua"), ("Input.TermFrom", year)));
        }

        await Task.WhenAll(forms.Select(f => f.Press("Simpan")));
        Assert.Single(await Officers(address), o => o.ChairKey == "ketua");
    }

    private async Task<(Browser Admin, string Address)> Institution()
    {
        var admin = await app.People.ForumAdmin();
        return (admin, await admin.Record($"LKSA {Writing.Word()}"));
    }

    private static async Task<Page> Seat(Browser admin, string address, params (string, string)[] fields) =>
        await (await admin.Open($"{address}/pengurus/catat")).Form("Input.Position").Fill(("Input.Position", "Ketua")).Fill(fields).Press("Simpan");

    private async Task<List<Officer>> Officers(string address)
    {
        var id = (await app.Institution(address)).Id;
        return await app.Look(db => db.Set<Officer>().AsNoTracking().Where(o => o.InstitutionId == id).OrderBy(o => o.Id).ToListAsync());
    }
}

public sealed class OfficersOnSqlite(SqliteApp app) : OfficerTests(app), IClassFixture<SqliteApp>;

public sealed class OfficersOnPostgres(PostgresApp app) : OfficerTests(app), IClassFixture<PostgresApp>;
