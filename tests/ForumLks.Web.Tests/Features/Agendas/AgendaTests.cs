using System.Net;
using ForumLks.Web.Features.Agendas;
using ForumLks.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Agendas;

/// <summary>Before a meeting: made from the last one, its agenda, its calendar.</summary>
public abstract class AgendaTests(ForumApp app)
{
    [Fact]
    public async Task The_next_meeting_takes_over_the_structure_and_begins_with_what_is_open()
    {
        var keeper = await app.People.ForumAdmin();
        var slug = await keeper.NextMeeting("Rakor berikutnya untuk uji susunan");
        var (before, after) = await app.Look(async db => (
            (await db.Set<MeetingReport>().SingleAsync(m => m.Slug == "rakor-forum-karesidenan-madiun-2026")).Content,
            (await db.Set<MeetingReport>().SingleAsync(m => m.Slug == slug)).Content));
        Assert.Equal(before.Organisers, after.Organisers);
        Assert.Equal(before.LegalBases, after.LegalBases);
        Assert.Equal(before.Commissions.Select(c => (c.Code, c.Topic)), after.Commissions.Select(c => (c.Code, c.Topic)));
        Assert.All(after.Commissions, c => Assert.Null(c.Result));
        Assert.Empty(after.Items);

        var first = (await app.Look(db => db.Set<Agenda>().SingleAsync(a => db.Set<MeetingReport>().Any(m => m.Id == a.MeetingReportId && m.Slug == slug)))).Content.Items[0];
        Assert.StartsWith("Tindak lanjut rakor sebelumnya", first.Title, StringComparison.Ordinal);
        Assert.Contains("30 Juni 2026", first.Note, StringComparison.Ordinal);

        var page = await app.People.Stranger.Open($"/rakor/{slug}/agenda");
        Assert.Contains("Tindak lanjut rakor sebelumnya", page.Text, StringComparison.Ordinal);
        Assert.Contains("Rakor berikutnya untuk uji susunan", (await app.People.Stranger.Open("/rakor/agenda")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_meeting()
    {
        var keeper = await app.People.ForumAdmin();
        var form = (await keeper.Open("/rakor/baru")).Form("Input.Title").Fill(("Input.Title", "Bimtek dikirim dua kali"), ("Input.Kind", "Bimtek"), ("Input.StartsOn", "2 Juni 2027"), ("Input.Area", "35.21"));
        var first = await form.Press("Umumkan");
        var second = await form.Press("Umumkan");
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await app.Look(db => db.Set<MeetingReport>().CountAsync(m => m.Title == "Bimtek dikirim dua kali")));
    }

    [Fact]
    public async Task An_end_before_the_start_is_a_sentence_at_its_field_and_loses_nothing()
    {
        var keeper = await app.People.ForumAdmin();
        var form = (await keeper.Open("/rakor/baru")).Form("Input.Title").Fill(("Input.Title", "Raker terbalik"), ("Input.StartsOn", "5 Juni 2027"), ("Input.EndsOn", "4 Juni 2027"), ("Input.Area", "35.21"));
        var page = await form.Press("Umumkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Tanggal selesai (4 Juni 2027) mendahului tanggal mulai.", page.ErrorAt("Input.EndsOn"));
        Assert.Equal("Raker terbalik", page.Form("Input.Title")["Input.Title"]);

        var slug = await keeper.NextMeeting("Rakor jam terbalik");
        var hours = await (await keeper.Open($"/rakor/{slug}/agenda/ubah")).Form("Content.StartsAt").Fill(("Content.StartsAt", "13.00"), ("Content.EndsAt", "09.00"), ("Content.Items[0].Title", "Acara yang diketik")).Press("Simpan agenda");
        hours.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Jam selesai (09.00) mendahului jam mulai (13.00).", hours.ErrorAt("Content.EndsAt"));
        Assert.Equal("Acara yang diketik", hours.Form("Content.StartsAt")["Content.Items[0].Title"]);
    }

    [Fact]
    public async Task An_item_with_only_a_note_is_asked_for_its_name_and_keeps_the_note()
    {
        var keeper = await app.People.ForumAdmin();
        var slug = await keeper.NextMeeting("Rakor keterangan tanpa nama");
        var form = (await keeper.Open($"/rakor/{slug}/agenda/ubah")).Form("Content.StartsAt");
        var row = Enumerable.Range(0, 60).First(i => form[$"Content.Items[{i}].Title"] is "");
        var page = await form.Fill($"Content.Items[{row}].Note", "Keterangan yang panjang.").Press("Simpan agenda");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal($"Acara {row + 1} belum bernama.", page.ErrorAt($"Content.Items[{row}].Title"));
        Assert.Equal("Keterangan yang panjang.", page.Form("Content.StartsAt")[$"Content.Items[{row}].Note"]);
    }

    [Fact]
    public async Task A_calendar_entry_keeps_its_uid_grows_its_sequence_and_says_when_it_is_cancelled()
    {
        var keeper = await app.People.ForumAdmin();
        var slug = await keeper.NextMeeting("Rakor kalender, dengan koma");
        await (await keeper.Open($"/rakor/{slug}/agenda/ubah")).Form("Content.StartsAt").Fill(("Content.StartsAt", "09.00"), ("Content.EndsAt", "11.30"), ("Content.Zone", "Wita")).Press("Simpan agenda");
        var first = Lines(await app.People.Stranger.Open($"/rakor/{slug}/agenda.ics"));
        Assert.Contains("DTSTART;TZID=Asia/Makassar:20270512T090000", first);
        Assert.Contains("DTEND;TZID=Asia/Makassar:20270512T113000", first);
        Assert.Contains("TZOFFSETTO:+0800", first);
        Assert.Contains("SUMMARY:Rakor kalender\\, dengan koma", first);
        Assert.Contains("STATUS:CONFIRMED", first);

        await (await keeper.Open($"/rakor/{slug}/agenda/ubah")).Form("Because").Fill("Because", "Gedung dipakai pemilu").Press("Batalkan pertemuan");
        var second = Lines(await app.People.Stranger.Open($"/rakor/{slug}/agenda.ics"));
        Assert.Equal(Value(first, "UID"), Value(second, "UID"));
        Assert.True(int.Parse(Value(second, "SEQUENCE")) > int.Parse(Value(first, "SEQUENCE")));
        Assert.Contains("STATUS:CANCELLED", second);
        Assert.Contains("Gedung dipakai pemilu", (await app.People.Stranger.Open("/rakor/agenda")).Text, StringComparison.Ordinal);
        Assert.Contains(Value(first, "UID"), (await app.People.Stranger.Open("/ruang/madiun/agenda.ics")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Value(first, "UID"), (await app.People.Stranger.Open("/ruang/kedu/agenda.ics")).Html, StringComparison.Ordinal);
        Assert.Contains("Batal: Rakor kalender", (await app.People.Stranger.Open("/ruang/madiun/agenda.atom")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_strangers_may_not_read_is_in_no_calendar()
    {
        var keeper = await app.People.ForumAdmin();
        var slug = await keeper.NextMeeting("Rakor yang masih draf", button: "Simpan sebagai draf");
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get($"/rakor/{slug}/agenda.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get($"/rakor/{slug}/agenda")).Status);
        Assert.DoesNotContain("Rakor yang masih draf", (await app.People.Stranger.Open("/agenda.ics")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Rakor yang masih draf", (await app.People.Stranger.Open("/rakor/agenda?bulan=2027-05")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.People.OtherForumAdmin()).Get($"/rakor/{MeetingWork.Upcoming}/agenda/ubah")).Status);
    }

    [Fact]
    public async Task An_old_agenda_form_over_a_newer_one_shows_both()
    {
        var keeper = await app.People.ForumAdmin();
        var slug = await keeper.NextMeeting("Rakor dua penulis agenda");
        var mine = (await keeper.Open($"/rakor/{slug}/agenda/ubah")).Form("Content.StartsAt");
        await (await keeper.Open($"/rakor/{slug}/agenda/ubah")).Form("Content.StartsAt").Fill("Content.Items[0].Title", "Acara orang lain").Press("Simpan agenda");
        var page = await mine.Fill("Content.Items[0].Title", "Acara saya").Press("Simpan agenda");
        page.Answers(HttpStatusCode.Conflict);
        Assert.Contains("Acara orang lain", page.Text, StringComparison.Ordinal);
        Assert.Equal("Acara saya", page.Form("Content.StartsAt")["Content.Items[0].Title"]);
        (await page.Form("Content.StartsAt").Press("Simpan agenda")).Answers(HttpStatusCode.Redirect);
    }

    private static string[] Lines(Page page) => page.Html.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static string Value(string[] lines, string name) => lines.Single(l => l.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
}

public sealed class AgendaOnSqlite(SqliteApp app) : AgendaTests(app), IClassFixture<SqliteApp>;

public sealed class AgendaOnPostgres(PostgresApp app) : AgendaTests(app), IClassFixture<PostgresApp>;
