using System.Net;
using System.Text;
using ForumLks.Media;
using ForumLks.Web.Features.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Media;

public sealed class SqlitePhotoTests(SqliteApp app) : PhotoTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresPhotoTests(PostgresApp app) : PhotoTests(app), IClassFixture<PostgresApp>;

public abstract class PhotoTests(ForumApp app)
{
    [Fact]
    public async Task A_photo_in_a_text_comes_in_widths_with_its_place_kept_and_its_caption_below()
    {
        var writer = await app.People.Member();
        var (page, photo, id) = await app.PublishPhoto(writer);
        (await (await writer.Open($"/berkas/{id}")).Form("Input.Alt").Fill(("Input.Caption", "Panen pertama <b>kebun</b>"), ("Input.Focus", "80,20")).Press("Simpan keterangan")).Answers(HttpStatusCode.Redirect);
        var shown = await app.People.Stranger.Open(page);
        var image = shown.Document.QuerySelector($"figure.photo img[src='{photo}']")!;
        Assert.Equal(("700", "400", "lazy", "Sayur di petak"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading"), image.GetAttribute("alt")));
        Assert.Equal($"{photo}?lebar=480 480w, {photo}?lebar=700 700w", image.GetAttribute("srcset"));
        Assert.StartsWith("data:image/webp;base64,", shown.Document.QuerySelector("figure.photo img.blur")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("Panen pertama <b>kebun</b>", shown.Document.QuerySelector("figure.photo figcaption")!.TextContent);
        // Messengers are shown the card that the server draws: a photo may have people on it.
        Assert.StartsWith("http://localhost/kartu/", shown.Document.QuerySelector("meta[property='og:image']")!.GetAttribute("content"), StringComparison.Ordinal);
        var share = await app.People.Stranger.Open(photo + "?bagikan=true");
        Assert.Equal("image/jpeg", share.Headers["Content-Type"]);
        Assert.InRange(share.Bytes.Length, 1000, 250_000);
        Assert.Equal("bagikan-80-20.jpg", (await app.File(id)).Share!.FileName);
    }

    [Theory]
    [InlineData("image/avif,image/webp,*/*", "image/avif")]
    [InlineData("image/webp,*/*", "image/webp")]
    [InlineData("*/*", "image/jpeg")]
    public async Task A_browser_gets_the_best_kind_it_reads_and_no_kind_carries_anything_but_pixels(string accepted, string given)
    {
        var (_, photo, _) = await app.PublishPhoto(await app.People.Member());
        foreach (var width in new[] { "480", "960", "1600" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"{photo}?lebar={width}");
            request.Headers.TryAddWithoutValidation("Accept", accepted);
            var answer = await app.People.Stranger.Send(request);
            Assert.Equal((given, "Accept", "nosniff"), (answer.Headers["Content-Type"], answer.Headers["Vary"], answer.Headers["X-Content-Type-Options"]));
            Assert.Empty(MetadataFree.Check(answer.Bytes).Found);
            Assert.DoesNotContain(SampleFiles.Secret, Encoding.Latin1.GetString(answer.Bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_picture_without_words_or_without_an_answer_about_faces_is_not_attached_and_need_not_come_again()
    {
        var writer = await app.People.Member();
        var form = (await writer.Open("/praktik/tulis")).Form("Content.Title").Practice($"Praktik {Writing.Word()}");
        var asked = await form.Attach("Placement.Upload", "panen.png", "image/png", SampleFiles.Png()).Press("Lampirkan berkas");
        asked.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("apa yang terlihat", asked.ErrorAt("Placement.UploadText"), StringComparison.Ordinal);
        Assert.Contains("adakah wajah", asked.ErrorAt("Placement.UploadFaces"), StringComparison.Ordinal);
        Assert.Contains("tidak perlu diunggah lagi", asked.Text, StringComparison.Ordinal);
        var attached = await asked.Form("Content.Title").Fill(("Placement.UploadText", "Petak [sayur]"), ("Placement.UploadFaces", "None")).Press("Lampirkan berkas");
        attached.Answers(HttpStatusCode.OK);
        Assert.Contains("![Petak (sayur)](/media/", attached.Form("Content.Title")["Content.Body"], StringComparison.Ordinal);

        // Naming somebody else's file attaches nothing.
        var path = (await app.Look(db => db.Set<MediaFile>().OrderByDescending(m => m.Id).FirstAsync())).Path;
        var other = (await (await app.People.Neighbour()).Open("/praktik/tulis")).Form("Content.Title").Practice("Curian").Fill(("Placement.UploadText", "Petak"), ("Placement.UploadFaces", "None"));
        var stolen = await other.Smuggle("Placement.UploadPath", path).Press("Lampirkan berkas");
        Assert.DoesNotContain(path, stolen.Form("Content.Title")["Content.Body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_with_faces_is_seen_by_others_only_once_the_consent_is_recorded()
    {
        var writer = await app.People.Member();
        var (page, photo, id) = await app.PublishPhoto(writer, faces: "Agreed");
        (await app.People.Stranger.Get(photo)).Answers(HttpStatusCode.NotFound);
        Assert.Null((await app.People.Stranger.Open(page)).Document.QuerySelector("figure.photo"));
        Assert.Contains("siapa yang menyetujui", (await writer.Open(page)).Text, StringComparison.Ordinal);
        (await writer.Open(photo)).Answers(HttpStatusCode.OK);

        var incomplete = await (await writer.Open($"/berkas/{id}")).Form("Input.Alt").Press("Simpan keterangan");
        incomplete.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("Tulis siapa yang menyetujui.", "Tulis untuk apa persetujuannya."), (incomplete.ErrorAt("Input.ConsentBy"), incomplete.ErrorAt("Input.ConsentFor")));
        await Agree(writer, id, "");
        Assert.NotNull((await app.People.Stranger.Open(page)).Document.QuerySelector("figure.photo"));
        (await app.People.Stranger.Open(photo)).Answers(HttpStatusCode.OK);
    }

    /// <summary>A page drawn while something is saved is not kept; the next one is.</summary>
    private static async Task<bool> IsKept(Browser reader, string page)
    {
        var kept = false;
        for (var tries = 0; tries < 50 && !kept; tries++)
        {
            kept = (await reader.Open(page)).Headers.ContainsKey("Age");
        }

        return kept;
    }

    [Fact]
    public async Task Withdrawn_consent_hides_the_photo_everywhere_at_once()
    {
        var writer = await app.People.Member();
        var (page, photo, id) = await app.PublishPhoto(writer);
        var stranger = app.People.Stranger;
        Assert.NotNull((await stranger.Open(page)).Document.QuerySelector("figure.photo"));
        Assert.True(await IsKept(stranger, page), "The page was never kept.");
        var tag = (await stranger.Open(photo)).Headers["ETag"];

        // The admin of the space may do it as well as the owner.
        Writing.Kept(await (await (await app.People.ForumAdmin()).Open($"/berkas/{id}")).Form("Tarik persetujuan dan sembunyikan").Press());
        var after = await stranger.Open(page);
        Assert.Null(after.Document.QuerySelector("figure.photo"));
        Assert.DoesNotContain(photo, after.Html, StringComparison.Ordinal);
        foreach (var address in new[] { photo, photo + "?lebar=480", photo + "?bagikan=true", photo + "?unduh=true" })
        {
            (await stranger.Get(address)).Answers(HttpStatusCode.NotFound);
            (await (await app.People.Neighbour()).Get(address)).Answers(HttpStatusCode.NotFound);
        }

        // A browser that kept it is told that it is gone.
        var again = new HttpRequestMessage(HttpMethod.Get, photo);
        again.Headers.TryAddWithoutValidation("If-None-Match", tag);
        (await stranger.Send(again)).Answers(HttpStatusCode.NotFound);

        await Agree(writer, id, "");
        Assert.NotNull((await stranger.Open(page)).Document.QuerySelector("figure.photo"));
    }

    [Fact]
    public async Task Consent_ends_by_itself_and_kept_pages_learn_of_it()
    {
        var writer = await app.People.Member();
        var (page, photo, id) = await app.PublishPhoto(writer, faces: "Agreed");
        await Agree(writer, id, ForumLks.Text.IndonesianDate.Long(DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(7))));
        await app.People.Stranger.Open(page);
        app.Clock.Move(TimeSpan.FromDays(1));
        (await app.People.Stranger.Get(photo)).Answers(HttpStatusCode.NotFound);
        await app.Services.GetRequiredService<ConsentEnds>().Look(CancellationToken.None);
        Assert.Null((await app.People.Stranger.Open(page)).Document.QuerySelector("figure.photo"));
        Assert.Contains("Masa persetujuan berakhir", (await writer.Open($"/berkas/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_decides_about_a_photo_reaches_its_pages()
    {
        var (_, _, id) = await app.PublishPhoto(await app.People.Member());
        foreach (var browser in new[] { await app.People.Neighbour(), await app.People.Outsider(), await app.People.OtherForumAdmin() })
        {
            foreach (var address in new[] { $"/berkas/{id}", $"/berkas/{id}/sensor", $"/berkas/{id}/sensor?handler=Hasil&edit=Blur&kotak=1" })
            {
                (await browser.Get(address)).Answers(HttpStatusCode.NotFound);
            }
        }
    }

    private static async Task Agree(Browser writer, long id, string until) =>
        Writing.Kept(await (await writer.Open($"/berkas/{id}")).Form("Input.Alt")
            .Fill(("Input.Faces", "Agreed"), ("Input.ConsentBy", "wali dari 2 anak"), ("Input.ConsentFor", "praktik ini"), ("Input.ConsentUntil", until)).Press("Simpan keterangan"));
}
