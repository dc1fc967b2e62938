using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Tests.Features.Prints;

/// <summary>The papers of a report that was taken from news say no more than is known, and from where.</summary>
public sealed class PaperTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Papers_say_what_is_not_known_and_where_it_is_from()
    {
        var (_, slug) = await app.Write(Reports.Content() with
        {
            Kinds = [MeetingKind.Pengukuhan],
            EndUnknown = true,
            LegalBases = [new LegalBasis { Citation = "PP Nomor 39 Tahun 2012", Article = "51" }],
            Figures = [new QuotedFigure { What = "LKS di wilayah ini", Value = 1540 }],
            Sources = [new SourceNote { Title = "Pengukuhan pengurus", Publisher = "Koran Contoh" }],
        });
        foreach (var sheet in new[] { "notulen", "berita-acara", "laporan", "ringkasan" })
        {
            var text = (await app.People.Stranger.Open($"/rakor/{slug}/cetak/{sheet}")).Text;
            Assert.Contains("Laporan ini belum disahkan.", text, StringComparison.Ordinal);
            Assert.Contains("Sumber: Pengukuhan pengurus, Koran Contoh", text, StringComparison.Ordinal);
            Assert.Contains("tanggal selesai tidak diketahui", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Rakor ini", text, StringComparison.Ordinal);
        }

        var minutes = (await app.People.Stranger.Open($"/rakor/{slug}/cetak/notulen")).Text;
        Assert.Contains("PP Nomor 39 Tahun 2012, Pasal 51", minutes, StringComparison.Ordinal);
        Assert.Contains("1.540", minutes, StringComparison.Ordinal);
        Assert.Contains("Pengukuhan ini tidak mencatat keputusan bertenggat.", (await app.People.Stranger.Open($"/rakor/{slug}")).Text, StringComparison.Ordinal);
    }
}
