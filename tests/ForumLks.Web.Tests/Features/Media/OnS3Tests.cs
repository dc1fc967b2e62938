using System.Net;
using System.Net.Http.Headers;

namespace ForumLks.Web.Tests.Features.Media;

/// <summary>The whole site with its files in an S3-compatible store: nothing but what is being worked on lies on this machine.</summary>
public sealed class OnS3Tests(OnS3 site) : IClassFixture<OnS3>
{
    [Fact]
    public async Task Photos_and_documents_are_kept_served_in_parts_blurred_and_destroyed_there()
    {
        var app = site.App;
        var writer = await app.People.Member();
        var (page, photo, id) = await app.PublishPhoto(writer);
        var first = await app.File(id);
        Assert.Contains(site.Server.Keys, k => k.Contains(first.Sha256, StringComparison.Ordinal));
        Assert.Empty(app.Stored());
        Assert.NotNull((await app.People.Stranger.Open(page)).Document.QuerySelector("figure.photo"));
        var whole = await app.People.Stranger.Open(photo);
        var part = new HttpRequestMessage(HttpMethod.Get, photo) { Headers = { Range = new RangeHeaderValue(10, 29) } };
        var answer = await app.People.Stranger.Send(part);
        answer.Answers(HttpStatusCode.PartialContent);
        Assert.Equal(whole.Bytes[10..30], answer.Bytes);

        Writing.Kept(await (await writer.Open($"/berkas/{id}/sensor")).Form("Terapkan").Smuggle("Cells", "5").Press("Terapkan"));
        Assert.DoesNotContain(site.Server.Keys, k => k.Contains(first.Sha256, StringComparison.Ordinal));
        Assert.NotEqual(whole.Bytes, (await app.People.Stranger.Open(photo)).Bytes);

        var sender = await Sender.Of(writer);
        var pdf = SampleFiles.Pdf("Dokumen di S3");
        var upload = await sender.Begin("dokumen.pdf", pdf.Length);
        await sender.Send(upload, 0, pdf);
        Assert.Equal(pdf, (await writer.Open("/media/" + await sender.Finish(upload))).Bytes);
        Assert.Empty(app.Stored());
    }
}

public sealed class OnS3 : IAsyncLifetime
{
    internal TinyS3 Server { get; } = new();
    public ForumApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Server.Start();
        App = new S3App(Server);
        await App.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Server.DisposeAsync();
    }

    private sealed class S3App(TinyS3 server) : ForumApp(new SqliteTestDatabase())
    {
        protected override string Recipe => "demo";

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("ForumLks:Storage", "s3"), new("ForumLks:S3:Address", server.Settings.Address!), new("ForumLks:S3:Bucket", server.Settings.Bucket),
            new("ForumLks:S3:AccessKey", server.Settings.AccessKey), new("ForumLks:S3:SecretKey", server.Settings.SecretKey), new("ForumLks:S3:Prefix", server.Settings.Prefix),
        ];

        /// <summary>The demo's files are copied to the disk with it; here they are not wanted.</summary>
        protected override async Task CreateDatabase()
        {
            await base.CreateDatabase();
            Directory.Delete(Path.Combine(DataFolder, "media"), recursive: true);
            Directory.CreateDirectory(Path.Combine(DataFolder, "media"));
        }
    }
}
