using System.Diagnostics;

namespace ForumLks.Web.Tests.Platform.Web;

/// <summary>The program itself, started as an operator starts it, with settings that cannot be.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("forumlks-start-");

    public void Dispose() => _data.Delete(recursive: true);

    [Theory]
    [InlineData("ForumLks:Database must be 'sqlite' or 'postgresql'", "--ForumLks:Database=mysql")]
    [InlineData("ConnectionStrings:Forum is missing", "--ForumLks:Database=postgresql")]
    [InlineData("The recipe 'tidak-ada' was not found", "--ForumLks:Recipe=tidak-ada")]
    [InlineData("ForumLks:RateLimits:SignIn must be between", "--ForumLks:RateLimits:SignIn=0")]
    [InlineData("A setting under ForumLks:RateLimits cannot be read", "--ForumLks:RateLimits:Writes=banyak")]
    [InlineData("The theme 'Tenda' (ForumLks:Theme) was not found. There are Serambi", "--ForumLks:Theme=Tenda")]
    [InlineData("The theme '../Serambi'", "--ForumLks:Theme=../Serambi")]
    [InlineData("'bukan-alamat' in --urls is no address", "--urls=bukan-alamat")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence(string sentence, string setting)
    {
        var (code, errors) = await Start(setting);
        Assert.Equal(2, code);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_stops_the_start_with_a_sentence()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var (code, errors) = await Start($"--urls=http://{other.LocalEndpoint}");
        Assert.Equal(2, code);
        Assert.Contains("cannot be used", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_site_refuses_production()
    {
        var (code, errors) = await Start("--ForumLks:Recipe=demo", "--environment=Production");
        Assert.Equal(2, code);
        Assert.Contains("does not start in Production", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"name\": \"rusak\",\n \"steps\": [", "rusak.recipe.json(2,")]
    [InlineData("{\"name\": \"rusak\", \"steps\": [\n{\"name\": \"tidak-ada\"}]}", "rusak.recipe.json(2,")]
    [InlineData("{\"name\": \"rusak\", \"steps\": [{\"name\": \"Users\", \"Users\": [\n{\"UserId\": \"4aaaaaaaaaaaaaaaaaaaaaaaa1\", \"UserName\": \"satu\", \"Email\": \"satu@contoh.id\", \"Password\": \"pendek\"}]}]}", "rusak.recipe.json(2,")]
    public async Task A_broken_recipe_stops_the_start_with_its_line(string json, string place)
    {
        var file = Path.Combine(_data.FullName, "rusak.recipe.json");
        await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
        var (code, errors) = await Start($"--ForumLks:Recipe={file}");
        Assert.Equal(2, code);
        Assert.Contains(place, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_written_stops_the_start_with_a_sentence()
    {
        var file = Path.Combine(_data.FullName, "berkas");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var (code, errors) = await Start($"--ForumLks:Data={file}");
        Assert.Equal(2, code);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Errors)> Start(params string[] settings)
    {
        var program = Path.ChangeExtension(typeof(Program).Assembly.Location, ".dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, $"--ForumLks:Data={Path.Combine(_data.FullName, "data")}", "--urls=http://127.0.0.1:0", .. settings])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _data.FullName,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            var errors = await process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
