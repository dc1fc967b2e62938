using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// Not a namespace called Directory: it would hide System.IO.Directory from all other tests.
namespace ForumLks.Web.Tests.Features;

/// <summary>Terms are warned of before they end. The clock moves here, so this stands apart from those who stay signed in.</summary>
public abstract class TermWarningTests(ForumApp app)
{
    [Fact]
    public async Task The_end_of_a_term_is_warned_of_once_for_each_occasion_however_many_look()
    {
        var today = app.Services.GetRequiredService<Say>().Today;
        var admin = await app.People.ForumAdmin();
        var address = await admin.Record($"LKSA {Writing.Word()}");
        var ends = today.AddDays(170);
        await Seat(admin, address, ("Input.Position", "Ketua"), ("Input.TermFrom", "2022"), ("Input.TermTo", ForumLks.Text.IndonesianDate.Long(ends)));
        await Seat(admin, address, ("Input.Position", "Sekretaris"), ("Input.TermFrom", "2022"), ("Input.TermTo", ForumLks.Text.IndonesianDate.Long(ends)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendDue()));
        await SendDue();
        var letter = Assert.Single(await Letters(address));
        Assert.Contains("- Ketua: 2022–", letter.Text, StringComparison.Ordinal);
        Assert.Contains("- Sekretaris: 2022–", letter.Text, StringComparison.Ordinal);
        Assert.Contains("170 hari lagi", (await admin.Open("/direktori/masa-bakti")).Text, StringComparison.Ordinal);
        app.Clock.Move(TimeSpan.FromDays(112));
        await Task.WhenAll(SendDue(), SendDue());
        Assert.Equal(2, (await Letters(address)).Count);
    }

    [Fact]
    public async Task A_term_that_was_extended_after_the_warning_is_warned_of_again_before_its_new_end()
    {
        var today = app.Services.GetRequiredService<Say>().Today;
        var admin = await app.People.Fresh("forum-madiun");
        var address = await admin.Record($"LKSA {Writing.Word()}");
        await Seat(admin, address, ("Input.Position", "Ketua"), ("Input.TermFrom", "2022"), ("Input.TermTo", ForumLks.Text.IndonesianDate.Long(today.AddDays(50))));
        await SendDue();
        Assert.Single(await Letters(address));
        var officer = await app.Look(db => db.Set<Officer>().Where(o => db.Set<Institution>().Any(i => i.Id == o.InstitutionId && i.Slug == address.Substring(11))).Select(o => o.Id).SingleAsync());
        Writing.Kept(await (await admin.Open($"{address}/pengurus/{officer}")).Form("Input.Position").Fill("Input.TermTo", ForumLks.Text.IndonesianDate.Long(today.AddDays(300))).Press("Simpan perubahan"));
        await SendDue();
        Assert.Single(await Letters(address));
        app.Clock.Move(TimeSpan.FromDays(245));
        await Task.WhenAll(SendDue(), SendDue());
        await SendDue();
        Assert.Equal(2, (await Letters(address)).Count);
    }

    private static async Task Seat(Browser admin, string address, params (string, string)[] fields) =>
        Writing.Kept(await (await admin.Open($"{address}/pengurus/catat")).Form("Input.Position").Fill(fields).Press("Simpan"));

    private async Task SendDue()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TermWarnings>().SendDue(CancellationToken.None);
    }

    private Task<List<OutgoingMail>> Letters(string address) =>
        app.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(m => m.Text.Contains($"{address}/pengurus")).OrderBy(m => m.Id).ToListAsync());
}

public sealed class TermWarningsOnSqlite(SqliteApp app) : TermWarningTests(app), IClassFixture<SqliteApp>;

public sealed class TermWarningsOnPostgres(PostgresApp app) : TermWarningTests(app), IClassFixture<PostgresApp>;
