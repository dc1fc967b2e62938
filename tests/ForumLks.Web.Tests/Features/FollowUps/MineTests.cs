using ForumLks.Web.Features.FollowUps;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.FollowUps;

/// <summary>An admin's own tasks are found however much waits in the rest of the country.</summary>
public abstract class MineTests(ForumApp app)
{
    [Fact]
    public async Task What_waits_elsewhere_pushes_nothing_of_the_own_space_out()
    {
        var today = app.Services.GetRequiredService<Say>().Today;
        await Made("aceh", today.AddDays(-1), 201, FollowUpState.MenungguVerifikasi);
        await Made("madiun", today.AddDays(-1), 201, FollowUpState.Selesai);
        var late = await Made("madiun", today.AddDays(-30), 1, FollowUpState.Berjalan);
        var waiting = await Made("madiun", today.AddDays(30), 1, FollowUpState.MenungguVerifikasi);
        var page = await (await app.People.ForumAdmin()).Open("/tindak-lanjut/saya");
        Assert.Contains(late, page.Text, StringComparison.Ordinal);
        Assert.Contains(waiting, page.Text, StringComparison.Ordinal);
    }

    private async Task<string> Made(string space, DateOnly deadline, int many, FollowUpState state)
    {
        var word = Writing.Word();
        var items = Enumerable.Range(1, many).Select(n => Reports.Decision($"Butir {word}.", deadline, "35.21") with { Number = n });
        var (id, _) = await app.Write(Reports.Content([.. items]), space);
        await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id).ExecuteUpdateAsync(f => f.SetProperty(x => x.State, state)));
        return word;
    }
}

public sealed class MineOnSqlite(SqliteApp app) : MineTests(app), IClassFixture<SqliteApp>;

public sealed class MineOnPostgres(PostgresApp app) : MineTests(app), IClassFixture<PostgresApp>;
