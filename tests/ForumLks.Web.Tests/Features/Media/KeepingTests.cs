using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Media;
using ForumLks.Web.Features.Media.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Media;

public sealed class SqliteKeepingTests(SqliteApp app) : KeepingTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresKeepingTests(PostgresApp app) : KeepingTests(app), IClassFixture<PostgresApp>;

/// <summary>What stays, what goes, and how much there may be.</summary>
public abstract class KeepingTests(ForumApp app)
{
    [Fact]
    public async Task What_nothing_shows_or_names_is_collected_after_its_time_and_nothing_else()
    {
        var writer = await app.People.Member();
        var (_, shown, _) = await app.PublishPhoto(writer);
        var unused = await Bring(writer, "sendirian.txt", $"Tak dipakai {Writing.Word()}");
        var twin = await Bring(writer, "kembar.txt", "Isi yang sama");
        var drafted = await Bring(writer, "draf.txt", $"Dipakai draf {Writing.Word()}");
        var form = (await writer.Open("/praktik/tulis")).Form("Content.Title").Practice("Draf").Fill("Content.Body", $"[draf](/media/{drafted})");
        (await form.Press("Simpan draf")).Answers(HttpStatusCode.OK);
        var (page, once, _) = await app.PublishPhoto(writer);
        Writing.Kept(await (await writer.Open(page + "/ubah")).Form("Content.Title").Fill("Content.Body", "Tanpa foto").Press("Simpan perubahan"));

        await Collect();
        (await writer.Open("/media/" + unused)).Answers(HttpStatusCode.OK);
        app.Clock.Move(TimeSpan.FromDays(8));
        var late = await Bring(writer, "baru.txt", "Isi yang sama");
        await Task.WhenAll(Collect(), Collect());
        (await writer.Get("/media/" + unused)).Answers(HttpStatusCode.NotFound);
        (await writer.Get("/media/" + twin)).Answers(HttpStatusCode.NotFound);
        // The bytes are another file's as well.
        Assert.Equal("Isi yang sama", (await writer.Open("/media/" + late)).Html);
        foreach (var address in new[] { shown, "/media/" + drafted, once })
        {
            (await writer.Open(address)).Answers(HttpStatusCode.OK);
        }

        Assert.False(await app.Look(db => db.Set<MediaRemoval>().AnyAsync()));
    }

    [Fact]
    public async Task Bytes_written_by_a_server_that_was_killed_before_its_commit_are_removed()
    {
        var hash = new string('e', 64);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var local = Path.GetTempFileName();
            await scope.ServiceProvider.GetRequiredService<MediaRemovals>().Reserve(hash, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<IFileStore>().Put(MediaRemovals.DocumentKey(hash), local, CancellationToken.None);
            File.Delete(local);
        }

        await Collect();
        Assert.Contains(app.Stored(), f => f.EndsWith(hash, StringComparison.Ordinal));
        app.Clock.Move(TimeSpan.FromHours(2));
        await Collect();
        Assert.DoesNotContain(app.Stored(), f => f.EndsWith(hash, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_ones_own_is_deleted_unless_it_is_shown()
    {
        var writer = await app.People.Member();
        var path = await Bring(writer, "hapus.txt", $"Untuk dihapus {Writing.Word()}");
        var file = await app.Look(db => db.Set<MediaFile>().AsNoTracking().SingleAsync(m => m.Path == path));
        Assert.Contains("hapus.txt", (await writer.Open("/berkas")).Text, StringComparison.Ordinal);
        Writing.Kept(await (await writer.Open($"/berkas/{file.Id}")).Form("Hapus berkas").Press());
        (await writer.Get("/media/" + path)).Answers(HttpStatusCode.NotFound);
        Assert.DoesNotContain(app.Stored(), f => f.EndsWith(file.Sha256, StringComparison.Ordinal));

        var (_, photo, id) = await app.PublishPhoto(writer);
        Assert.DoesNotContain("Hapus berkas", (await writer.Open($"/berkas/{id}")).Text, StringComparison.Ordinal);
        var forced = (await writer.Open($"/berkas/{id}")).Form("Input.Alt")["__RequestVerificationToken"]!;
        await writer.Post($"/berkas/{id}?handler=Delete", ("__RequestVerificationToken", forced));
        (await writer.Open(photo)).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_disk_that_fills_up_is_told_in_a_sentence_and_nothing_is_left()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var s = scope.ServiceProvider;
        var before = app.Stored();
        var store = new MediaStore(
            s.GetRequiredService<ForumDb>(), new FullDisk(), s.GetRequiredService<MediaSettings>(), s.GetRequiredService<Incoming>(), s.GetRequiredService<MediaRemovals>(),
            s.GetRequiredService<PictureWork>(), s.GetRequiredService<VirusScan>(), s.GetRequiredService<Quota>(), app.Clock);
        var kept = await store.Keep(new MemoryStream(SampleFiles.Pdf($"Penuh {Writing.Word()}")), "penuh.pdf", "unggahan/penuh.pdf", null, CancellationToken.None);
        Assert.StartsWith("Ruang penyimpanan server sedang penuh", kept.Problem, StringComparison.Ordinal);
        Assert.Equal(before, app.Stored());
        Assert.False(await app.Look(db => db.Set<MediaFile>().AnyAsync(m => m.Path == "unggahan/penuh.pdf")));
    }

    [Fact]
    public async Task Documents_come_in_parts_and_never_as_a_page()
    {
        var admin = await app.People.ForumAdmin();
        var path = await Bring(admin, "catatan.txt", "0123456789<script>alert(1)</script>");
        var part = await admin.Send(new HttpRequestMessage(HttpMethod.Get, "/media/" + path) { Headers = { Range = new RangeHeaderValue(2, 5) } });
        part.Answers(HttpStatusCode.PartialContent);
        Assert.Equal(("2345", "bytes 2-5/35"), (part.Html, part.Headers["Content-Range"]));
        (await admin.Send(new HttpRequestMessage(HttpMethod.Get, "/media/" + path) { Headers = { Range = new RangeHeaderValue(900, 1000) } })).Answers(HttpStatusCode.RequestedRangeNotSatisfiable);
        var whole = await admin.Open("/media/" + path);
        Assert.Equal(
            ("text/plain; charset=utf-8", "nosniff", "default-src 'none'; sandbox", "no-store, private"),
            (whole.Headers["Content-Type"], whole.Headers["X-Content-Type-Options"], whole.Headers["Content-Security-Policy"], whole.Headers["Cache-Control"]));
        Assert.StartsWith("attachment", whole.Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd.txt")]
    [InlineData("laporan\u202Etxt.exe.txt")]
    public async Task A_hostile_name_is_only_a_name(string name)
    {
        var path = await Bring(await app.People.Member(), name, "Isi");
        Assert.Matches("^unggahan/[a-z0-9]{26}/[a-z0-9-]+[.]txt$", path);
    }

    [Fact]
    public async Task A_name_with_a_null_byte_begins_nothing()
    {
        var answer = await (await Sender.Of(await app.People.Member())).TryBegin("foto\0.php.txt", 3);
        Assert.InRange((int)answer.Status, 400, 499);
        Assert.False(await app.Look(db => db.Set<MediaUpload>().AnyAsync(u => u.FileName.Contains("php"))));
    }

    [Fact]
    public async Task A_name_of_300_letters_is_cut()
    {
        var path = await Bring(await app.People.Member(), new string('a', 300) + ".txt", "Isi");
        Assert.InRange(path.Length, 100, 200);
    }

    private async Task<string> Bring(Browser browser, string name, string text)
    {
        var sender = await Sender.Of(browser);
        var bytes = Encoding.UTF8.GetBytes(text);
        var id = await sender.Begin(name, bytes.Length);
        await sender.Send(id, 0, bytes);
        return await sender.Finish(id);
    }

    private Task<int> Collect() => app.Services.GetRequiredService<UnusedFiles>().Collect(CancellationToken.None);

    /// <summary>Says what a full disk says.</summary>
    private sealed class FullDisk : IFileStore
    {
        public string Sentence => "penuh";

        public Task Put(string key, string localPath, CancellationToken cancel) => throw new IOException("No space left on device", 28);

        public Task<Stream?> Open(string key, CancellationToken cancel) => Task.FromResult<Stream?>(null);

        public Task<LocalCopy> Copy(string key, CancellationToken cancel) => throw new FileNotFoundException();

        public Task<bool> Has(string key, CancellationToken cancel) => Task.FromResult(false);

        public Task Remove(string key, CancellationToken cancel) => Task.CompletedTask;
    }
}
