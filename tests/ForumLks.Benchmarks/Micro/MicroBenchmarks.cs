using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ForumLks.Benchmarks.Serving;

namespace ForumLks.Benchmarks.Micro;

/// <summary>The inner loops that every page or every search goes through.</summary>
public static class MicroBenchmarks
{
    public static Task<int> Run(string[] args)
    {
        // In this process: a generated project of its own would not know the repository's central package versions.
        var config = DefaultConfig.Instance
            .WithArtifactsPath(Path.Combine(Site.Repository, "artifacts", "benchmarks"))
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        string[] all = args.Length == 0 ? ["--filter", "*"] : args;
        BenchmarkSwitcher.FromAssembly(typeof(MicroBenchmarks).Assembly).Run(all, config);
        return Task.FromResult(0);
    }
}
