using ForumLks.Web.Data;
using ForumLks.Web.Features.Adoptions;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Adoptions;

/// <summary>Where institutions begin: once each, never the author, and the count on the practice is right whoever is quick.</summary>
public abstract class AdoptionLedgerTests(ForumApp app)
{
    [Fact]
    public async Task Many_at_once_are_each_counted_and_one_sent_twice_is_one()
    {
        var practiceId = await Practice();
        var names = Enumerable.Range(0, 5).Select(i => $"LKS {Writing.Word()} {i}").ToList();
        var results = await Task.WhenAll(names.Concat(names).Select(name => Begin(practiceId, name)));
        Assert.Equal(5, results.Count(r => r is null));
        Assert.All(results.OfType<string>(), sentence => Assert.Contains("dicatat menerapkan praktik ini", sentence.Replace("tercatat", "dicatat", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(5, await app.Look(db => db.Set<Practice>().Where(p => p.Id == practiceId).Select(p => p.AdoptionCount).SingleAsync()));
    }

    [Fact]
    public async Task The_author_adopts_nothing_of_their_own()
    {
        var practiceId = await Practice();
        var owner = (await app.Look(db => db.Set<Practice>().SingleAsync(p => p.Id == practiceId))).Content.OwnerName;
        Assert.Contains("sendiri yang menulis", await Begin(practiceId, $"  {owner.ToUpperInvariant()} "), StringComparison.Ordinal);
    }

    private async Task<long> Practice()
    {
        var slug = (await (await app.People.Member()).WritePractice($"Ditiru {Writing.Word()}"))["/praktik/".Length..];
        return await app.Look(db => db.Set<Practice>().Where(p => p.Slug == slug).Select(p => p.Id).SingleAsync());
    }

    /// <summary>The sentence of the refusal; null where it was begun.</summary>
    private async Task<string?> Begin(long practiceId, string institution)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var adopter = await db.Set<Member>().Where(m => m.UserName == "pengelola-batang").Select(m => m.Id).SingleAsync();
        var practice = await db.Set<Practice>().SingleAsync(p => p.Id == practiceId);
        try
        {
            var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
            var given = new NewAdoption { InstitutionName = institution, Area = "33.25", StartsOn = today, Plan = [new PlanLine { What = "Rapat awal", When = today }] };
            await scope.ServiceProvider.GetRequiredService<AdoptionLedger>().Begin(practice, given, adopter, TestContext.Current.CancellationToken);
            return null;
        }
        catch (BrokenRule broken)
        {
            return broken.Message;
        }
    }
}

public sealed class SqliteAdoptionLedgerTests(SqliteApp app) : AdoptionLedgerTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresAdoptionLedgerTests(PostgresApp app) : AdoptionLedgerTests(app), IClassFixture<PostgresApp>;
