using System.Net;
using ForumLks.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Meetings;

/// <summary>A report from a news story, and the full one that grows from it.</summary>
public abstract class CatatTests(ForumApp app)
{
    private static readonly string[] Seven = ["Content.Title", "Content.Kinds", "Content.StartsOn", "Content.Area", "Content.Place", "Content.AttendanceTotal", "Content.Summary"];

    [Fact]
    public async Task The_short_form_is_seven_fields_and_a_source()
    {
        var form = (await (await app.People.ForumAdmin()).Open("/rakor/catat")).Form("Content.Title");
        var fields = form.Element.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Where(n => n.StartsWith("Content.", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal(Seven.Order(), fields.Where(n => !n.StartsWith("Content.Sources", StringComparison.Ordinal)).Order());
        Assert.Equal(["Content.Sources[0].On", "Content.Sources[0].Publisher", "Content.Sources[0].Title", "Content.Sources[0].Url"], fields.Except(Seven).Order());
    }

    [Fact]
    public async Task What_was_noted_opens_in_the_full_form_with_every_field()
    {
        var keeper = await app.People.ForumAdmin();
        var form = Filled((await keeper.Open("/rakor/catat")).Form("Content.Title"), $"Rakor dari berita {Guid.NewGuid():n}");
        var address = Writing.Kept(await form.Press("Terbitkan"));
        Assert.Contains("Raker ini tidak mencatat keputusan bertenggat.", (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);

        var full = (await keeper.Open($"{address}/ubah")).Form("Content.Title");
        Assert.Equal("57", full["Content.AttendanceTotal"]);
        Assert.Equal("Harian Contoh", full["Content.Sources[0].Publisher"]);
        Writing.Kept(await full.Fill("Content.OpenedBy", "Asisten bupati").Press("Simpan perubahan"));
        var content = await app.Look(async db => (await db.Set<MeetingReport>().AsNoTracking().SingleAsync(m => m.Slug == address.Substring(7))).Content);
        Assert.Equal([MeetingKind.Raker], content.Kinds);
        Assert.Equal((new DateOnly(2026, 3, 11), "35.21", "Balai desa", 57, "Asisten bupati"), (content.StartsOn, content.Area, content.Place, content.AttendanceTotal, content.OpenedBy));
        Assert.Equal(new DateOnly(2026, 3, 12), Assert.Single(content.Sources).On);
    }

    [Fact]
    public async Task Without_a_source_it_is_a_sentence_and_nothing_is_lost()
    {
        var keeper = await app.People.ForumAdmin();
        var form = Filled((await keeper.Open("/rakor/catat")).Form("Content.Title"), "Rakor tanpa sumber").Fill(("Content.Sources[0].Title", ""), ("Content.Sources[0].Publisher", ""), ("Content.Sources[0].On", ""));
        var page = await form.Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Tulis dari mana Anda membacanya", page.Text, StringComparison.Ordinal);
        Assert.Equal("Rakor tanpa sumber", page.Form("Content.Title")["Content.Title"]);
    }

    [Fact]
    public async Task Attendance_below_the_sum_of_its_elements_is_a_sentence()
    {
        var keeper = await app.People.ForumAdmin();
        var form = (await (await keeper.Open("/rakor/tulis")).Form("Content.Title").Report("Rakor jumlah salah").Press("Tambah unsur peserta")).Form("Content.Title");
        var page = await form.Fill(("Content.AttendanceTotal", "3"), ("Content.Attendance[0].Element", "LKS"), ("Content.Attendance[0].Count", "5")).Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Jumlah menurut unsur (5) melebihi jumlah hadir (3).", page.Text, StringComparison.Ordinal);
    }

    private static Form Filled(Form form, string title) => form.Fill(
        ("Content.Title", title), ("Content.Kinds", "Raker"), ("Content.StartsOn", "11 Maret 2026"), ("Content.Area", "35.21"), ("Content.Place", "Balai desa"),
        ("Content.AttendanceTotal", "57"), ("Content.Summary", "Yang dibicarakan."), ("Content.Sources[0].Title", "Judul berita"), ("Content.Sources[0].Publisher", "Harian Contoh"), ("Content.Sources[0].On", "12 Maret 2026"));
}

public sealed class CatatOnSqlite(SqliteApp app) : CatatTests(app), IClassFixture<SqliteApp>;

public sealed class CatatOnPostgres(PostgresApp app) : CatatTests(app), IClassFixture<PostgresApp>;
