using System.Net;
using ForumLks.Web.Features.Visits;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Visits;

/// <summary>A report that is shared with everybody says nothing of a practice that is not for everybody.</summary>
public abstract class ClosedPracticeTests(ForumApp app) : VisitGround(app)
{
    [Fact]
    public async Task Strangers_read_of_a_practice_only_while_it_is_public()
    {
        var (word, slug) = await Practice(blocks: 1);
        await Show(slug, Visibility.Members);
        var (traveller, visit) = await Travel("pengelola-klaten", "Belajar mencatat", slug);
        (await traveller.Ask(visit, $"Bertanya {word}?")).Answers(HttpStatusCode.Redirect);
        await App.Look(async db =>
        {
            var question = await db.Set<Question>().SingleAsync(q => q.Text.Contains(word));
            question.Reply($"Dijawab {word}.", mayReuse: true, question.Revision, App.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });
        (await (await traveller.Open($"{visit}/lembar")).Form("SeenRevision").Fill(("Lines[0].State", "Belum"), ("Lines[0].Note", "Catatan sendiri")).Press("Simpan lembar")).Answers(HttpStatusCode.Redirect);
        var plan = (await traveller.Open($"{visit}/rencana")).Form("SeenRevision");
        Assert.Contains(word, plan["Lines[0].What"], StringComparison.Ordinal);
        (await plan.Fill(("Lines[0].Who", "Juru masak"), ("Lines[0].When", App.Clock.GetUtcNow().AddDays(40).ToString("yyyy-MM-dd", null))).Press("Simpan rencana")).Answers(HttpStatusCode.Redirect);
        var issued = await (await traveller.Open($"{visit}/laporan")).Form("Input.Findings").Fill(("Input.Findings", "Tetap belajar."), ("IsPublic", "true")).Press("Terbitkan laporan");

        Assert.Contains($"Dijawab {word}.", (await traveller.Open(issued.Location!)).Text, StringComparison.Ordinal);
        var closed = await App.Stranger().Open(issued.Location!);
        Assert.DoesNotContain(word, closed.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("sama: anak", closed.Text, StringComparison.Ordinal);
        Assert.Contains("LKSA Uji Tuan Rumah", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Catatan sendiri", closed.Text, StringComparison.Ordinal);
        Assert.Contains("1 jawaban hanya untuk rombongan", closed.Text, StringComparison.Ordinal);

        await Show(slug, Visibility.Public);
        var open = await App.Stranger().Open(issued.Location!);
        Assert.Contains($"Bagian 1 {word}", open.Text, StringComparison.Ordinal);
        Assert.Contains($"Dijawab {word}.", open.Text, StringComparison.Ordinal);
        await App.Change(slug, (_, item) => item.Withdraw());
        Assert.DoesNotContain(word, (await App.Stranger().Open(issued.Location!)).Html, StringComparison.Ordinal);
    }

    private Task<int> Show(string slug, Visibility to) => App.Change(slug, (db, item) => db.Entry(item).Property(i => i.Visibility).CurrentValue = to);
}

public sealed class ClosedPracticesOnSqlite(SqliteApp app) : ClosedPracticeTests(app), IClassFixture<SqliteApp>;

public sealed class ClosedPracticesOnPostgres(PostgresApp app) : ClosedPracticeTests(app), IClassFixture<PostgresApp>;
