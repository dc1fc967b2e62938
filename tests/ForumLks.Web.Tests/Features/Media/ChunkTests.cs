using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ForumLks.Web.Features.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Media;

public sealed class SqliteChunkTests(SqliteApp app) : ChunkTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresChunkTests(PostgresApp app) : ChunkTests(app), IClassFixture<PostgresApp>;

/// <summary>Files in pieces, as the script sends them.</summary>
public abstract class ChunkTests(ForumApp app)
{
    private const int Piece = ChunkedUploads.LargestPiece;
    private static readonly byte[] Pdf = [.. SampleFiles.Pdf("Berkas dalam potongan"), .. new byte[(2 * Piece) + 345]];

    [Fact]
    public async Task A_file_in_pieces_becomes_the_same_file()
    {
        var sender = await Sender.Of(await app.People.Member());
        var id = await sender.Begin("laporan ../..\\akhir\u202Efdp.pdf", Pdf.Length);
        Assert.Equal((HttpStatusCode.OK, Piece), await sender.Send(id, 0, Pdf[..Piece]));
        Assert.Equal((HttpStatusCode.OK, 2 * Piece), await sender.Send(id, Piece, Pdf[Piece..(2 * Piece)]));
        Assert.Equal((HttpStatusCode.OK, Pdf.Length), await sender.Send(id, 2 * Piece, Pdf[(2 * Piece)..]));
        var path = await sender.Finish(id);
        Assert.Equal(Pdf, (await sender.Browser.Open("/media/" + path)).Bytes);
        Assert.Matches("^unggahan/[a-z0-9]{26}/[a-z0-9-]+[.]pdf$", path);
        Assert.DoesNotContain(app.Stored(), f => f.Contains(id.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal));

        // The answer was lost on the way: asked again, it is the same.
        Assert.Equal(path, await sender.Finish(id));
    }

    [Fact]
    public async Task A_line_broken_at_99_percent_costs_one_piece()
    {
        var sender = await Sender.Of(await app.People.Member());
        var id = await sender.Begin("laporan.pdf", Pdf.Length);
        await sender.Send(id, 0, Pdf[..Piece]);
        await sender.Send(id, Piece, Pdf[Piece..(2 * Piece)]);
        await Assert.ThrowsAnyAsync<Exception>(() => sender.SendBroken(id, 2 * Piece, Pdf[(2 * Piece)..^10]));
        Assert.Equal((HttpStatusCode.OK, 2 * Piece), await sender.State(id));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(app.DataFolder, "media", "masuk")));

        Assert.Equal((HttpStatusCode.OK, Pdf.Length), await sender.Send(id, 2 * Piece, Pdf[(2 * Piece)..]));
        Assert.Equal(Pdf.Length, (await sender.Browser.Open("/media/" + await sender.Finish(id))).Bytes.Length);
    }

    [Fact]
    public async Task What_is_not_the_next_piece_or_more_than_announced_is_not_taken()
    {
        var sender = await Sender.Of(await app.People.Member());
        var id = await sender.Begin("laporan.pdf", Piece + 10);
        Assert.Equal((HttpStatusCode.Conflict, 0), await sender.Send(id, 10, [1]));
        Assert.Equal((HttpStatusCode.Conflict, 0), await sender.Send(id, -1, [1]));
        Assert.Equal((HttpStatusCode.Conflict, 0), await sender.Send(id, 0, new byte[Piece + 1]));
        Assert.Equal((HttpStatusCode.OK, Piece), await sender.Send(id, 0, new byte[Piece]));
        Assert.Equal((HttpStatusCode.Conflict, Piece), await sender.Send(id, 0, new byte[Piece]));
        Assert.Equal((HttpStatusCode.Conflict, Piece), await sender.Send(id, Piece, new byte[11]));
        Assert.Equal(HttpStatusCode.Conflict, (await sender.Press(id, "Selesai")).Status);

        // Twice at once: one of them.
        var both = await Task.WhenAll(sender.Send(id, Piece, new byte[10]), sender.Send(id, Piece, new byte[10]));
        Assert.Equal(Piece + 10, (await sender.State(id)).Received);
        Assert.Contains(both, b => b.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refused_file_is_told_in_a_sentence_and_leaves_nothing()
    {
        var sender = await Sender.Of(await app.People.Member());
        var id = await sender.Begin("halaman.pdf", 40);
        await sender.Send(id, 0, "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray());
        var answer = await sender.Press(id, "Selesai");
        answer.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("halaman web", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Stored(), f => f.Contains(id.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await sender.State(id)).Status);
    }

    [Theory]
    [InlineData(0, "kosong")]
    [InlineData(-5, "kosong")]
    [InlineData(41L << 20, "paling besar 40 MB")]
    [InlineData(long.MaxValue, "paling besar 40 MB")]
    public async Task Too_much_is_refused_before_a_byte_is_sent(long bytes, string sentence)
    {
        var answer = await (await Sender.Of(await app.People.Member())).TryBegin("besar.pdf", bytes);
        answer.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_goes_on_with_it_and_nothing_is_taken_without_the_token()
    {
        var sender = await Sender.Of(await app.People.Member());
        var id = await sender.Begin("laporan.pdf", 100);
        var other = await Sender.Of(await app.People.Neighbour());
        Assert.Equal(HttpStatusCode.NotFound, (await other.State(id)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send(id, 0, [1])).Status);
        (await other.Press(id, "Batal")).Answers(HttpStatusCode.NoContent);
        Assert.Equal(HttpStatusCode.OK, (await sender.State(id)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await new Sender(sender.Browser, "palsu").Send(id, 0, [1])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await app.People.Stranger.Get($"/unggah/{id}")).Status);
        (await sender.Press(id, "Batal")).Answers(HttpStatusCode.NoContent);
        Assert.Equal(HttpStatusCode.NotFound, (await sender.State(id)).Status);
    }

    [Fact]
    public async Task A_large_photo_left_halfway_is_collected_when_its_time_is_over()
    {
        var sender = await Sender.Of(await app.People.Fresh("pengelola-batang"));
        var id = await sender.Begin("foto.jpg", 40L << 20);
        for (var at = 0; at < 20; at++)
        {
            await sender.Send(id, at * Piece, new byte[Piece]);
        }

        var key = id.Replace("-", "", StringComparison.Ordinal);
        Assert.Equal(20, app.Stored().Count(f => f.Contains(key, StringComparison.Ordinal)));
        var job = app.Services.GetRequiredService<UnusedFiles>();
        await job.Collect(CancellationToken.None);
        Assert.Equal((HttpStatusCode.OK, 20 * Piece), await sender.State(id));
        app.Clock.Move(TimeSpan.FromHours(25));
        await Task.WhenAll(job.Collect(CancellationToken.None), job.Collect(CancellationToken.None));
        Assert.DoesNotContain(app.Stored(), f => f.Contains(key, StringComparison.Ordinal));
        Assert.False(await app.Look(db => db.Set<MediaUpload>().AnyAsync(u => u.Id == Guid.Parse(id))));
    }
}

internal sealed class Sender(Browser browser, string token)
{
    public Browser Browser => browser;

    public static async Task<Sender> Of(Browser browser) => new(browser, (await browser.Open("/praktik/tulis")).Form("Content.Title")["__RequestVerificationToken"]!);

    public Task<Page> TryBegin(string name, long bytes) =>
        Ask(HttpMethod.Post, "/unggah", new FormUrlEncodedContent([KeyValuePair.Create("name", name), KeyValuePair.Create("bytes", $"{bytes}")]));

    public async Task<string> Begin(string name, long bytes)
    {
        var page = await TryBegin(name, bytes);
        Assert.True(page.Status == HttpStatusCode.Created, page.Html);
        return Read(page).GetProperty("id").GetString()!;
    }

    public async Task<(HttpStatusCode Status, long Received)> Send(string id, long from, byte[] piece) => Told(await Ask(HttpMethod.Post, $"/unggah/{id}?dari={from}", new ByteArrayContent(piece)));

    public async Task<(HttpStatusCode Status, long Received)> State(string id) => Told(await Ask(HttpMethod.Get, $"/unggah/{id}", null));

    /// <summary>The test server answers a broken body only when its client gives up, which a lost line does at once.</summary>
    public async Task SendBroken(string id, long from, byte[] piece)
    {
        using var lost = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var request = new HttpRequestMessage(HttpMethod.Post, $"/unggah/{id}?dari={from}") { Content = new StreamContent(new BrokenStream(piece)) };
        request.Headers.Add("RequestVerificationToken", token);
        await browser.Http.SendAsync(request, lost.Token);
    }

    public Task<Page> Press(string id, string handler) => Ask(HttpMethod.Post, $"/unggah/{id}?handler={handler}", new ByteArrayContent([]));

    public async Task<string> Finish(string id)
    {
        var page = await Press(id, "Selesai");
        page.Answers(HttpStatusCode.OK);
        return Read(page).GetProperty("path").GetString()!;
    }

    private Task<Page> Ask(HttpMethod method, string address, HttpContent? body)
    {
        var request = new HttpRequestMessage(method, address) { Content = body };
        request.Headers.Add("RequestVerificationToken", token);
        if (body is ByteArrayContent and not FormUrlEncodedContent)
        {
            body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        }

        return browser.Send(request);
    }

    private static (HttpStatusCode, long) Told(Page page) =>
        (page.Status, page.Status is HttpStatusCode.OK or HttpStatusCode.Conflict ? Read(page).GetProperty("received").GetInt64() : 0);

    private static JsonElement Read(Page page) => JsonDocument.Parse(page.Html).RootElement;
}

/// <summary>Gives its bytes, and then breaks instead of ending.</summary>
internal sealed class BrokenStream(byte[] bytes) : Stream
{
    private readonly MemoryStream _bytes = new(bytes);

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => _bytes.Read(buffer, offset, count) is > 0 and var read ? read : throw new IOException("The line broke.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
