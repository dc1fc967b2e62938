using System.Text.Json.Nodes;
using ForumLks.Benchmarks.Load;
using ForumLks.Recipes;

namespace ForumLks.Benchmarks.Topics;

/// <summary>The demo site with people who write and four topics without a reply.</summary>
public static class WritersRecipe
{
    public static readonly string[] Topics = ["ukur-satu", "ukur-dua", "ukur-tiga", "ukur-empat"];
    private const string Password = "penulis-untuk-mengukur-2026";

    public static DemoPerson Person(int number) => new($"penulis-ukur-{number}", Password);

    public static string Write(int people) => new JsonObject
    {
        ["name"] = "penulis",
        ["steps"] = new JsonArray(
            new JsonObject { ["name"] = "recipes", ["Values"] = new JsonArray(new JsonObject { ["executionid"] = "forumlks", ["name"] = "demo" }) },
            new JsonObject { ["name"] = "Users", ["Users"] = new JsonArray([.. Enumerable.Range(0, people).Select(User)]) },
            new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. Topics.Select(TopicRecipe.Topic)]) }),
    }.ToJsonString();

    /// <summary>A reviewer: one whose posts need not be read first.</summary>
    private static JsonNode User(int number) => new JsonObject
    {
        ["UserId"] = OrchardId.From(Person(number).UserName),
        ["UserName"] = Person(number).UserName,
        ["Email"] = $"{Person(number).UserName}@contoh.invalid",
        ["EmailConfirmed"] = true,
        ["IsEnabled"] = true,
        ["RoleNames"] = new JsonArray(),
        ["Password"] = Password,
        ["DisplayName"] = $"Penulis Ukur {number}",
        ["SpaceRoles"] = new JsonArray(new JsonObject { ["Space"] = "madiun", ["Role"] = "Reviewer" }),
    };
}
