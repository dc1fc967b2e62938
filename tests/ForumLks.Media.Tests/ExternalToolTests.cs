using System.Diagnostics;
using System.Text;

namespace ForumLks.Media.Tests;

public sealed class ExternalToolTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Arguments_arrive_as_they_are_and_no_shell_reads_them()
    {
        var result = await Run("/usr/bin/printf", ["%s|", "$(id)", "a b", ";rm"]);
        Assert.True(result.Succeeded, result.Errors);
        Assert.Equal("$(id)|a b|;rm|", Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public async Task Nothing_of_our_environment_is_handed_on()
    {
        Environment.SetEnvironmentVariable("FORUMLKS_RAHASIA", "x");
        var seen = Encoding.UTF8.GetString((await Run("/usr/bin/env", [])).Output);
        Assert.DoesNotContain("FORUMLKS_RAHASIA", seen);
        Assert.Contains($"TMPDIR={bench.Root}", seen);
    }

    [Fact]
    public async Task A_program_that_takes_too_long_is_killed_with_its_children()
    {
        var clock = Stopwatch.StartNew();
        var result = await ExternalTool.Run(
            new ToolRun("/bin/sh", ["-c", "sleep 61 & echo $! > anak; wait"], bench.Root) { TimeLimit = TimeSpan.FromMilliseconds(700) },
            TestContext.Current.CancellationToken);
        Assert.Equal(ToolEnding.TimedOut, result.Ending);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10));
        await AssertGone(int.Parse(await File.ReadAllTextAsync(bench.In("anak"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Cancelling_kills_it_too()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ExternalTool.Run(new ToolRun("/bin/sh", ["-c", "echo $$ > induk; exec sleep 62"], bench.Root), cancellation.Token));
        await AssertGone(int.Parse(await File.ReadAllTextAsync(bench.In("induk"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_program_that_never_stops_writing_is_stopped()
    {
        var result = await ExternalTool.Run(new ToolRun("/usr/bin/yes", [], bench.Root) { OutputLimit = 1_000 }, TestContext.Current.CancellationToken);
        Assert.Equal(ToolEnding.TooMuchOutput, result.Ending);
        Assert.Equal(1_000, result.Output.Length);
    }

    [Fact]
    public async Task Errors_are_kept_short_and_never_block()
    {
        var result = await Run("/bin/sh", ["-c", "yes keluhan | head -c 5000000 >&2; exit 3"]);
        Assert.Equal(3, result.ExitCode);
        Assert.InRange(result.Errors.Length, 60_000, 70_000);
    }

    [Fact]
    public async Task Memory_is_limited_by_the_kernel()
    {
        Bench.Require("prlimit");
        var result = await ExternalTool.Run(
            new ToolRun("/bin/sh", ["-c", "ulimit -v"], bench.Root) { MemoryLimit = 512L << 20 }, TestContext.Current.CancellationToken);
        Assert.Equal("524288", Encoding.UTF8.GetString(result.Output).Trim());
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_a_result()
    {
        var result = await ExternalTool.Run(new ToolRun(bench.In("tiada"), [], bench.Root) { MemoryLimit = null }, TestContext.Current.CancellationToken);
        Assert.Equal(ToolEnding.NotStarted, result.Ending);
    }

    [Fact]
    public void A_missing_tool_names_its_package()
    {
        var presence = ToolCheck.Find("pdftotext", directories: []);
        Assert.False(presence.IsPresent);
        Assert.Equal("pdftotext belum terpasang di server ini. Pasang dengan: sudo apt-get install poppler-utils", presence.Sentence);
        Assert.Equal("libvips-tools", ToolCheck.Find("vipsthumbnail").Package);
        Assert.Throws<ArgumentException>(() => ToolCheck.Find("rm"));
    }

    private Task<ToolResult> Run(string program, string[] arguments) =>
        ExternalTool.Run(new ToolRun(program, arguments, bench.Root), TestContext.Current.CancellationToken);

    private static async Task AssertGone(int processId)
    {
        // A killed process may stay for a moment, or as a zombie until its new parent notices.
        for (var i = 0; i < 50 && IsRunning(processId); i++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.False(IsRunning(processId));
    }

    private static bool IsRunning(int processId)
    {
        var status = $"/proc/{processId}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ");
    }
}
