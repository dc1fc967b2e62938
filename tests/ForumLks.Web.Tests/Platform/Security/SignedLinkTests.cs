using ForumLks.Web.Data;
using ForumLks.Web.Platform.Security.SignedLinks;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Platform.Security;

/// <summary>A link says one thing, for one purpose, for a time; one that works once works once.</summary>
public abstract class SignedLinkTests(ForumApp app)
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public Task A_link_says_its_subject_for_its_own_purpose_only() => With(async (links, _) =>
    {
        var token = links.Issue("hadir", "rakor|35.21\nbaris kedua", TimeSpan.FromDays(2));
        Assert.Equal("rakor|35.21\nbaris kedua", (await links.Read("hadir", token, Cancel))!.Subject);
        Assert.Null(await links.Read("tinjauan", token, Cancel));
    });

    [Fact]
    public Task An_altered_cut_or_made_up_link_says_nothing() => With(async (links, _) =>
    {
        var token = links.Issue("hadir", "x", TimeSpan.FromDays(2));
        var middle = token.Length / 2;
        string[] wrong = [token[..^3], token + "AAAA", token[..middle] + (token[middle] == 'A' ? 'B' : 'A') + token[(middle + 1)..], "", "%%%", new('A', 5000)];
        foreach (var bad in wrong)
        {
            Assert.Null(await links.Read("hadir", bad, Cancel));
        }
    });

    [Fact]
    public Task A_link_ends() => With(async (links, _) =>
    {
        var token = links.Issue("hadir", "x", TimeSpan.FromMinutes(5));
        app.Clock.Move(TimeSpan.FromMinutes(6));
        Assert.Null(await links.Read("hadir", token, Cancel));
    });

    [Fact]
    public Task Of_two_uses_at_once_one_counts() => With(async (links, db) =>
    {
        var token = links.IssueOnce("lapor", "x", TimeSpan.FromDays(2));
        Assert.Null(await links.Read("lapor", token, Cancel));
        await db.SaveChangesAsync(Cancel);
        var link = (await links.Read("lapor", token, Cancel))!;
        var used = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UseUpElsewhere(link)));
        Assert.Single(used, true);
        Assert.Null(await links.Read("lapor", token, Cancel));
    });

    private async Task<bool> UseUpElsewhere(SignedLink link)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignedLinks>().UseUp(link, Cancel);
    }

    private async Task With(Func<SignedLinks, ForumDb, Task> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<SignedLinks>(), scope.ServiceProvider.GetRequiredService<ForumDb>());
    }
}

public sealed class SignedLinksOnSqlite(SqliteApp app) : SignedLinkTests(app), IClassFixture<SqliteApp>;

public sealed class SignedLinksOnPostgres(PostgresApp app) : SignedLinkTests(app), IClassFixture<PostgresApp>;
