using System.Net;
using System.Text;

namespace ForumLks.Web.Tests.Features.Media;

public sealed class UploadTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData("panen.jpg", "image/jpeg")]
    [InlineData("panen.png", "image/png")]
    public async Task A_picture_goes_into_the_text_without_what_the_camera_wrote_into_it(string name, string type)
    {
        var bytes = name.EndsWith("jpg", StringComparison.Ordinal) ? SampleFiles.Jpeg() : SampleFiles.Png();
        var member = await app.People.Member();
        var form = (await member.Open("/praktik/tulis")).Form("Content.Title").Practice($"Praktik bergambar {Writing.Word()}").Fill(("Placement.UploadText", "Sayur di petak"), ("Placement.UploadFaces", "None"));
        var attached = await form.Attach("Placement.Upload", name, type, bytes).Press("Lampirkan berkas");
        attached.Answers(HttpStatusCode.OK);
        var next = attached.Form("Content.Title");
        Assert.Contains("![Sayur di petak](/media/", next["Content.Body"], StringComparison.Ordinal);

        var address = Writing.Kept(await next.Press("Terbitkan"));
        var picture = (await app.People.Stranger.Open(address)).Document.QuerySelector("main figure img[src^='/media/']")!;
        Assert.Equal("Sayur di petak", picture.GetAttribute("alt"));
        var served = await app.People.Stranger.Open(picture.GetAttribute("src")!);
        Assert.StartsWith("image/", served.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.DoesNotContain(SampleFiles.Secret, Encoding.Latin1.GetString(served.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(app.DataFolder, "*", SearchOption.AllDirectories).Where(f => f.Contains("media", StringComparison.Ordinal)), f => Encoding.Latin1.GetString(File.ReadAllBytes(f)).Contains(SampleFiles.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_under_the_name_of_a_document_is_refused_with_its_sentence()
    {
        var page = await Upload("laporan.pdf", "application/pdf", SampleFiles.Png());
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("bernama .pdf tetapi isinya", page.ErrorAt("Placement.Upload"), StringComparison.Ordinal);
        Assert.Equal("Formulir contoh", page.Form("Content.Title")["Content.Title"]);
    }

    [Fact]
    public async Task A_file_of_21_MB_is_refused_with_its_sentence_and_nothing_typed_is_lost()
    {
        var page = await Upload("besar.pdf", "application/pdf", [.. SampleFiles.Pdf("besar"), .. new byte[21 * 1024 * 1024]]);
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("paling besar 20 MB", page.ErrorAt("Placement.Upload"), StringComparison.Ordinal);
        Assert.Equal(("Formulir contoh", "Keterangan contoh"), (page.Form("Content.Title")["Content.Title"], page.Form("Content.Title")["Content.Summary"]));
    }

    [Theory]
    [InlineData("program.exe", "MZ\u0090\0\u0003\0\0\0")]
    [InlineData("halaman.html", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("gambar.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("kosong.pdf", "")]
    public async Task What_may_harm_readers_is_refused(string name, string content)
    {
        var page = await Upload(name, "application/octet-stream", Encoding.Latin1.GetBytes(content));
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.False(string.IsNullOrWhiteSpace(page.ErrorAt("Placement.Upload")), page.Errors);
    }

    [Fact]
    public async Task A_resource_is_uploaded_published_shown_with_its_size_and_its_downloads_are_counted()
    {
        var editor = await app.People.ForumAdmin();
        var address = Writing.Kept(await Upload("formulir.pdf", "application/pdf", SampleFiles.Pdf("Formulir pendaftaran"), editor, "Terbitkan"));
        var page = await app.People.Stranger.Open(address);
        Assert.Contains("PDF", page.Text, StringComparison.Ordinal);
        Assert.Matches(@"\d+([.,]\d+)? (B|KB|byte)", page.Text);

        var download = await app.People.Stranger.Get(address + "/unduh");
        download.Answers(HttpStatusCode.Redirect);
        var file = await app.People.Stranger.Open(download.Location!);
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(file.Bytes, 0, 8), StringComparison.Ordinal);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(1, await app.Look(db => Task.FromResult(db.Set<ForumLks.Web.Features.Resources.Resource>().Single(r => r.Slug == address.Substring("/sumber/".Length)).Downloads)));
    }

    [Fact]
    public async Task A_file_of_an_item_for_members_is_not_served_to_strangers()
    {
        var admin = await app.People.ForumAdmin();
        var address = Writing.Kept(await Upload("rahasia.pdf", "application/pdf", SampleFiles.Pdf("Untuk anggota " + Writing.Word()), admin, "Terbitkan", visibility: "Members"));
        var path = (await admin.Get(address + "/unduh")).Location!;
        Assert.Equal(HttpStatusCode.OK, (await (await app.People.Outsider()).Get(path)).Status);
        var stranger = await app.People.Stranger.Get(path);
        stranger.Answers(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await app.People.Stranger.Get(address + "/unduh")).Status);
        Assert.Contains("no-store", (await (await app.People.Outsider()).Get(path)).Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/../forum.db")]
    [InlineData("/media/%2e%2e/forum.db")]
    [InlineData("/media/..%2fforum.db")]
    [InlineData("/media/")]
    [InlineData("/media/unggahan/tidak-ada.pdf")]
    public async Task No_address_leads_out_of_the_store(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.People.PlatformAdmin()).Get(address)).Status);

    private async Task<Page> Upload(string name, string type, byte[] bytes, Browser? browser = null, string button = "Ajukan untuk ditinjau", string visibility = "Public")
    {
        var page = await (browser ?? await app.People.Member()).Open("/sumber/unggah");
        var form = page.Form("Content.Title").Fill(
            ("Content.Title", "Formulir contoh"), ("Content.Summary", "Keterangan contoh"), ("Content.Kind", "Formulir"), ("Content.Licence", "CC BY 4.0"), ("Placement.Visibility", visibility));
        return await form.Attach("Placement.Upload", name, type, bytes).Press(button);
    }
}
