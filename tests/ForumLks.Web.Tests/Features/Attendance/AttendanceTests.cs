using System.Net;
using System.Text;
using ForumLks.Web.Features.Attendance;
using ForumLks.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Attendance;

/// <summary>During a meeting: areas by one tap, people without accounts, names for the keepers, numbers for everybody.</summary>
public abstract class AttendanceTests(ForumApp app)
{
    [Fact]
    public async Task One_tap_an_area_and_the_last_one_counts()
    {
        var (keeper, slug) = await Meeting();
        await Tap(keeper, slug, "35.21", "Hadir");
        await Tap(keeper, slug, "35.21", "Mewakilkan");
        await Tap(keeper, slug, "35.01", "TidakHadir");
        var page = await app.People.Stranger.Open($"/rakor/{slug}/hadir");
        Assert.Equal("1", Fact(page, "Daerah mewakilkan"));
        Assert.Equal("1", Fact(page, "Daerah tidak hadir"));
        Assert.Equal("0", Fact(page, "Daerah hadir"));
        Assert.Equal("mewakilkan", page.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("Kabupaten Ngawi", StringComparison.Ordinal)).QuerySelector("td")!.TextContent);
    }

    [Fact]
    public async Task People_sign_in_at_the_door_once_and_only_the_keepers_see_their_names()
    {
        var (keeper, slug) = await Meeting();
        var door = await keeper.DoorLink(slug);
        var form = (await app.People.Stranger.Open(door)).Form("Input.Name").Fill(("Input.Name", "Nama Rahasia Peserta"), ("Input.Element", "LKS"), ("Input.AreaCode", "35.21"));
        Assert.Contains("Kehadiran Anda tercatat", (await form.Press("Saya hadir")).Text, StringComparison.Ordinal);
        await form.Press("Saya hadir");

        var seen = await app.People.Stranger.Open($"/rakor/{slug}/hadir");
        Assert.Equal("1", Fact(seen, "Orang"));
        Assert.DoesNotContain("Rahasia", seen.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Rahasia", (await (await app.People.Member()).Open($"/rakor/{slug}/hadir")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Rahasia", (await app.People.Stranger.Open(door)).Html, StringComparison.Ordinal);
        Assert.Contains("Nama Rahasia Peserta", (await keeper.Open($"/rakor/{slug}/hadir")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.People.Member()).Get($"/rakor/{slug}/hadir/daftar.csv")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get($"/rakor/{slug}/cetak/daftar-hadir")).Status);
        Assert.Contains("Nama Rahasia Peserta", (await keeper.Open($"/rakor/{slug}/cetak/daftar-hadir")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_pasted_people_are_a_sentence_and_stay_in_the_field()
    {
        var (keeper, slug) = await Meeting();
        var pasted = string.Join('\n', Enumerable.Range(1, 10_000).Select(i => $"Peserta {i}; LKS {i}; LKS; 35.21"));
        var page = await (await keeper.Open($"/rakor/{slug}/hadir")).Form("Pasted").Fill("Pasted", pasted).Press("Tambahkan semuanya");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Daftar ini berisi 10.000 baris, paling banyak 2.000 sekali tempel.", page.Text, StringComparison.Ordinal);
        Assert.Equal(pasted, page.Form("Pasted")["Pasted"]!.ReplaceLineEndings("\n"));

        var fits = string.Join('\n', Enumerable.Range(1, 2_000).Select(i => $"Peserta {i}; LKS {i}; LKS; 35.21"));
        (await page.Form("Pasted").Fill("Pasted", fits).Press("Tambahkan semuanya")).Answers(HttpStatusCode.Redirect);
        Assert.Equal("2.000", Fact(await app.People.Stranger.Open($"/rakor/{slug}/hadir"), "Orang"));

        var wrong = await (await keeper.Open($"/rakor/{slug}/hadir")).Form("Pasted").Fill("Pasted", "Satu\nDua; LKS; LKS; 11.1").Press("Tambahkan semuanya");
        wrong.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Baris 2: kode wilayah “11.1”", wrong.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_list_sent_twice_counts_once_and_two_of_one_name_count_as_two()
    {
        var (keeper, slug) = await Meeting();
        var form = (await keeper.Open($"/rakor/{slug}/hadir")).Form("Pasted").Fill("Pasted", "Sri; LKS A; LKS\nSri; LKS A; LKS\nBudi; LKS B; LKS");
        Assert.All(await Task.WhenAll(form.Press("Tambahkan semuanya"), form.Press("Tambahkan semuanya")), page => page.Answers(HttpStatusCode.Redirect));
        Assert.Equal("3", Fact(await app.People.Stranger.Open($"/rakor/{slug}/hadir"), "Orang"));
        var longer = await keeper.Follow(await form.Fill("Pasted", "Ani; LKS C; LKS\nSri; LKS A; LKS\nSri; LKS A; LKS\nBudi; LKS B; LKS").Press("Tambahkan semuanya"));
        Assert.Contains("1 orang ditambahkan. 3 orang sudah ada dari kiriman sebelumnya.", longer.Text, StringComparison.Ordinal);
        (await (await keeper.Open($"/rakor/{slug}/hadir")).Form("Pasted").Fill("Pasted", "Sri; LKS A; LKS").Press("Tambahkan semuanya")).Answers(HttpStatusCode.Redirect);
        Assert.Equal("5", Fact(await app.People.Stranger.Open($"/rakor/{slug}/hadir"), "Orang"));
    }

    [Fact]
    public async Task The_sheet_leaves_as_csv_and_xlsx_with_formulas_defused_and_codes_as_text()
    {
        var (keeper, slug) = await Meeting();
        (await (await keeper.Open($"/rakor/{slug}/hadir")).Form("Pasted").Fill("Pasted", "=HYPERLINK(1); +62; LKS; 35.10").Press("Tambahkan semuanya")).Answers(HttpStatusCode.Redirect);
        var csv = Encoding.UTF8.GetString((await keeper.Open($"/rakor/{slug}/hadir/daftar.csv")).Bytes);
        Assert.Contains("\"'=HYPERLINK(1)\",\"'+62\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"35.10\"", csv, StringComparison.Ordinal);
        var xlsx = await keeper.Open($"/rakor/{slug}/hadir/daftar.xlsx");
        Assert.Equal([0x50, 0x4B], xlsx.Bytes[..2]);
        Assert.Contains("\"35.21\",\"Kabupaten Ngawi\",\"belum dicatat\"", Encoding.UTF8.GetString((await keeper.Open($"/rakor/{slug}/hadir/wilayah.csv")).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_counted_flows_into_the_report_without_retyping_and_replaces_nothing()
    {
        var (keeper, slug) = await Meeting();
        await Tap(keeper, slug, "35.21", "Mewakilkan");
        await Count(keeper, slug, "LKS", "5");
        var into = await (await keeper.Open($"/rakor/{slug}/hadir")).Form("Masukkan ke laporan").Press("Masukkan ke laporan");
        var form = (await keeper.Open(into.Location!.Split('#')[0])).Form("Content.Title");
        Assert.Equal("5", form["Content.AttendanceTotal"]);
        (await form.Press("Simpan perubahan")).Answers(HttpStatusCode.Redirect);
        var content = await app.Look(async db => (await db.Set<MeetingReport>().AsNoTracking().SingleAsync(m => m.Slug == slug)).Content);
        Assert.Equal((5, "LKS", 5), (content.AttendanceTotal, content.Attendance[0].Element, content.Attendance[0].Count));
        Assert.Equal(("35.21", AreaPresence.Mewakilkan), (content.Areas[0].Code, content.Areas[0].Presence));

        await Count(keeper, slug, "LKS", "1");
        await (await keeper.Open($"/rakor/{slug}/hadir")).Form("Masukkan ke laporan").Press("Masukkan ke laporan");
        var again = await keeper.Open($"/rakor/{slug}/ubah");
        Assert.Equal("5", again.Form("Content.Title")["Content.AttendanceTotal"]);
        Assert.Contains("jumlah hadir di laporan 5, daftar hadir 6", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_taps()
    {
        var (keeper, slug) = await Meeting();
        var form = (await keeper.Open($"/rakor/{slug}/hadir")).Form("keadaan");
        var stranger = await (await app.People.OtherForumAdmin()).Post($"/rakor/{slug}/hadir?handler=Tap", ("kode", "35.21"), ("keadaan", "Hadir"), ("__RequestVerificationToken", form["__RequestVerificationToken"]!));
        Assert.NotEqual(HttpStatusCode.Redirect, stranger.Status);
        Assert.Equal(0, await app.Look(db => db.Set<AreaAttendance>().CountAsync(a => db.Set<MeetingReport>().Any(m => m.Id == a.MeetingReportId && m.Slug == slug))));
    }

    private static string Fact(Page page, string name) =>
        page.Document.QuerySelectorAll("dl.facts > div").Single(d => d.QuerySelector("dt")?.TextContent == name).QuerySelector("dd")!.TextContent;

    private static async Task Tap(Browser keeper, string slug, string code, string presence)
    {
        var token = (await keeper.Open($"/rakor/{slug}/hadir")).Form("keadaan")["__RequestVerificationToken"]!;
        (await keeper.Post($"/rakor/{slug}/hadir?handler=Tap", ("kode", code), ("keadaan", presence), ("__RequestVerificationToken", token))).Answers(HttpStatusCode.Redirect);
    }

    private static async Task Count(Browser keeper, string slug, string element, string by)
    {
        var token = (await keeper.Open($"/rakor/{slug}/hadir")).Form("keadaan")["__RequestVerificationToken"]!;
        (await keeper.Post($"/rakor/{slug}/hadir?handler=Count", ("unsur", element), ("tambah", by), ("__RequestVerificationToken", token))).Answers(HttpStatusCode.Redirect);
    }

    private async Task<(Browser Keeper, string Slug)> Meeting()
    {
        var keeper = await app.People.ForumAdmin();
        return (keeper, await keeper.NextMeeting($"Rakor hadir {Guid.NewGuid():n}"));
    }
}

public sealed class AttendanceOnSqlite(SqliteApp app) : AttendanceTests(app), IClassFixture<SqliteApp>;

public sealed class AttendanceOnPostgres(PostgresApp app) : AttendanceTests(app), IClassFixture<PostgresApp>;
