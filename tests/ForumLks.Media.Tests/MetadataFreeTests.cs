namespace ForumLks.Media.Tests;

public sealed class MetadataFreeTests
{
    [Fact]
    public async Task What_an_encoder_keeps_is_found_in_every_format()
    {
        using var bench = new Bench();
        var jpeg = bench.Put("foto.jpg", Picture.WithExif(await Picture.Make(bench, 64, 48, "jpg"), 1));
        foreach (var format in new[] { "jpg", "webp", "png" })
        {
            await bench.Vips("copy", jpeg, bench.In($"salinan.{format}"));
            var found = MetadataFree.Check(await File.ReadAllBytesAsync(bench.In($"salinan.{format}"), TestContext.Current.CancellationToken));
            Assert.False(found.IsFree, format);
        }
    }

    [Fact]
    public async Task A_picture_without_metadata_is_free()
    {
        using var bench = new Bench();
        Assert.True(MetadataFree.Check(await Picture.Make(bench, 64, 48, "jpg")).IsFree);
    }

    [Fact]
    public void What_is_no_picture_is_not_called_free() => Assert.Equal(["unreadable"], MetadataFree.Check("teks"u8).Found);
}
