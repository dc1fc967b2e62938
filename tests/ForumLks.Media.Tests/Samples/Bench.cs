namespace ForumLks.Media.Tests;

/// <summary>A directory for one test's files, and the programs that make them.</summary>
internal sealed class Bench : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("forumlks-uji-").FullName;

    public string In(string name) => Path.Combine(Root, name);

    public string Put(string name, byte[] content)
    {
        File.WriteAllBytes(In(name), content);
        return In(name);
    }

    /// <summary>The full path of a program, or a failed test that says what to install.</summary>
    public static string Require(string tool)
    {
        var presence = ToolCheck.Find(tool);
        Assert.True(presence.IsPresent, presence.Sentence);
        return presence.Path!;
    }

    public async Task<string> Vips(params string[] arguments)
    {
        var result = await ExternalTool.Run(new ToolRun(Require("vips"), arguments, Root), TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded, result.Errors);
        return System.Text.Encoding.UTF8.GetString(result.Output);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
