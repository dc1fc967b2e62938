namespace ForumLks.Media.Tests;

public sealed class PictureEditingTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(4000, 3000, 12, 9)]
    [InlineData(800, 1200, 8, 12)]
    [InlineData(3000, 2, 12, 1)]
    public void The_grid_has_twelve_cells_along_the_longer_side(int width, int height, int columns, int rows)
    {
        var cells = PictureCells.Over(width, height, [-1, 0, 100_000]);
        Assert.Equal((columns, rows), (cells.Columns, cells.Rows));
        Assert.Equal([0], cells.Chosen);
    }

    [Fact]
    public async Task Chosen_cells_lose_what_was_in_them_and_the_others_keep_it()
    {
        // The middle of the picture, where red meets blue.
        var source = await Picture.Make(bench, 1200, 800, "png");
        var cells = PictureCells.Over(1200, 800, [4 * 12 + 5, 4 * 12 + 6]);
        var blurred = await Apply(source, cells, PictureEdit.Blur);
        Assert.Equal(8, cells.Rows);
        Assert.NotEqual(await Point(bench.Put("asli.png", source), 595, 450), await Point(blurred, 595, 450));
        Assert.Equal(await Point(bench.In("asli.png"), 595, 250), await Point(blurred, 595, 250));
        Assert.Empty(MetadataFree.Check(await File.ReadAllBytesAsync(blurred, TestContext.Current.CancellationToken)).Found);

        // Noise of the original would tell neighbours apart; one colour a cell does not.
        var (one, next) = (await Point(blurred, 510, 450), await Point(blurred, 512, 450));
        Assert.Equal(one, next);
    }

    [Fact]
    public async Task Cropping_keeps_the_rectangle_around_the_chosen_cells()
    {
        var cropped = await Apply(await Picture.Make(bench, 1200, 800, "jpg"), PictureCells.Over(1200, 800, [0, 12 + 2]), PictureEdit.Crop);
        var header = await ExternalTool.Run(new ToolRun(Bench.Require("vipsheader"), [cropped], bench.Root), TestContext.Current.CancellationToken);
        Assert.Contains("300x200", System.Text.Encoding.UTF8.GetString(header.Output));
    }

    [Fact]
    public async Task What_is_no_picture_is_left_alone()
    {
        Bench.Require("vips");
        Assert.False(await PictureEditing.Apply(bench.Put("teks", "bukan gambar"u8.ToArray()), bench.In("hasil.png"), PictureCells.Over(9, 9, [0]), PictureEdit.Blur, cancellation: TestContext.Current.CancellationToken));
        Assert.False(File.Exists(bench.In("hasil.png")));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(bench.Root), path => Path.GetFileName(path).StartsWith(".kerja", StringComparison.Ordinal));
    }

    private async Task<string> Apply(byte[] picture, PictureCells cells, PictureEdit edit)
    {
        Bench.Require("vips");
        Assert.True(await PictureEditing.Apply(bench.Put("unggahan", picture), bench.In("hasil.png"), cells, edit, cancellation: TestContext.Current.CancellationToken));
        return bench.In("hasil.png");
    }

    private Task<string> Point(string path, int x, int y) => bench.Vips("getpoint", path, $"{x}", $"{y}");
}
