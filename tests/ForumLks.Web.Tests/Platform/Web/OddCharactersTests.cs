using System.Net;
using ForumLks.Web.Features.Discussions;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Platform.Web;

/// <summary>Characters that nobody can type, but a broken document or somebody hostile sends: no page falls over, and no feed.</summary>
public abstract class OddCharactersTests(ForumApp app)
{
    private const string Odd = "a\0b\u000bc\ufffed";

    [Theory]
    [InlineData("/cari?q=%00lansia%0B")]
    [InlineData("/cari/saran?q=%00lan")]
    [InlineData("/praktik?jenis=%00&wilayah=%00")]
    [InlineData("/direktori?cari=%00&wilayah=%00")]
    [InlineData("/aspirasi?wilayah=%00")]
    [InlineData("/tindak-lanjut?wilayah=%00&ruang=%00")]
    [InlineData("/diskusi?wilayah=%00&layanan=%00")]
    [InlineData("/agenda?bulan=%00")]
    [InlineData("/admin/anggota?cari=%00")]
    [InlineData("/admin/jejak?orang=%00&jenis=%00&nomor=%00")]
    [InlineData("/admin/pencarian?saring=%00")]
    [InlineData("/undangan/%EF%BF%BE")]
    public async Task An_address_with_them_is_answered(string address)
    {
        var answer = await (await app.People.PlatformAdmin()).Get(address);
        Assert.True((int)answer.Status < 500, $"{address} answered {(int)answer.Status}.");
    }

    [Fact]
    public async Task Signing_in_with_them_is_refused_like_any_wrong_name()
    {
        // A short form with U+0000 is refused by the framework itself.
        var typed = Odd.Replace("\0", "", StringComparison.Ordinal);
        var refused = await People.TrySignIn(app.Stranger(), typed, typed);
        Assert.True(refused.Text.Contains("Nama dan kata sandi tidak cocok", StringComparison.Ordinal), $"{(int)refused.Status}: {refused.Errors}");
    }

    [Fact]
    public async Task A_text_with_them_is_kept_without_them()
    {
        var (member, word) = (await app.People.Outsider(), $"kata{Guid.NewGuid():n}");
        var sent = await (await member.Open("/diskusi/tulis")).Form("Content.Title").Fill("Content.Title", $"Judul{Odd} {word}").Fill("Content.Body", $"Isi {Odd}\tsatu\r\ndua").Press("Terbitkan");
        Assert.True(sent.Status is HttpStatusCode.Redirect or HttpStatusCode.OK, $"answered {(int)sent.Status}. {sent.Errors}");
        if (sent.Status == HttpStatusCode.OK)
        {
            (await sent.Form("Content.Title").Press("Tetap ajukan pertanyaan saya")).Answers(HttpStatusCode.Redirect);
        }

        var topic = await app.Look(db => db.Set<Topic>().SingleAsync(t => t.Title.Contains(word)));
        Assert.StartsWith("Judulabcd", topic.Title, StringComparison.Ordinal);
        Assert.StartsWith("Isi abcd\tsatu", topic.Content.Body, StringComparison.Ordinal);
    }
}

public sealed class SqliteOddCharactersTests(SqliteApp app) : OddCharactersTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresOddCharactersTests(PostgresApp app) : OddCharactersTests(app), IClassFixture<PostgresApp>;
