using System.Text.RegularExpressions;

namespace ForumLks.Search.Tests;

/// <summary>Reads the examples out of a specification in prose: list items with an arrow.</summary>
public static partial class Specs
{
    public static TheoryData<string, string> Examples(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
            if (Example().Match(line) is { Success: true } match)
                data.Add(match.Groups["left"].Value.Trim(), match.Groups["right"].Value.Trim());
        return data;
    }

    [GeneratedRegex("^- (?<left>.*) →(?<right>.*)$")]
    private static partial Regex Example();
}
