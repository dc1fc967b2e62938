namespace ForumLks.Media.Tests;

public sealed class OwnDrawingTests : IDisposable
{
    private const string Square = """<svg xmlns="http://www.w3.org/2000/svg" width="120" height="63"><rect width="120" height="63" fill="#1f6b4f"/></svg>""";
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Our_own_drawing_becomes_a_jpeg_without_leaving_anything_beside_it()
    {
        var target = bench.In("kartu.jpg");
        Assert.True(await OwnDrawing.ToJpeg(Square, target, 250_000, cancellation: TestContext.Current.CancellationToken));
        Assert.True(await File.ReadAllBytesAsync(target, TestContext.Current.CancellationToken) is [0xFF, 0xD8, ..]);
        Assert.Equal([target], Directory.GetFileSystemEntries(Path.GetDirectoryName(target)!));
    }

    [Theory]
    [InlineData("no drawing at all", 250_000)]
    [InlineData(Square, 10)]
    public async Task What_cannot_be_drawn_or_is_too_heavy_leaves_no_file(string svg, int mostBytes)
    {
        Assert.False(await OwnDrawing.ToJpeg(svg, bench.In("kartu.jpg"), mostBytes, cancellation: TestContext.Current.CancellationToken));
        Assert.False(File.Exists(bench.In("kartu.jpg")));
    }

    [Fact]
    public async Task Without_libvips_nothing_is_drawn() =>
        Assert.False(await OwnDrawing.ToJpeg(Square, bench.In("kartu.jpg"), 250_000, new ImageOptions { ToolDirectories = [bench.In("nowhere")] }, TestContext.Current.CancellationToken));
}
