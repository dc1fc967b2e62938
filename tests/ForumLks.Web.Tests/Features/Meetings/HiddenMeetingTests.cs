using System.Net;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Tests.Features.Meetings;

/// <summary>What an admin hid at once is open to nobody who holds a link to it: not the invitation, the door, the minutes, nor the review.</summary>
public abstract class HiddenMeetingTests(ForumApp app)
{
    [Fact]
    public async Task No_signed_link_leads_to_a_hidden_meeting()
    {
        var keeper = await app.People.ForumAdmin();
        var slug = await keeper.NextMeeting($"Rakor tersembunyi {Writing.Word()}");
        await keeper.Invite(slug, "LKSA Uji Tautan");
        var minutes = await keeper.Open($"/rakor/{slug}/notulen");
        string[] links = [await keeper.AnswerLink(slug, "LKSA Uji Tautan"), await keeper.DoorLink(slug), MeetingWork.PathIn(minutes.Document.QuerySelector("#komisi-b code")!.TextContent)];
        await Expect(links, HttpStatusCode.OK);
        await app.Change(slug, (_, item) => item.Hide());
        await Expect(links, HttpStatusCode.Gone);
        await app.Change(slug, (_, item) => item.Unhide());
        await Expect(links, HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(ContentStatus.Hidden)]
    [InlineData(ContentStatus.AwaitingSecond)]
    public async Task No_report_is_reviewed_that_is_hidden_or_waits_for_a_second_person(ContentStatus status)
    {
        var (_, slug) = await app.Write(Reports.Content(Reports.Decision("Iuran dikumpulkan tiap bulan.", null)), publish: false);
        var admin = await app.People.ForumAdmin();
        Writing.Kept(await (await admin.Open($"/rakor/{slug}/tinjauan")).Form("Opening.Days").Fill("Opening.Days", "7").Press("Buka tinjauan"));
        var made = await (await admin.Open($"/rakor/{slug}/tinjauan")).Form("Inviting.Office").Fill("Inviting.Office", "Peserta").Press("Buat tautan");
        string[] link = [new Uri(made.Document.QuerySelector("#tautan")!.TextContent.Trim()).PathAndQuery];
        await Expect(link, HttpStatusCode.OK);
        await app.Change(slug, (db, item) => db.Entry(item).Property(i => i.Status).CurrentValue = status);
        await Expect(link, HttpStatusCode.Gone);
    }

    private async Task Expect(string[] links, HttpStatusCode status)
    {
        foreach (var link in links)
        {
            (await app.Stranger().Get(link)).Answers(status);
        }
    }
}

public sealed class HiddenMeetingsOnSqlite(SqliteApp app) : HiddenMeetingTests(app), IClassFixture<SqliteApp>;

public sealed class HiddenMeetingsOnPostgres(PostgresApp app) : HiddenMeetingTests(app), IClassFixture<PostgresApp>;
