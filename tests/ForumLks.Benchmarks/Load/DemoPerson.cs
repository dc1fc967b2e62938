using System.Text.Json;

namespace ForumLks.Benchmarks.Load;

/// <summary>A person of the demo site; the recipe says names and passwords.</summary>
public sealed record DemoPerson(string UserName, string Password)
{
    private const string OrdinaryRole = "Member";

    /// <param name="userName">Who; null takes the first who is a member of a space and nothing more.</param>
    public static DemoPerson Find(string recipe, string? userName)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(recipe), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var users = json.RootElement.GetProperty("steps").EnumerateArray()
            .Where(step => step.GetProperty("name").GetString() == "Users")
            .SelectMany(step => step.GetProperty("Users").EnumerateArray());
        foreach (var user in users)
        {
            var name = user.GetProperty("UserName").GetString()!;
            if (userName is null ? IsOrdinary(user) : name == userName)
            {
                return new DemoPerson(name, user.GetProperty("Password").GetString()!);
            }
        }

        throw new CannotMeasure($"The demo recipe has no such person: {userName ?? "an ordinary member"}.");
    }

    private static bool IsOrdinary(JsonElement user) =>
        user.TryGetProperty("SpaceRoles", out var roles) && roles.GetArrayLength() == 1 && roles[0].GetProperty("Role").GetString() == OrdinaryRole;
}
