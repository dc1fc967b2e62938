using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.IO.Compression;
using System.Text;
using ForumLks.Web.Features.Media;

namespace ForumLks.Web.Tests.Features.Search;

/// <summary>Somebody uploads a document; what stands inside it is found by its passage, by those who may see the item.</summary>
public abstract class DocumentSearchTests(ForumApp app)
{
    [Fact]
    public async Task What_stands_on_page_three_of_a_PDF_is_found_with_its_page()
    {
        Assert.SkipUnless(ForumLks.Media.ToolCheck.Find("pdftotext").IsPresent, "pdftotext is not installed here.");
        var word = Writing.Word();
        var address = await Upload("pedoman.pdf", "application/pdf", SampleFiles.Pdf("Pengantar", "Daftar isi", $"Anggaran dapur {word} naik"));
        await Read();
        var hit = await Hit(app.People.Stranger, word, address);
        Assert.Contains("hlm. 3", hit, StringComparison.Ordinal);
        Assert.Contains($"Anggaran dapur {word}", hit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Office_and_plain_files_are_found_by_their_text()
    {
        var (docx, csv) = (Writing.Word(), Writing.Word());
        var first = await Upload("surat.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Docx($"Surat tugas {docx}"));
        var second = await Upload("data.csv", "text/csv", Encoding.UTF8.GetBytes($"nama;jumlah\n{csv};12\n"));
        await Read();
        Assert.True(await app.People.Stranger.Finds(docx, first));
        Assert.True(await app.People.Stranger.Finds(csv, second));
    }

    [Fact]
    public async Task The_text_is_seen_by_whoever_sees_the_item_and_leaves_with_it()
    {
        var word = Writing.Word();
        var address = await Upload("internal.txt", "text/plain", Encoding.UTF8.GetBytes($"Catatan {word} untuk anggota."), "Members");
        await Read();
        Assert.False(await app.People.Stranger.Finds(word, address));
        Assert.True(await (await app.People.Member()).Finds(word, address));

        var admin = await app.People.ForumAdmin();
        var manage = (await admin.Open(address)).Document.QuerySelector("a[href^='/kelola/']")!.GetAttribute("href")!;
        Writing.Kept(await (await admin.Open(manage)).Form("Tarik dari tampilan").Press("Tarik dari tampilan"));
        Assert.False(await (await app.People.Member()).Finds(word, address));
        Assert.Equal(0, await app.Look(db => Task.FromResult(db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM search_word WHERE word = {word}").AsEnumerable().Single())));
    }

    [Fact]
    public async Task A_document_that_carries_a_nik_goes_out_of_sight_until_a_second_person_has_looked()
    {
        var word = Writing.Word();
        var address = await Upload("daftar.txt", "text/plain", Encoding.UTF8.GetBytes($"Penerima {word}, NIK 3521015203900003."));

        // Not even for the seconds until the background has read it: a document is read when it arrives.
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.People.Stranger.Get(address)).Status);
        Assert.False(await app.People.Stranger.Finds(word, address));
        Assert.Contains("orang kedua", (await (await app.People.PlatformAdmin()).Open(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_left_by_a_killed_server_is_taken_over_when_its_time_is_over()
    {
        var word = Writing.Word();
        var address = await Upload("catatan.txt", "text/plain", Encoding.UTF8.GetBytes($"Isi {word}."), button: "Simpan tanpa menerbitkan");
        await app.Look(async db =>
        {
            // As if the server had been killed over it.
            var text = await db.Set<KeptText>().OrderByDescending(t => t.Id).FirstAsync();
            db.Remove(text);
            await db.SaveChangesAsync();
            db.Add(KeptText.Waiting(text.MediaFileId, app.Clock.GetUtcNow().UtcDateTime.AddMinutes(5)));
            return await db.SaveChangesAsync();
        });
        Writing.Kept(await (await (await app.People.ForumAdmin()).Open(address + "/ubah")).Form("Content.Title").Press("Terbitkan"));
        await Read();
        Assert.False(await app.People.Stranger.Finds(word, address));
        app.Clock.Move(TimeSpan.FromMinutes(6));
        await Read();
        Assert.True(await app.People.Stranger.Finds(word + "+isi", address));
    }

    [Fact]
    public async Task Two_readers_at_once_read_each_document_once()
    {
        for (var i = 0; i < 6; i++)
        {
            await Upload($"c{i}.txt", "text/plain", Encoding.UTF8.GetBytes($"Isi {Writing.Word()}."));
        }

        var reading = app.Services.GetRequiredService<DocumentReading>();
        await Task.WhenAll(reading.ReadAll(CancellationToken.None), reading.ReadAll(CancellationToken.None));
        // A PDF is claimed once more, to draw its first page.
        var texts = await app.Look(db => db.Set<KeptText>().Where(t => t.ReadUtc != null && db.Set<MediaFile>().Any(f => f.Id == t.MediaFileId && f.Kind == "TXT")).Select(t => t.Attempts).ToListAsync());
        Assert.True(texts.Count >= 6);
        Assert.All(texts, attempts => Assert.Equal(1, attempts));
    }

    private async Task Read() => await app.Services.GetRequiredService<DocumentReading>().ReadAll(CancellationToken.None);

    private static async Task<string> Hit(Browser browser, string word, string address)
    {
        var page = await browser.Open($"/cari?q={word}");
        var link = page.Document.QuerySelectorAll("main .list a").First(a => a.GetAttribute("href") == address);
        return link.Closest("li")!.TextContent;
    }

    private async Task<string> Upload(string name, string type, byte[] bytes, string visibility = "Public", string button = "Terbitkan")
    {
        var form = (await (await app.People.ForumAdmin()).Open("/sumber/unggah")).Form("Content.Title").Fill(
            ("Content.Title", "Dokumen contoh"), ("Content.Summary", "Keterangan contoh"), ("Content.Kind", "Dokumen"), ("Content.Licence", "CC BY 4.0"), ("Placement.Visibility", visibility));
        return Writing.Kept(await form.Attach("Placement.Upload", name, type, bytes).Press(button));
    }

    private static byte[] Docx(string text)
    {
        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Part(zip, "word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>");
        }

        return target.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }
}

public sealed class DocumentSearchOnSqlite(SqliteApp app) : DocumentSearchTests(app), IClassFixture<SqliteApp>;

public sealed class DocumentSearchOnPostgres(PostgresApp app) : DocumentSearchTests(app), IClassFixture<PostgresApp>;
