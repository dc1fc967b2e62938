using System.Net;
using ForumLks.Web.Features.FollowUps;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.FollowUps;

/// <summary>What became of a decision, area by area: opened by publishing, shown to whoever may see the report, in every form alike.</summary>
public abstract class BoardTests(ForumApp app)
{
    private const string JawaTengah = "rakor-lkks-jawa-tengah-2025";

    [Fact]
    public async Task The_third_decision_of_Jawa_Tengah_is_followed_up_in_all_35_areas()
    {
        var id = await app.Look(db => db.Set<MeetingReport>().Where(r => r.Slug == JawaTengah).Select(r => r.Id).SingleAsync());
        var decision = await app.DecisionId(id, 3);
        var areas = await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id && f.Number == 3).Select(f => f.Area).ToListAsync());
        Assert.Equal(35, areas.Distinct().Count());
        Assert.All(areas, a => Assert.StartsWith("33.", a, StringComparison.Ordinal));

        var page = await app.People.Stranger.Open($"/tindak-lanjut/{decision}");
        Assert.Contains("24 dari 35 per 10 Desember 2024", page.Text, StringComparison.Ordinal);
        Assert.Contains("27 dari 35 kabupaten/kota selesai per", page.Text, StringComparison.Ordinal);
        Assert.Equal(35, page.Document.QuerySelectorAll("svg.tiles a rect").Length);
        Assert.Equal(27, page.Document.QuerySelectorAll("svg.tiles rect.done").Length);
        Assert.Equal(8, page.Document.QuerySelectorAll("svg.tiles rect.late").Length);
        Assert.Equal(35, page.Document.QuerySelectorAll("table.cards tbody tr").Length);
        Assert.Contains("24 dari 35 per 10 Desember 2024", page.Document.QuerySelector("svg.trend")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("27 dari 35 selesai", (await app.People.Stranger.Open($"/rakor/{JawaTengah}")).Text, StringComparison.Ordinal);
        Assert.Contains("dari 35 selesai", (await app.People.Stranger.Open("/ruang/jawa-tengah/tindak-lanjut")).Text.Replace("/35", " dari 35 selesai", StringComparison.Ordinal), StringComparison.Ordinal);

        var csv = await app.People.Stranger.Open($"/tindak-lanjut/{decision}?handler=Unduh&bentuk=csv");
        Assert.Equal(36, csv.Html.Trim().Split('\n').Length);
        Assert.Contains("\"33.10\"", csv.Html, StringComparison.Ordinal);
        var xlsx = await app.People.Stranger.Open($"/tindak-lanjut/{decision}?handler=Unduh&bentuk=xlsx");
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(xlsx.Bytes[..2]));
        (await app.People.Stranger.Get($"/tindak-lanjut/{decision}?handler=Unduh&bentuk=exe")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_board_of_35_decisions_in_35_areas_fits_a_slow_phone()
    {
        var content = Reports.Content([.. Enumerable.Range(1, 35).Select(i => new MeetingItem
        {
            Number = i, Kind = MeetingItemKind.Keputusan, Owner = "Dinsos Provinsi Jawa Tengah", AllAreas = true, Deadline = new DateOnly(2026, 6, 1).AddDays(i * 10),
            Text = $"Keputusan nomor {i} yang isinya cukup panjang supaya barisnya penuh sampai ke ujung, seperti biasanya.",
        })]) with { Area = "33", StartsOn = new DateOnly(2026, 5, 1) };
        var (id, _) = await app.Write(content, "jawa-tengah");
        Assert.Equal(35 * 35, await app.Look(db => db.Set<FollowUp>().CountAsync(f => f.MeetingReportId == id)));
        var board = await app.People.Stranger.Open("/ruang/jawa-tengah/tindak-lanjut");
        Assert.Equal(35, board.Document.QuerySelectorAll(".board tbody tr").Length);
        Assert.True(board.Document.QuerySelectorAll(".board td a").Length >= 35 * 30);
        Assert.True(board.Bytes.Length <= 80 * 1024, $"The board is {board.Bytes.Length:N0} bytes without compression.");
        Assert.NotEmpty(board.Document.QuerySelectorAll("a[rel=next]"));
    }

    [Fact]
    public async Task Follow_ups_open_once_and_move_with_the_decision_until_somebody_reports()
    {
        var content = Reports.Content(Reports.Decision("Data diperbarui.", new DateOnly(2027, 2, 1), "35.21", "35.20"), Reports.Decision("Rapat lagi.", null));
        var (id, slug) = await app.Write(content);
        Assert.Equal(["1 35.20", "1 35.21", "2 "], await Opened(id));
        var admin = await app.People.ForumAdmin();
        Writing.Kept(await (await admin.Open($"/rakor/{slug}/ubah")).Form("Content.Title").Fill("Content.Items[0].Areas", "35.19").Press("Simpan perubahan"));
        Assert.Equal(["1 35.19", "2 "], await Opened(id));

        var decision = await app.DecisionId(id, 1);
        var report = await (await admin.Open($"/tindak-lanjut/{decision}/35.19")).Form("Input.Note").Fill(("Input.State", "Berjalan"), ("Input.Note", "Sudah mulai.")).Press("Kirim laporan");
        Writing.Kept(report);
        var refused = await (await admin.Open($"/rakor/{slug}/ubah")).Form("Content.Title").Fill("Content.Items[0].Areas", "35.20").Press("Simpan perubahan");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("catatan tindak lanjut", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(["1 35.19", "2 "], await Opened(id));
    }

    [Fact]
    public async Task A_decision_says_for_which_karesidenan_it_holds_and_is_late_only_while_it_is_owed()
    {
        var (id, slug) = await app.Write(Reports.Content(Reports.Decision("Dibatalkan nanti.", new DateOnly(2026, 4, 1), "35.21"), Reports.Decision("Untuk semua.", new DateOnly(2026, 4, 1)) with { AllAreas = true }));
        var before = await app.People.Stranger.Open($"/rakor/{slug}");
        Assert.Contains("semua kabupaten/kota di Karesidenan Madiun", before.Text, StringComparison.Ordinal);
        Assert.Equal(2, before.Document.QuerySelectorAll(".slips li.late").Length);
        var area = $"/tindak-lanjut/{await app.DecisionId(id, 1)}/35.21";
        Assert.Contains("belum mulai, terlambat", (await app.People.Stranger.Open(area)).Text, StringComparison.Ordinal);
        Writing.Kept(await (await (await app.People.ForumAdmin()).Open(area)).Form("Batalkan tindak lanjut ini").Fill("reason", "Digabung dengan butir lain.").Press("Batalkan tindak lanjut ini"));
        Assert.Equal("butir-2", Assert.Single((await app.People.Stranger.Open($"/rakor/{slug}")).Document.QuerySelectorAll(".slips li.late")).Id);
    }

    [Fact]
    public async Task A_report_published_before_there_were_follow_ups_gets_them()
    {
        var (id, _) = await app.Write(Reports.Content(Reports.Decision("Dari masa lalu.", new DateOnly(2027, 2, 1), "35.21", "35.20")));
        await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id).ExecuteDeleteAsync());
        Assert.Equal(1, await app.Look(db => Opening.OpenMissing(db, CancellationToken.None)));
        Assert.Equal(["1 35.20", "1 35.21"], await Opened(id));
        Assert.Equal(0, await app.Look(db => Opening.OpenMissing(db, CancellationToken.None)));
    }

    [Fact]
    public async Task What_a_reader_may_not_see_is_in_no_list_no_table_and_no_page()
    {
        var word = Writing.Word();
        var (id, _) = await app.Write(Reports.Content(Reports.Decision($"Rahasia {word}.", new DateOnly(2027, 2, 1), "35.21")), visibility: Visibility.SpaceAdmins);
        var decision = await app.DecisionId(id, 1);
        foreach (var reader in new[] { app.People.Stranger, await app.People.Neighbour(), await app.People.Outsider() })
        {
            (await reader.Get($"/tindak-lanjut/{decision}")).Answers(HttpStatusCode.NotFound);
            (await reader.Get($"/tindak-lanjut/{decision}/35.21")).Answers(HttpStatusCode.NotFound);
            (await reader.Get($"/tindak-lanjut/{decision}?handler=Unduh&bentuk=csv")).Answers(HttpStatusCode.NotFound);
            foreach (var address in new[] { "/tindak-lanjut", "/tindak-lanjut?handler=Unduh&bentuk=csv", "/ruang/madiun/tindak-lanjut", "/ruang/madiun/belum-diputuskan", "/" })
            {
                Assert.DoesNotContain(word, (await reader.Open(address)).Html, StringComparison.Ordinal);
            }
        }

        Assert.Contains(word, (await (await app.People.ForumAdmin()).Open("/tindak-lanjut?ruang=madiun")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_space_owner_state_and_deadline()
    {
        var word = Writing.Word();
        var item = Reports.Decision($"Saringan {word}.", new DateOnly(2026, 4, 1), "35.21") with { Owner = "Dinsos Kabupaten Ngawi", OwnerOffice = $"Kepala {word}" };
        await app.Write(Reports.Content(item));
        foreach (var (query, there) in new[]
        {
            ("ruang=madiun", true), ("ruang=pekalongan", false), ("ruang=tidak-ada", false), ($"penanggung={word.ToUpperInvariant()}", true), ("penanggung=tidak%25ada", false),
            ("keadaan=terlambat", true), ("keadaan=BelumMulai", true), ("keadaan=Selesai", false), ("tenggat=lewat", true), ("tenggat=tanpa", false), ("tenggat=30", false), ("keadaan=rusak&tenggat=rusak", true),
        })
        {
            // The list has pages, and other tests write into it as well: only this item's owner is asked for.
            var mine = query.Contains("penanggung", StringComparison.Ordinal) ? query : $"{query}&penanggung={word}";
            var found = (await app.People.Stranger.Open($"/tindak-lanjut?{mine}")).Document.QuerySelector("main")!.TextContent.Contains($"Saringan {word}", StringComparison.Ordinal);
            Assert.True(found == there, $"{query}: {found}");
        }
    }

    [Fact]
    public async Task Aspirasi_stay_open_until_answered_and_what_was_not_decided_is_gathered()
    {
        var word = Writing.Word();
        var plea = new MeetingItem { Kind = MeetingItemKind.Aspirasi, Text = $"Bantuan operasional {word}.", Addressee = "Pemerintah provinsi" };
        var (id, slug) = await app.Write(Reports.Content(plea, Reports.Decision($"Tanpa tenggat {word}.", null)));
        var decision = await app.DecisionId(id, 1);
        var left = await app.People.Stranger.Open("/ruang/madiun/belum-diputuskan");
        Assert.Contains("Rakor ini tidak mencatat keputusan bertenggat", left.Text, StringComparison.Ordinal);
        Assert.Contains($"Tanpa tenggat {word}.", left.Text, StringComparison.Ordinal);
        Assert.Contains("Belum dijawab sejak 10 Maret 2026", (await app.People.Stranger.Open($"/tindak-lanjut/{decision}")).Text, StringComparison.Ordinal);

        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open($"/tindak-lanjut/{decision}")).Form("Input.Text").Fill(("Input.Text", "Dibahas pada anggaran berikut."), ("Input.Office", "Bappeda"), ("Input.On", "1 Maret 2026"));
        var early = await form.Press("Simpan jawaban");
        early.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Dibahas pada anggaran berikut.", early.Form("Input.Text")["Input.Text"]);
        Writing.Kept(await early.Form("Input.Text").Fill("Input.On", "1 April 2026").Press("Simpan jawaban"));
        Assert.Contains("Dibahas pada anggaran berikut.", (await app.People.Stranger.Open($"/tindak-lanjut/{decision}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Bantuan operasional {word}.", (await app.People.Stranger.Open("/ruang/madiun/belum-diputuskan")).Text, StringComparison.Ordinal);
        (await (await app.People.Neighbour()).Get($"/tindak-lanjut/{decision}")).Answers(HttpStatusCode.OK);
        Assert.NotNull(slug);
    }

    [Fact]
    public async Task An_owner_outside_the_target_areas_is_told_at_the_field()
    {
        var (_, slug) = await app.Write(Reports.Content(Reports.Decision("Data diperbarui.", new DateOnly(2027, 2, 1), "35.21")));
        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open($"/rakor/{slug}/ubah")).Form("Content.Title").Fill("Content.Items[0].Owner", "Dinsos Kabupaten Magetan");
        var refused = await form.Press("Simpan perubahan");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Kabupaten Magetan tidak termasuk sasaran", refused.ErrorAt("Content.Items[0].Owner"), StringComparison.Ordinal);
        Writing.Kept(await refused.Form("Content.Title").Fill(("Content.Items[0].Owner", "Dinsos Kabupaten Ngawi"), ("Content.Items[0].OwnerOffice", "Kepala Bidang")).Press("Simpan perubahan"));
        Assert.Contains("Kepala Bidang, Dinsos Kabupaten Ngawi", (await app.People.Stranger.Open($"/rakor/{slug}")).Text, StringComparison.Ordinal);
    }

    private Task<List<string>> Opened(long id) => app.Look(async db =>
        (await db.Set<FollowUp>().Where(f => f.MeetingReportId == id).Select(f => new { f.Number, f.Area }).ToListAsync()).Select(f => $"{f.Number} {f.Area}").Order(StringComparer.Ordinal).ToList());
}

public sealed class BoardOnSqlite(SqliteApp app) : BoardTests(app), IClassFixture<SqliteApp>;

public sealed class BoardOnPostgres(PostgresApp app) : BoardTests(app), IClassFixture<PostgresApp>;
