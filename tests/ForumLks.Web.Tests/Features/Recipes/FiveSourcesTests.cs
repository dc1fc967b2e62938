using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Figures;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Recipes;

/// <summary>The five news reports that the forum grew from, field by field, as the demo site keeps them.</summary>
public abstract class FiveSourcesTests(ForumApp app)
{
    [Fact]
    public async Task Jawa_Tengah_2025_keeps_its_decisions_and_its_deadline()
    {
        var report = await Report("rakor-lkks-jawa-tengah-2025");
        Assert.Equal([MeetingKind.Rakor], report.Kinds);
        Assert.Equal(new DateOnly(2025, 6, 25), report.StartsOn);
        Assert.Equal(DayOfWeek.Wednesday, report.StartsOn.DayOfWeek);
        Assert.Contains(report.Organisers, o => o == "Dinas Sosial Provinsi Jawa Tengah");
        Assert.Equal(35, report.Areas.Count(a => a.Code is not null));
        Assert.Equal(35, report.Areas.Select(a => a.Code).Distinct().Count());

        var figure = Assert.Single(report.Figures);
        Assert.Equal((876m, Operator.LebihDari), (figure.Value, figure.Operator));
        Assert.Equal(["A", "B"], report.Commissions.Select(c => c.Code));
        Assert.Contains("membentuk", report.Commissions[0].Topic, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("menguatkan", report.Commissions[1].Topic, StringComparison.OrdinalIgnoreCase);

        var decisions = report.Items.Where(i => i.Kind == MeetingItemKind.Keputusan).ToList();
        Assert.Equal([1, 2, 3], decisions.Select(d => d.Number));
        Assert.Equal((new DateOnly(2025, 12, 31), true), (decisions[2].Deadline, decisions[2].AllAreas));
        Assert.All(decisions.Take(2), d => Assert.Null(d.Deadline));
        var monitoring = report.Items.Single(i => i.Text.Contains("dipantau", StringComparison.Ordinal));
        Assert.Equal((null, null), (monitoring.Owner, monitoring.Deadline));
        Assert.Contains(report.LegalBases, l => l.Citation.Contains("Undang-Undang Nomor 11 Tahun 2009", StringComparison.Ordinal));
        Assert.Contains(report.LegalBases, l => l.Citation.Contains("Nomor 6 Tahun 2015", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kalimantan_Selatan_2023_keeps_its_unknown_second_day_and_its_sum()
    {
        var report = await Report("rakor-lkkks-kalimantan-selatan-2023");
        Assert.Contains("LKKKS", report.Title, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2023, 2, 20), null, true, 2), (report.StartsOn, report.EndsOn, report.EndUnknown, report.DeclaredDays));
        Assert.Equal(DayOfWeek.Monday, report.StartsOn.DayOfWeek);
        Assert.Equal((57, Operator.Tepat), (report.AttendanceTotal, report.AttendanceOperator));
        Assert.Contains(report.Speakers, s => s is { Standing: SpeakerStanding.Mewakili, OnBehalfOf.Length: > 0 });

        var figure = Assert.Single(report.Figures);
        Assert.Equal(154m, figure.Value);
        Assert.Equal([140m, 4m, 7m, 3m], FigureSum.Parts(figure.Parts).Select(p => p.Value));
        Assert.Equal(figure.Value, FigureSum.Parts(figure.Parts).Sum(p => p.Value));
        var basis = Assert.Single(report.LegalBases);
        Assert.Contains("Peraturan Pemerintah Nomor 39 Tahun 2012", basis.Citation, StringComparison.Ordinal);
        Assert.Contains("51", basis.Article, StringComparison.Ordinal);
        Assert.Equal(6, report.Body!.Split('\n').Count(line => line.Length > 2 && char.IsDigit(line[0]) && line[1] == '.'));
        Assert.DoesNotContain(report.Items, i => i.Kind == MeetingItemKind.Keputusan);
    }

    [Fact]
    public async Task Aceh_2023_keeps_its_acting_head_and_a_commitment_without_deadline()
    {
        var report = await Report("rakor-lks-aceh-2023");
        Assert.Equal((new DateOnly(2023, 9, 18), new DateOnly(2023, 9, 19)), (report.StartsOn, report.EndsOn));
        Assert.Equal(30, report.AttendanceTotal);
        Assert.Contains(report.Speakers, s => s.Standing == SpeakerStanding.PelaksanaTugas && s.Office.StartsWith("Kepala Dinas Sosial", StringComparison.Ordinal));
        var commitment = Assert.Single(report.Items);
        Assert.Equal((MeetingItemKind.Komitmen, null), (commitment.Kind, commitment.Deadline));
        Assert.Contains("LKKS Kabupaten Bireuen", commitment.Owner, StringComparison.Ordinal);
        Assert.Contains("pimpinan", commitment.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kota_Pekalongan_2022_is_an_inauguration_in_the_middle_of_a_term()
    {
        var report = await Report("pengukuhan-lkks-kota-pekalongan-2022");
        Assert.Equal([MeetingKind.Pengukuhan, MeetingKind.Sosialisasi], report.Kinds.Order());
        Assert.Equal(new DateOnly(2022, 6, 20), report.StartsOn);
        var inauguration = Assert.Single(report.Inaugurations);
        Assert.Equal((2019, 2023, true), (inauguration.TermFrom, inauguration.TermTo, inauguration.MidTerm));
        Assert.True(inauguration.TermFrom < report.StartsOn.Year);
        Assert.Contains(report.Figures, f => f.Value == 21m);
        Assert.Contains(report.LegalBases, l => l.Citation.Contains("184 Tahun 2011", StringComparison.Ordinal));
        Assert.Contains(report.Items, i => i.Text.Contains("mendaftar", StringComparison.Ordinal));
        Assert.Contains(report.Items, i => new[] { "embrio", "tumbuh", "berkembang", "mandiri" }.All(rank => i.Text.Contains(rank, StringComparison.Ordinal)));
        Assert.Contains(report.Items, i => i.Text.Contains("mutakhir", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Karesidenan_Madiun_2024_keeps_an_area_that_the_source_leaves_open()
    {
        var report = await Report("rakor-flks-lksa-karesidenan-madiun-2024");
        Assert.Equal((new DateOnly(2024, 12, 10), DayOfWeek.Tuesday), (report.StartsOn, report.StartsOn.DayOfWeek));
        Assert.Equal("35.21", report.Area);
        Assert.Equal(
            [("35.21", "Kabupaten Ngawi"), ("35.01", "Kabupaten Pacitan"), ("35.02", "Kabupaten Ponorogo"), (null, "Madiun"), ("35.20", "Kabupaten Magetan")],
            report.Areas.Select(a => (a.Code, a.Name)));
        Assert.Contains("Wakil Bupati", report.OpenedBy, StringComparison.Ordinal);
        Assert.Equal("Bupati Ngawi", report.OpenedOnBehalfOf);
        Assert.False(string.IsNullOrWhiteSpace(report.AbsenceReason));
        Assert.Contains(report.Figures, f => f.Value == 8m && f.What.Contains("LKSA", StringComparison.Ordinal));
        Assert.Contains(report.Items, i => i.Kind == MeetingItemKind.Aspirasi && i.Text.Contains("BOP", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Items, i => i.Kind == MeetingItemKind.Keputusan);
    }

    [Theory]
    [InlineData("rakor-lkks-jawa-tengah-2025", "lebih dari 876", "31 Desember 2025", "Komisi A")]
    [InlineData("rakor-lkkks-kalimantan-selatan-2023", "tanggal selesai tidak diketahui", "57", "154", "140")]
    [InlineData("rakor-lks-aceh-2023", "18–19 September 2023", "Plt.", "30")]
    [InlineData("pengukuhan-lkks-kota-pekalongan-2022", "2019–2023", "21", "184 Tahun 2011")]
    [InlineData("rakor-flks-lksa-karesidenan-madiun-2024", "Selasa, 10 Desember 2024", "Madiun", "Aspirasi", "Bupati Ngawi")]
    public async Task Readers_see_what_the_source_says(string slug, params string[] words)
    {
        var page = await app.People.Stranger.Open($"/rakor/{slug}");
        Assert.All(words, word => Assert.Contains(word, page.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_report_from_the_press_names_its_publisher_and_its_day()
    {
        foreach (var slug in new[] { "rakor-lkks-jawa-tengah-2025", "rakor-lkkks-kalimantan-selatan-2023", "rakor-lks-aceh-2023", "pengukuhan-lkks-kota-pekalongan-2022", "rakor-flks-lksa-karesidenan-madiun-2024" })
        {
            var source = Assert.Single((await Report(slug)).Sources);
            Assert.False(string.IsNullOrWhiteSpace(source.Publisher));
            Assert.NotNull(source.On);
        }
    }

    private Task<MeetingReportContent> Report(string slug) =>
        app.Look(async db => (await db.Set<MeetingReport>().AsNoTracking().SingleAsync(m => m.Slug == slug)).Content);
}

public sealed class FiveSourcesOnSqlite(SqliteApp app) : FiveSourcesTests(app), IClassFixture<SqliteApp>;

public sealed class FiveSourcesOnPostgres(PostgresApp app) : FiveSourcesTests(app), IClassFixture<PostgresApp>;
