using System.Net;
using ForumLks.Web.Features.Attendance;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Minutes;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Minutes;

/// <summary>A full hall at once: fifty hands at the attendance, four at the minutes; afterwards every one of them is there.</summary>
public abstract class CrowdTests(ForumApp app)
{
    private const int Hands = 50;
    private const int Saves = 6;

    [Fact]
    public async Task Fifty_people_tapping_and_four_editing_minutes_lose_nothing()
    {
        var keeper = await app.People.ForumAdmin();
        var slug = await keeper.NextMeeting($"Rakor penuh {Guid.NewGuid():n}");
        var codes = (await keeper.Open($"/rakor/{slug}/hadir")).Document.QuerySelectorAll("input[name=kode]").Select(i => i.GetAttribute("value")!).ToList();
        var token = (await keeper.Open($"/rakor/{slug}/hadir")).Form("keadaan")["__RequestVerificationToken"]!;
        var door = await keeper.DoorLink(slug);
        var doors = await Task.WhenAll(Enumerable.Range(0, Hands).Select(async i => (await app.Stranger().Open(door)).Form("Input.Name").Fill(("Input.Name", $"Peserta {i}"), ("Input.Element", "LKKS"))));
        string[] parts = ["pleno", "komisi-a", "komisi-b", "pleno"];
        var writers = await Task.WhenAll(parts.Select(async part => (part, form: (await keeper.Open($"/rakor/{slug}/notulen/{part}")).Form("Input.Text"))));

        var taps = Enumerable.Range(0, Hands).Select(i => keeper.Post($"/rakor/{slug}/hadir?handler=Tap", ("kode", codes[i % codes.Count]), ("keadaan", "Hadir"), ("__RequestVerificationToken", token)));
        var counts = Enumerable.Range(0, Hands).Select(_ => keeper.Post($"/rakor/{slug}/hadir?handler=Count", ("unsur", "Forum LKS"), ("tambah", "1"), ("__RequestVerificationToken", token)));
        var names = doors.Select(d => d.Press("Saya hadir"));
        var minutes = writers.Select((w, i) => Type(keeper, slug, w.part, w.form, i)).ToList();
        var answers = await Task.WhenAll(taps.Concat(counts).Concat(names));
        var written = await Task.WhenAll(minutes);

        Assert.All(answers, a => Assert.True(a.Status is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{a.Address} answered {(int)a.Status}"));
        var id = await app.Look(db => db.Set<MeetingReport>().Where(m => m.Slug == slug).Select(m => m.Id).SingleAsync());
        var areas = await app.Look(db => db.Set<AreaAttendance>().Where(a => a.MeetingReportId == id).Select(a => a.AreaCode).ToListAsync());
        Assert.Equal(codes.Order(), areas.Order());
        Assert.Equal(Hands, await app.Look(db => db.Set<ElementTally>().Where(t => t.MeetingReportId == id).SumAsync(t => t.Count)));
        Assert.Equal(Hands, await app.Look(db => db.Set<Attendee>().Where(a => a.MeetingReportId == id).Select(a => a.Name).Distinct().CountAsync()));

        var kept = await app.Look(db => db.Set<MinutesSection>().Where(s => s.MeetingReportId == id).ToDictionaryAsync(s => s.Key, s => s.Text));
        Assert.Equal(["komisi-a", "komisi-b", "pleno"], kept.Keys.Order());
        // Whoever was told "saved" finds the words; whoever was told of a conflict still holds them.
        Assert.Equal(Text("komisi-a", 1, Saves), kept["komisi-a"]);
        Assert.Equal(Text("komisi-b", 2, Saves), kept["komisi-b"]);
        var plenary = new[] { (Writer: 0, Last: written[0]), (Writer: 3, Last: written[3]) };
        Assert.Single(plenary, p => p.Last == Saves);
        Assert.Equal(Text("pleno", plenary.Single(p => p.Last == Saves).Writer, Saves), kept["pleno"]);
    }

    /// <summary>Saves again and again, as the script does; gives how many were taken before somebody else's came between.</summary>
    private static async Task<int> Type(Browser keeper, string slug, string part, Form form, int writer)
    {
        for (var save = 1; save <= Saves; save++)
        {
            var answer = await MinutesTests.Keep(keeper, slug, form, Text(part, writer, save), part);
            if (answer.Status == HttpStatusCode.Conflict)
            {
                return save - 1;
            }

            Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        }

        return Saves;
    }

    private static string Text(string part, int writer, int saves) => string.Join('\n', Enumerable.Range(1, saves).Select(i => $"{part} penulis {writer} baris {i}"));
}

public sealed class CrowdOnSqlite(SqliteApp app) : CrowdTests(app), IClassFixture<SqliteApp>;

public sealed class CrowdOnPostgres(PostgresApp app) : CrowdTests(app), IClassFixture<PostgresApp>;
