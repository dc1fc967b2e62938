using System.Text.Json;

namespace ForumLks.Benchmarks.Load;

/// <summary>A person of the demo site; the recipe says names and passwords.</summary>
public sealed record DemoPerson(string UserName, string Password)
{
    private const string OrdinaryRole = "Member";

    /// <param name="userName">Who; null takes the first who is a member of a space and nothing more.</param>
    public static DemoPerson Find(string recipe, string? userName) =>
        Users(recipe).Where(user => userName is null ? IsOrdinary(user) : NameOf(user) == userName).Select(Of).FirstOrDefault()
        ?? throw new CannotMeasure($"The demo recipe has no such person: {userName ?? "an ordinary member"}.");

    /// <summary>All who are a member of a space and nothing more.</summary>
    public static IReadOnlyList<DemoPerson> Members(string recipe) => [.. Users(recipe).Where(IsOrdinary).Select(Of)];

    private static List<JsonElement> Users(string recipe)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(recipe), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return
        [
            .. json.RootElement.GetProperty("steps").EnumerateArray().Where(step => step.GetProperty("name").GetString() == "Users")
                .SelectMany(step => step.GetProperty("Users").EnumerateArray()).Select(user => user.Clone()),
        ];
    }

    private static DemoPerson Of(JsonElement user) => new(NameOf(user), user.GetProperty("Password").GetString()!);

    private static string NameOf(JsonElement user) => user.GetProperty("UserName").GetString()!;

    private static bool IsOrdinary(JsonElement user) =>
        user.TryGetProperty("SpaceRoles", out var roles) && roles.GetArrayLength() == 1 && roles[0].GetProperty("Role").GetString() == OrdinaryRole;
}
