using System.Net;
using ForumLks.Web.Features.Media;

namespace ForumLks.Web.Tests.Features.Media;

public sealed class RedactTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Blurred_cells_take_the_old_pictures_place_everywhere_and_the_old_one_is_destroyed()
    {
        var writer = await app.People.Member();
        var (page, photo, id) = await app.PublishPhoto(writer, faces: "ToBlur");
        (await app.People.Stranger.Get(photo)).Answers(HttpStatusCode.NotFound);
        var before = await app.File(id);
        var old = (await writer.Open(photo)).Bytes;
        Assert.Contains(app.Stored(), f => f.Contains(before.Sha256, StringComparison.Ordinal));

        var form = (await writer.Open($"/berkas/{id}/sensor")).Form("Lihat hasilnya dahulu");
        var preview = await form.Smuggle("Cells", "13").Smuggle("Cells", "14").Press("Lihat hasilnya dahulu");
        preview.Answers(HttpStatusCode.OK);
        var seen = await writer.Open(preview.Document.QuerySelector(".preview img")!.GetAttribute("src")!);
        Assert.Equal(("image/png", "no-store, private"), (seen.Headers["Content-Type"], seen.Headers["Cache-Control"]));
        Assert.Equal(["13", "14"], preview.Document.QuerySelectorAll("input[name=Cells][checked]").Select(b => b.GetAttribute("value")!));
        Assert.Equal(before.Sha256, (await app.File(id)).Sha256);

        Writing.Kept(await preview.Form("Terapkan").Press("Terapkan"));
        var after = await app.File(id);
        Assert.NotEqual(before.Sha256, after.Sha256);
        Assert.DoesNotContain(app.Stored(), f => f.Contains(before.Sha256, StringComparison.Ordinal));
        Assert.NotEqual(old, (await writer.Open(photo)).Bytes);

        // Blurred is an answer: now the others see it, on the page too.
        (await app.People.Stranger.Open(photo)).Answers(HttpStatusCode.OK);
        Assert.NotNull((await app.People.Stranger.Open(page)).Document.QuerySelector("figure.photo"));
    }

    [Fact]
    public async Task The_same_photo_brought_twice_is_blurred_in_both_places()
    {
        var writer = await app.People.Member();
        var picture = SampleFiles.Png(640, 481);
        var (_, first, id) = await app.PublishPhoto(writer, picture: picture);
        var (_, second, twin) = await app.PublishPhoto(writer, picture: picture);
        Assert.Equal((await app.File(id)).Sha256, (await app.File(twin)).Sha256);
        Writing.Kept(await (await writer.Open($"/berkas/{id}/sensor")).Form("Terapkan").Smuggle("Cells", "0").Press("Terapkan"));
        Assert.Equal((await app.File(id)).Sha256, (await app.File(twin)).Sha256);
        Assert.Equal((await app.People.Stranger.Open(first)).Bytes, (await app.People.Stranger.Open(second)).Bytes);
    }

    [Fact]
    public async Task Cropping_leaves_the_chosen_part()
    {
        var writer = await app.People.Member();
        var (_, photo, id) = await app.PublishPhoto(writer, picture: SampleFiles.Png(1200, 800));
        var form = (await writer.Open($"/berkas/{id}/sensor")).Form("Terapkan").Fill("Edit", "Crop");
        Writing.Kept(await form.Smuggle("Cells", "0").Smuggle("Cells", "17").Press("Terapkan"));
        var after = await app.File(id);
        Assert.Equal((600, 200), (after.Width, after.Height));
        Assert.Equal(2, after.Variants.Count(v => v.Format == "image/webp"));
        (await app.People.Stranger.Open(photo)).Answers(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData()]
    [InlineData("-4")]
    [InlineData("100000")]
    public async Task Nothing_chosen_is_told_in_a_sentence(params string[] cells)
    {
        var writer = await app.People.Member();
        var (_, _, id) = await app.PublishPhoto(writer);
        var form = (await writer.Open($"/berkas/{id}/sensor")).Form("Terapkan");
        foreach (var cell in cells)
        {
            form.Smuggle("Cells", cell);
        }

        var page = await form.Press("Terapkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Pilih paling sedikit satu kotak", page.Text, StringComparison.Ordinal);
    }
}
