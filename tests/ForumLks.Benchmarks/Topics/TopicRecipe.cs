using System.Text.Json.Nodes;
using ForumLks.Recipes;

namespace ForumLks.Benchmarks.Topics;

/// <summary>The demo site with two topics more, of the same posts: one of twenty, one of very many.</summary>
public static class TopicRecipe
{
    public const string Small = "ukur-kecil";
    public const string Large = "ukur-besar";
    private static readonly string[] Writers = ["pengelola-ngawi", "pengelola-ponorogo", "pengelola-batang", "forum-madiun"];

    public static string Write(int replies) => new JsonObject
    {
        ["name"] = "topik",
        ["steps"] = new JsonArray(
            new JsonObject { ["name"] = "recipes", ["Values"] = new JsonArray(new JsonObject { ["executionid"] = "forumlks", ["name"] = "demo" }) },
            new JsonObject { ["name"] = "content", ["data"] = new JsonArray(Topic(Small), Topic(Large)) },
            new JsonObject { ["name"] = "Discussions", ["Topics"] = new JsonArray(Thread(Small, 20), Thread(Large, replies)) }),
    }.ToJsonString();

    public static JsonObject Topic(string name) => new()
    {
        ["ContentItemId"] = OrchardId.From(name),
        ["ContentItemVersionId"] = OrchardId.From($"{name}-1"),
        ["ContentType"] = "Topic",
        ["DisplayText"] = Title,
        ["Latest"] = true,
        ["Published"] = true,
        ["CreatedUtc"] = "2026-11-01T02:00:00Z",
        ["ModifiedUtc"] = "2026-11-01T02:00:00Z",
        ["PublishedUtc"] = "2026-11-01T02:00:00Z",
        ["TitlePart"] = new JsonObject { ["Title"] = Title },
        ["AutoroutePart"] = new JsonObject { ["Path"] = $"diskusi/{name}" },
        ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = "Bagaimana Anda mengatur giliran jaga, dan apa yang berubah sesudahnya?" },
        ["Topic"] = new JsonObject { ["Area"] = new JsonObject { ["Text"] = "35.21" } },
        ["ForumPart"] = new JsonObject { ["Space"] = new JsonObject { ["Text"] = "madiun" }, ["Visibility"] = new JsonObject { ["Text"] = "Public" } },
    };

    private const string Title = "Topik untuk mengukur";

    private static JsonObject Thread(string name, int replies) => new()
    {
        ["Topic"] = OrchardId.From(name),
        ["Replies"] = new JsonArray([.. Enumerable.Range(1, replies).Select(Reply)]),
    };

    private static JsonNode Reply(int number) => new JsonObject
    {
        ["Member"] = Writers[number % Writers.Length],
        ["DaysAgo"] = 3,
        ["Text"] = "Pada kami giliran dibagi **menurut jam rawan**, bukan menurut hari.\n\n- sore dua orang,\n- malam satu orang dan satu cadangan,\n- pagi dibantu relawan.\n\nSesudah sebulan, tukar jaga mendadak jauh berkurang dan pengasuh tidur lebih cukup.",
    };
}
