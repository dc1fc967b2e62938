using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ForumLks.Media;

/// <summary>
/// Runs outside programs without a shell, with limits on time, memory and output, and with nothing of this process's environment.
/// </summary>
public static class ExternalTool
{
    private const int ErrorLimit = 64 * 1024;
    private const int NotExited = -1;

    /// <summary>Runs the program to its end or its limit. Ending badly is a result, not an exception.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the program and its children have been killed.</exception>
    public static async Task<ToolResult> Run(ToolRun run, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = Describe(run) };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            return new ToolResult(ToolEnding.NotStarted, NotExited, [], missing.Message);
        }

        return await Watch(process, run, cancellation);
    }

    private static ProcessStartInfo Describe(ToolRun run)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = run.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var word in (string[])[.. Polite(run), .. MemoryLimited(run)])
            start.ArgumentList.Add(word);
        start.FileName = start.ArgumentList[0];
        start.ArgumentList.RemoveAt(0);
        SetEnvironment(start, run);
        return start;
    }

    /// <summary>These, too, become the program. Without them the program runs as everything else does.</summary>
    private static IEnumerable<string> Polite(ToolRun run)
    {
        if (!run.IsPolite)
            yield break;
        if (ToolCheck.Find("nice").Path is { } nice)
            foreach (var word in (string[])[nice, "-n", "10"])
                yield return word;
        if (ToolCheck.Find("ionice").Path is { } ionice)
            foreach (var word in (string[])[ionice, "-c", "3"])
                yield return word;
    }

    /// <summary>prlimit sets the limit on itself and then becomes the program, so the process id stays the program's.</summary>
    private static IEnumerable<string> MemoryLimited(ToolRun run)
    {
        IEnumerable<string> command = [run.Program, .. run.Arguments];
        return run.MemoryLimit is { } bytes && ToolCheck.Find("prlimit").Path is { } prlimit
            ? [prlimit, "--as=" + bytes.ToString(CultureInfo.InvariantCulture), "--core=0", .. command]
            : command;
    }

    private static void SetEnvironment(ProcessStartInfo start, ToolRun run)
    {
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["HOME"] = start.Environment["TMPDIR"] = run.WorkingDirectory;
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var (name, value) in run.Environment)
            start.Environment[name] = value;
    }

    private static async Task<ToolResult> Watch(Process process, ToolRun run, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(run.TimeLimit);
        var output = new MemoryStream();
        try
        {
            process.StandardInput.Close();
            var errors = ReadBeginning(process.StandardError.BaseStream, ErrorLimit, limit.Token);
            if (!await ReadAll(process.StandardOutput.BaseStream, output, run.OutputLimit, limit.Token))
                return new ToolResult(ToolEnding.TooMuchOutput, NotExited, output.ToArray(), "");
            await process.WaitForExitAsync(limit.Token);
            return new ToolResult(ToolEnding.Exited, process.ExitCode, output.ToArray(), await errors);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ToolResult(ToolEnding.TimedOut, NotExited, output.ToArray(), "");
        }
        finally
        {
            Kill(process);
        }
    }

    private static async Task<bool> ReadAll(Stream source, MemoryStream target, int limit, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        while (await source.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            var kept = Math.Min(read, limit - (int)target.Length);
            target.Write(buffer, 0, kept);
            if (kept < read)
                return false;
        }

        return true;
    }

    /// <summary>Reads to the end so that the program is never blocked on writing, but keeps only the beginning.</summary>
    private static async Task<string> ReadBeginning(Stream source, int limit, CancellationToken cancellation)
    {
        var beginning = new MemoryStream();
        var buffer = new byte[4096];
        while (await source.ReadAsync(buffer, cancellation) is > 0 and var read)
            beginning.Write(buffer, 0, Math.Min(read, limit - (int)beginning.Length));
        return Encoding.UTF8.GetString(beginning.ToArray());
    }

    private static void Kill(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }
}
