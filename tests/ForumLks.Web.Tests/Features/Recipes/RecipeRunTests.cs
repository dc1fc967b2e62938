using System.Text.Json.Nodes;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Recipes;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Recipes;

/// <summary>Recipes on an empty database, twice, and with everything that can be wrong in them.</summary>
public abstract class RecipeRunTests(ForumApp app)
{
    [Fact]
    public async Task The_demo_site_is_lived_in()
    {
        var counts = await app.Look(db => db.Set<ContentItem>().GroupBy(i => i.Type).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Assert.True(counts["Practice"] >= 12, $"{counts["Practice"]} practices");
        Assert.True(counts["MeetingReport"] >= 10, $"{counts["MeetingReport"]} reports");
        Assert.True(counts["News"] >= 20, $"{counts["News"]} news items");
        Assert.True(counts["Resource"] >= 15, $"{counts["Resource"]} resources");
    }

    [Fact]
    public async Task Running_the_demo_twice_leaves_the_same_site()
    {
        var before = await RowCounts();
        var problems = await Run("demo");
        Assert.False(problems.HasErrors, string.Join('\n', problems.Errors.Take(5)));
        Assert.Equal(before, await RowCounts());
    }

    [Theory]
    [InlineData("""{"name": "salah", "steps": [{"name": "tidak-ada"}]}""", 1, "tidak-ada")]
    [InlineData("{\"name\": \"salah\",\n \"steps\": [", 2, "")]
    [InlineData("{\"name\": \"salah\", \"steps\": [\n{\"name\": \"Users\", \"Users\": [\n{\"UserName\": \"a\", \"Email\": \"a@b.id\"}]}]}", 3, "UserId")]
    [InlineData("{\"name\": \"salah\", \"steps\": [\n{\"name\": \"Users\",\n \"Users\": \"banyak\"}]}", 3, "Users")]
    [InlineData("{\"name\": \"salah\", \"steps\": [\n{\"name\": \"settings\",\n \"SiteName\": \"[js: tidakAda()]\"}]}", 3, "tidakAda")]
    [InlineData("{\"name\": \"salah\", \"steps\": [\n{\"name\": \"content\", \"data\": [\n{\"ContentType\": \"Puisi\"}]}]}", 3, "Puisi")]
    [InlineData("{\"name\": \"salah\", \"steps\": [\n{\"name\": \"themes\",\n \"Site\": \"Lain\"}]}", 3, "Lain")]
    public async Task What_is_wrong_is_told_with_file_and_line_and_nothing_is_written(string json, int line, string word)
    {
        var before = await RowCounts(withAudit: true);
        var error = await FirstError(json);
        Assert.Equal("salah.recipe.json", Path.GetFileName(error.File));
        Assert.Equal(line, error.Line);
        Assert.Contains(word, error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, await RowCounts(withAudit: true));
    }

    [Theory]
    [InlineData("Published", "\"ya\"", "Published")]
    [InlineData("Practice/Problem/Text", "\"{long}\"", "600")]
    [InlineData("Practice/Problem", null, "Problem")]
    [InlineData("Practice/FigureValue", "{\"Value\": \"dua belas\"}", "FigureValue")]
    [InlineData("Practice/Steps", "{\"Values\": \"satu\"}", "Steps")]
    [InlineData("Owner", "\"4ddddddddddddddddddddddddd\"", "4ddddddddddddddddddddddddd")]
    [InlineData("ForumPart/Space/Text", "\"atlantis\"", "atlantis")]
    [InlineData("Practice/Area/Text", "\"99.99\"", "99.99")]
    public async Task A_wrong_member_of_an_item_is_told_with_its_line(string member, string? value, string word)
    {
        var item = JsonNode.Parse(Item())!;
        var path = member.Split('/');
        var holder = path.SkipLast(1).Aggregate(item, (node, name) => node[name]!).AsObject();
        holder.Remove(path[^1]);
        if (value is not null)
        {
            holder[path[^1]] = JsonNode.Parse(value.Replace("{long}", new string('x', 2000), StringComparison.Ordinal));
        }

        var before = await RowCounts(withAudit: true);
        var error = await FirstError($"{{\"name\": \"salah\", \"steps\": [\n{{\"name\": \"content\", \"data\": [\n{item.ToJsonString()}]}}]}}");
        Assert.Equal(3, error.Line);
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await RowCounts(withAudit: true));
    }

    [Fact]
    public async Task The_same_id_twice_is_told_with_the_line_of_the_second()
    {
        var error = await FirstError($"{{\"name\": \"salah\", \"steps\": [\n{{\"name\": \"content\", \"data\": [\n{Item()},\n{Item()}]}}]}}", e => e.ToString().Contains("sudah dipakai", StringComparison.Ordinal));
        Assert.Equal(4, error.Line);
    }

    [Fact]
    public async Task A_recipe_that_fails_half_way_leaves_nothing_behind()
    {
        // The second user's password is only judged when the account is made.
        const string json = """
            {"name": "salah", "steps": [{"name": "Users", "Users": [
              {"UserId": "4aaaaaaaaaaaaaaaaaaaaaaaa1", "UserName": "satu", "Email": "satu@contoh.id", "Password": "kata-sandi-panjang"},
              {"UserId": "4aaaaaaaaaaaaaaaaaaaaaaaa2", "UserName": "dua", "Email": "dua@contoh.id", "Password": "pendek"}]}]}
            """;
        var before = await RowCounts(withAudit: true);
        await Assert.ThrowsAsync<ForumLks.Recipes.RecipeException>(() => RunText(json));
        Assert.Equal(before, await RowCounts(withAudit: true));
        Assert.False(await app.Look(db => db.Set<Member>().AnyAsync(m => m.UserName == "satu")));
    }

    /// <summary>A practice that the demo recipe carries, on one line.</summary>
    private static string Item() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "recipes", "demo.recipe.json")))!["steps"]!.AsArray()
            .Where(step => (string?)step!["name"] == "content").SelectMany(step => step!["data"]!.AsArray())
            .First(item => (string?)item!["ContentType"] == "Practice")!.ToJsonString();

    private async Task<ForumLks.Recipes.RecipeProblem> FirstError(string json, Func<ForumLks.Recipes.RecipeProblem, bool>? which = null)
    {
        try
        {
            var problems = await RunText(json);
            Assert.True(problems.HasErrors, "The recipe was taken.");
            return problems.Errors.First(which ?? (_ => true));
        }
        catch (ForumLks.Recipes.RecipeException refused)
        {
            return refused.Problem;
        }
    }

    private async Task<ForumLks.Recipes.RecipeProblems> RunText(string json)
    {
        var folder = Directory.CreateTempSubdirectory("forumlks-recipe-");
        try
        {
            var file = Path.Combine(folder.FullName, "salah.recipe.json");
            await File.WriteAllTextAsync(file, json);
            return await Run(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<ForumLks.Recipes.RecipeProblems> Run(string recipe)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SiteSetup>().Run(recipe, CancellationToken.None);
    }

    private Task<SortedDictionary<string, int>> RowCounts(bool withAudit = false) => app.Look(async db =>
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Where(t => withAudit || t != "Audit"))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select count(*) from \"{table}\"";
            counts[table] = Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        }

        return counts;
    });
}

public sealed class RecipeRunOnSqlite(SqliteApp app) : RecipeRunTests(app), IClassFixture<SqliteApp>;

public sealed class RecipeRunOnPostgres(PostgresApp app) : RecipeRunTests(app), IClassFixture<PostgresApp>;
