using System.Text.Json.Nodes;
using ForumLks.Recipes;

namespace ForumLks.Benchmarks.Board;

/// <summary>The demo site, and in Jawa Tengah one report more: 35 decisions, each for all 35 kabupaten/kota.</summary>
public static class BoardRecipe
{
    public static string Write() => new JsonObject
    {
        ["name"] = "papan",
        ["steps"] = new JsonArray(
            new JsonObject { ["name"] = "recipes", ["Values"] = new JsonArray(new JsonObject { ["executionid"] = "forumlks", ["name"] = "demo" }) },
            new JsonObject { ["name"] = "content", ["data"] = new JsonArray(Report()) }),
    }.ToJsonString();

    private static JsonObject Report() => new()
    {
        ["ContentItemId"] = OrchardId.From("papan"),
        ["ContentItemVersionId"] = OrchardId.From("papan-1"),
        ["ContentType"] = "MeetingReport",
        ["DisplayText"] = Title,
        ["Latest"] = true,
        ["Published"] = true,
        ["CreatedUtc"] = "2026-11-01T02:00:00Z",
        ["ModifiedUtc"] = "2026-11-01T02:00:00Z",
        ["PublishedUtc"] = "2026-11-01T02:00:00Z",
        ["TitlePart"] = new JsonObject { ["Title"] = Title },
        ["AutoroutePart"] = new JsonObject { ["Path"] = "rakor/papan-35" },
        ["MeetingReport"] = new JsonObject
        {
            ["Kinds"] = new JsonObject { ["Values"] = new JsonArray("Rakor") },
            ["Summary"] = Text("Laporan untuk mengukur papan."),
            ["Area"] = Text("33"),
            ["StartsOn"] = new JsonObject { ["Value"] = "2026-10-30T00:00:00Z" },
        },
        ["Items"] = new JsonObject { ["ContentItems"] = new JsonArray([.. Enumerable.Range(1, 35).Select(Item)]) },
        ["ForumPart"] = new JsonObject { ["Space"] = Text("jawa-tengah"), ["Visibility"] = Text("Public") },
    };

    private const string Title = "Rakor dengan tiga puluh lima keputusan";

    private static JsonNode Item(int number) => new JsonObject
    {
        ["ContentItemId"] = OrchardId.From($"papan-butir-{number}"),
        ["ContentType"] = "MeetingItem",
        ["MeetingItem"] = new JsonObject
        {
            ["Number"] = new JsonObject { ["Value"] = number },
            ["Kind"] = Text("Keputusan"),
            ["Text"] = Text($"Keputusan nomor {number} yang isinya cukup panjang supaya barisnya penuh sampai ke ujung."),
            ["AllAreas"] = new JsonObject { ["Value"] = true },
            ["Owner"] = Text("Dinas Sosial Provinsi Jawa Tengah"),
            ["Deadline"] = new JsonObject { ["Value"] = "2027-06-30T00:00:00Z" },
        },
    };

    private static JsonObject Text(string text) => new() { ["Text"] = text };
}
