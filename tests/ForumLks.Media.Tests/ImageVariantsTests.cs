namespace ForumLks.Media.Tests;

public sealed class ImageVariantsTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_photo_gets_three_webp_sizes_and_a_jpeg()
    {
        var result = Assert.IsType<ImageResult>(await Create(await Picture.Make(bench, 2000, 1500, "jpg")));
        Assert.Equal((2000, 1500), (result.Width, result.Height));
        Assert.Equal(
            [
                (480, 360, FileKind.WebP), (960, 720, FileKind.WebP), (1600, 1200, FileKind.WebP),
                (480, 360, FileKind.Avif), (960, 720, FileKind.Avif), (1600, 1200, FileKind.Avif),
                (960, 720, FileKind.Jpeg), (1200, 630, FileKind.Jpeg),
            ],
            result.Variants.Select(variant => (variant.Width, variant.Height, variant.Format)));
        foreach (var variant in result.Variants)
            await AssertTrue(variant);
        Assert.Equal(["1600.avif", "1600.webp", "480.avif", "480.webp", "960.avif", "960.jpg", "960.webp", "bagikan.jpg"], Left());
        Assert.Equal([false, false, false, false, false, false, false, true], result.Variants.Select(variant => variant.IsShare));
        Assert.InRange(result.Variants[^1].Bytes, 1, 249_999);
        Assert.StartsWith("data:image/webp;base64,", result.Placeholder);
        Assert.InRange(result.Placeholder.Length, 60, 600);
    }

    [Fact]
    public async Task A_photo_taken_upright_stands_upright_and_forgets_where_it_was_taken()
    {
        var jpeg = Picture.WithExif(await Picture.Make(bench, 1200, 800, "jpg"), orientation: 6);
        Assert.Equal(["EXIF", "XMP"], MetadataFree.Check(jpeg).Found);
        Assert.Contains("GPS", await bench.Vips("copy", bench.Put("bukti.jpg", jpeg), bench.In("bukti.v")) + await Header(bench.In("bukti.jpg")));

        var result = Assert.IsType<ImageResult>(await Create(jpeg));
        Assert.Equal((800, 1200), (result.Width, result.Height));
        Assert.Equal([(480, 720), (800, 1200), (480, 720), (800, 1200), (800, 1200), (1200, 630)], result.Variants.Select(variant => (variant.Width, variant.Height)));
        foreach (var variant in result.Variants)
            await AssertTrue(variant);

        // Turned clockwise, the red left half is on top.
        Assert.StartsWith("2", await bench.Vips("getpoint", result.Variants[^2].Path, "400", "100"));
        Assert.DoesNotMatch("^2[0-9][0-9]", await bench.Vips("getpoint", result.Variants[^2].Path, "400", "1100"));
    }

    [Fact]
    public async Task A_small_picture_is_never_enlarged()
    {
        var result = Assert.IsType<ImageResult>(await Create(await Picture.Make(bench, 300, 200, "png")));
        Assert.Equal([(300, FileKind.WebP), (300, FileKind.Avif), (300, FileKind.Jpeg)], result.Variants.Select(variant => (variant.Width, variant.Format)));
    }

    [Theory]
    [InlineData("webp")]
    [InlineData("gif")]
    [InlineData("avif")]
    [InlineData("heic")]
    public async Task Other_formats_are_read_too(string format)
    {
        var result = Assert.IsType<ImageResult>(await Create(await Picture.Make(bench, 600, 400, format)));
        Assert.Equal((600, 400), (result.Width, result.Height));
    }

    [Fact]
    public async Task A_very_wide_picture_keeps_at_least_one_line()
    {
        var result = Assert.IsType<ImageResult>(await Create(await Picture.Make(bench, 3000, 2, "png")));
        Assert.All(result.Variants, variant => Assert.Equal(1, variant.Height));
        Assert.DoesNotContain(result.Variants, variant => variant.IsShare);
    }

    [Fact]
    public async Task Half_a_photo_is_refused()
    {
        var jpeg = await Picture.Make(bench, 1200, 800, "jpg");
        var refused = Assert.IsType<ImageRefused>(await Create(jpeg[..(jpeg.Length / 2)]));
        Assert.StartsWith("Gambar ini tidak utuh", refused.Reason);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task A_picture_that_claims_fifty_thousand_pixels_square_is_refused_before_decoding()
    {
        var refused = Assert.IsType<ImageRefused>(await Create(Png.Claiming(50_000, 50_000, 2_000_000)));
        Assert.Equal("Ukuran gambar ini 50000 × 50000 piksel, terlalu besar. Paling besar 60 megapiksel.", refused.Reason);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task Svg_and_documents_are_no_pictures()
    {
        Assert.IsType<ImageRefused>(await Create("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"u8.ToArray()));
        var refused = Assert.IsType<ImageRefused>(await Create(Pdf.Of("halo")));
        Assert.Equal("Berkas ini bukan gambar, melainkan dokumen PDF.", refused.Reason);
    }

    [Fact]
    public async Task A_picture_that_is_also_a_script_is_refused() => Assert.IsType<ImageRefused>(await Create(Gif.AlsoScript));

    [Fact]
    public async Task Names_with_brackets_are_only_names()
    {
        var source = bench.Put("foto[page=9,fail_on=none].jpg", await Picture.Make(bench, 300, 200, "jpg"));
        Assert.IsType<ImageResult>(await ImageVariants.Create(source, bench.In("hasil[strip]"), cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_libvips_the_result_says_so()
    {
        var source = bench.Put("foto.gif", Gif.OnePixel);
        var unavailable = Assert.IsType<MediaUnavailable>(
            await ImageVariants.Create(source, bench.In("hasil"), new ImageOptions { ToolDirectories = [] }, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("libvips-tools", unavailable.Package);
        Assert.Equal("Gambar belum dapat diolah. vipsheader belum terpasang di server ini. Pasang dengan: sudo apt-get install libvips-tools", unavailable.Reason);
    }

    [Fact]
    public async Task The_share_image_keeps_the_focal_point_in_sight()
    {
        Bench.Require("vips");
        var source = bench.Put("lebar.jpg", await Picture.Make(bench, 3000, 630, "jpg"));
        async Task<string> MiddleOf(int x)
        {
            var result = Assert.IsType<ImageResult>(await ImageVariants.Create(source, bench.In($"fokus{x}"), focus: new FocalPoint(x, 50), cancellation: TestContext.Current.CancellationToken));
            return await bench.Vips("getpoint", result.Variants[^1].Path, "600", "300");
        }

        // Left is red, right is blue.
        Assert.Matches("^2[0-9][0-9] ", await MiddleOf(20));
        Assert.DoesNotMatch("^2[0-9][0-9] ", await MiddleOf(80));
    }

    [Fact]
    public async Task Ten_megabytes_of_exif_are_left_behind()
    {
        var jpeg = await Picture.Make(bench, 1200, 800, "jpg");
        var result = Assert.IsType<ImageResult>(await Create(Picture.WithMuchExif(jpeg, 10 << 20)));
        Assert.InRange(result.Variants.Sum(variant => variant.Bytes), 1, 1 << 20);
        foreach (var variant in result.Variants)
            await AssertTrue(variant);
    }

    [Fact]
    public async Task Of_an_animation_of_five_hundred_frames_the_first_is_taken()
    {
        var frame = await Picture.Make(bench, 64, 48, "webp");
        var result = Assert.IsType<ImageResult>(await Create(Animation.Of(frame, 64, 48, 500)));
        Assert.Equal((64, 48), (result.Width, result.Height));
    }

    [Fact]
    public async Task Damaged_pictures_are_refused_and_leave_nothing()
    {
        var random = new Random(3);
        var jpeg = await Picture.Make(bench, 200, 100, "jpg");
        for (var i = 0; i < 12; i++)
            if (await Create(Mutation.Of(jpeg, random)) is not ImageResult)
                Assert.DoesNotContain(Left(), name => name.StartsWith('.'));
    }

    private async Task<ImageOutcome> Create(byte[] picture)
    {
        Bench.Require("vipsthumbnail");
        return await ImageVariants.Create(bench.Put("unggahan", picture), bench.In("hasil"), cancellation: TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> Left() => Directory.Exists(bench.In("hasil"))
        ? Directory.GetFileSystemEntries(bench.In("hasil")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        : [];

    private async Task AssertTrue(ImageVariant variant)
    {
        var content = await File.ReadAllBytesAsync(variant.Path, TestContext.Current.CancellationToken);
        Assert.Equal(variant.Bytes, content.Length);
        Assert.Equal(variant.Format, FileSniffer.Detect(content, "").Kind);
        Assert.Empty(MetadataFree.Check(content).Found);
        Assert.Contains($"{variant.Width}x{variant.Height}", await Header(variant.Path));
    }

    private async Task<string> Header(string path)
    {
        var result = await ExternalTool.Run(new ToolRun(Bench.Require("vipsheader"), ["-a", path], bench.Root), TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(result.Output);
    }
}
