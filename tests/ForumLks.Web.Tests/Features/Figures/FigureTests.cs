using System.Net;
using ForumLks.Web.Features.Figures;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Figures;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Figures;

/// <summary>How many LKS there are: as counted here and as somebody said, side by side, as the sources have it.</summary>
public abstract class FigureTests(ForumApp app)
{
    [Theory]
    [InlineData("63", "154", "154 = 140 + 4 + 7 + 3", "Murjani")]
    [InlineData("33", "lebih dari 876", "per 25 Juni 2025", "Imam Masykur")]
    [InlineData("33.75", "21", "Per 20 Juni 2022", "Yos Rosidi")]
    [InlineData("35.21", "8", "LKS anak", "M. Fajar Cahyono")]
    public async Task The_sources_are_told_exactly(string code, string words, string more, string who)
    {
        var page = await app.People.Stranger.Open($"/angka/{code}");
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Contains(more, page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(who, page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("figure.figure a[href^='/rakor/']"));
    }

    [Fact]
    public async Task A_breakdown_stands_kind_by_kind_beside_the_count()
    {
        var page = await app.People.Stranger.Open("/angka/63");
        var rows = page.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        Assert.Equal("Semua 1 154", rows[0]);
        Assert.Equal(["Anak 0 140", "Lanjut usia 0 4", "Disabilitas 0 7", "NAPZA 1 3"], rows[1..5]);
        Assert.Contains("lebih dari 876", (await app.People.Stranger.Open("/angka")).Text, StringComparison.Ordinal);
        Assert.Contains("disebut 154", (await app.People.Stranger.Open("/wilayah/63")).Text, StringComparison.Ordinal);
        Assert.Contains("disebut 8 LKS anak", (await app.People.Stranger.Open("/wilayah/35.21")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_that_work_no_more_are_not_counted_and_the_page_says_so()
    {
        var admin = await app.People.ForumAdmin();
        foreach (var standing in new[] { "Aktif", "TutupSementara", "TidakAktif", "Bubar" })
        {
            await admin.Record($"LKSA {Writing.Word()}", form => form.Fill(("Content.Area", "35.77"), ("Content.Standing", standing)));
        }

        var page = await app.People.Stranger.Open("/angka/35.77");
        Assert.Equal("2", page.Document.QuerySelector("main table tbody td.number")!.TextContent);
        Assert.Contains("sudah bubar tidak dihitung", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_came_or_filled_a_form_in_are_no_number_of_LKS()
    {
        Assert.DoesNotContain("34", string.Concat((await app.People.Stranger.Open("/angka/35.02")).Document.QuerySelectorAll("figure.figure").Select(f => f.TextContent)), StringComparison.Ordinal);
        Assert.Empty((await app.People.Stranger.Open("/angka/33.76")).Document.QuerySelectorAll("figure.figure"));
    }

    [Fact]
    public async Task A_figure_of_a_report_is_seen_by_its_readers_only_and_goes_with_it()
    {
        var content = Reports.Content() with { Area = "35.18", Figures = [new QuotedFigure { What = "Jumlah LKS di Kabupaten Nganjuk", Value = 4321, Operator = Operator.Sekitar, SaidBy = "Panitia" }] };
        var (id, _) = await app.Write(content, visibility: Visibility.Space);
        foreach (var address in new[] { "/angka/35.18", "/angka/35", "/angka/35.18?handler=Unduh&bentuk=csv", "/wilayah/35.18" })
        {
            Assert.DoesNotContain(address.Contains("csv", StringComparison.Ordinal) ? "4321" : "4.321", (await app.People.Stranger.Open(address)).Html, StringComparison.Ordinal);
            Assert.DoesNotContain(address.Contains("csv", StringComparison.Ordinal) ? "4321" : "4.321", (await (await app.People.Outsider()).Open(address)).Html, StringComparison.Ordinal);
            Assert.Contains(address.Contains("csv", StringComparison.Ordinal) ? "4321" : "4.321", (await (await app.People.Member()).Open(address)).Html, StringComparison.Ordinal);
        }

        Assert.True(id > 0);
    }

    [Fact]
    public async Task A_claim_must_add_up_or_say_why_and_is_corrected_not_changed()
    {
        const string address = "/angka/35.19";
        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open(address)).Form("Input.Value").Fill(("Input.Operator", "LebihDari"), ("Input.Value", "40"), ("Input.SaidBy", "Kepala Dinsos"), ("Input.Source", "Surat, 3 Maret 2026"), ("Input.AsOf", "3 Maret 2026"), ("Input.Parts", "LKS anak = 20\nLKS disabilitas = 15"));
        var refused = await form.Press("Simpan angka");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("berjumlah 35, bukan 40", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("sama dengan jumlah", (await form.Fill("Input.Parts", "dua puluh").Press("Simpan angka")).Errors + "sama dengan jumlah", StringComparison.Ordinal);
        Assert.Contains("belum tiba", (await form.Fill(("Input.Parts", ""), ("Input.AsOf", "3 Maret 2999")).Press("Simpan angka")).Errors, StringComparison.Ordinal);
        form.Fill(("Input.Parts", "LKS anak = 20\nLKS disabilitas = 15"), ("Input.AsOf", "3 Maret 2026"), ("Input.MismatchReason", "Lima belum memilih jenis."));
        Writing.Kept(await form.Press("Simpan angka"));
        Writing.Kept(await form.Press("Simpan angka"));
        Assert.Equal(1, await app.Look(db => db.Set<FigureClaim>().CountAsync(c => c.Area == "35.19")));
        var page = await app.People.Stranger.Open(address);
        Assert.Contains("40 ≠ 20 + 15", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lima belum memilih jenis.", page.Text, StringComparison.Ordinal);

        var id = await app.Look(db => db.Set<FigureClaim>().Where(c => c.Area == "35.19").Select(c => c.Id).SingleAsync());
        (string, string)[] right = [("Input.Value", "41"), ("Input.SaidBy", "Kepala Dinsos"), ("Input.Source", "Ralat, 5 Maret 2026"), ("Input.AsOf", "3 Maret 2026"), ("Input.Corrects", $"{id}")];
        Assert.Contains("apa yang keliru", (await (await admin.Open(address)).Form("Input.Value").Fill(right).Press("Simpan angka")).Errors, StringComparison.Ordinal);
        Writing.Kept(await (await admin.Open(address)).Form("Input.Value").Fill(right).Fill("Input.Because", "Salah hitung.").Press("Simpan angka"));
        var both = await app.People.Stranger.Open(address);
        Assert.Equal("lebih dari 40", both.Document.QuerySelector("figure.figure del")!.TextContent);
        Assert.Contains("Dikoreksi menjadi 41: Salah hitung.", both.Text, StringComparison.Ordinal);
        Assert.Empty((await (await app.People.Member()).Open(address)).Document.QuerySelectorAll("main form[method=post]"));
        Assert.Empty((await (await app.People.OtherForumAdmin()).Open(address)).Document.QuerySelectorAll("main form[method=post]"));
        (await app.People.Stranger.Get("/angka/99.99")).Answers(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Jumlah LKS di Kalimantan Selatan", true)]
    [InlineData("LKSA yang tercatat resmi di Kabupaten Ngawi", true)]
    [InlineData("Jumlah lembaga kesejahteraan sosial", true)]
    [InlineData("LKS yang hadir", false)]
    [InlineData("Jumlah LKS peserta bimtek", false)]
    [InlineData("Peserta rakor", false)]
    [InlineData("", false)]
    public void What_counts_as_a_number_of_LKS(string what, bool counts) => Assert.Equal(counts, ClaimWords.IsCountOfLks(what));
}

public sealed class FiguresOnSqlite(SqliteApp app) : FigureTests(app), IClassFixture<SqliteApp>;

public sealed class FiguresOnPostgres(PostgresApp app) : FigureTests(app), IClassFixture<PostgresApp>;
