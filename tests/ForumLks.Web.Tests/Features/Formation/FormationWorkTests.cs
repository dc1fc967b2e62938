using System.Net;
using ForumLks.Web.Features.FollowUps;
using ForumLks.Web.Features.Formation;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Formation;

/// <summary>Who may enter, what happens at once, and what a target shares with the decision that set it.</summary>
public abstract class FormationWorkTests(ForumApp app)
{
    [Fact]
    public async Task Only_those_who_look_after_a_place_write_about_it()
    {
        var form = StageTests.Fill(await (await app.People.PlatformAdmin()).Open("/pembentukan/63/63.03"), "Inisiasi", "5 Mei 2024", "Surat");
        var fields = form.Successful().Where(f => f.Name != "__RequestVerificationToken").ToArray();
        foreach (var reader in new[] { await app.People.Member(), await app.People.ForumAdmin(), await app.People.OtherForumAdmin() })
        {
            Assert.Empty((await reader.Open("/pembentukan/63/63.03")).Document.QuerySelectorAll("main form[method=post]"));
            var token = (await reader.Open("/akun")).Form().Successful().First(f => f.Name == "__RequestVerificationToken");
            (await reader.Post("/pembentukan/63/63.03", [.. fields, token])).Answers(HttpStatusCode.NotFound);
        }

        Assert.False(await app.Look(db => db.Set<AreaFormation>().AnyAsync(f => f.Area == "63.03")));
        (await (await app.People.Member()).Get("/pembentukan/target/baru")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_one_is_kept_and_the_other_told()
    {
        const string address = "/pembentukan/63/63.04";
        var (one, other) = (await app.People.Fresh("forum-kalsel"), await app.People.PlatformAdmin());
        var (first, second) = (StageTests.Fill(await one.Open(address), "Inisiasi", "5 Mei 2024", "Surat"), StageTests.Fill(await other.Open(address), "PengurusTersusun", "6 Mei 2024", "Surat"));
        var pages = await Task.WhenAll(first.Press("Simpan catatan"), second.Press("Simpan catatan"));
        var kept = await app.Look(db => db.Set<AreaFormation>().Where(f => f.Area == "63.04").SelectMany(f => f.Entries).CountAsync());
        Assert.Equal(pages.Count(p => p.Status == HttpStatusCode.Redirect), kept);
        Assert.All(pages.Where(p => p.Status != HttpStatusCode.Redirect), p => Assert.Contains("Orang lain baru saja mencatat", p.Errors, StringComparison.Ordinal));
        Assert.True(kept >= 1);

        var form = StageTests.Fill(await one.Open("/pembentukan/63/63.05"), "Inisiasi", "5 Mei 2024", "Surat");
        Writing.Kept(await form.Press("Simpan catatan"));
        Writing.Kept(await form.Press("Simpan catatan"));
        Assert.Equal(1, await app.Look(db => db.Set<AreaFormation>().Where(f => f.Area == "63.05").SelectMany(f => f.Entries).CountAsync()));
    }

    [Fact]
    public async Task A_file_waits_for_the_second_person_and_words_pass_the_gate()
    {
        const string address = "/pembentukan/63/63.06";
        var admin = await app.People.Fresh("forum-kalsel");
        var hostile = StageTests.Fill(await admin.Open(address), "Inisiasi", "5 Mei 2024", "<script>alert(1)</script>");
        Writing.Kept(await hostile.Press("Simpan catatan"));
        Assert.DoesNotContain("<script>alert", (await app.People.Stranger.Open(address)).Html, StringComparison.Ordinal);
        var held = await StageTests.Fill(await admin.Open(address), "PengurusTersusun", "6 Mei 2024", "NIK 3507081203950003").Press("Simpan catatan");
        held.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(1, await app.Look(db => db.Set<AreaFormation>().Where(f => f.Area == "63.06").SelectMany(f => f.Entries).CountAsync()));

        Writing.Kept(await StageTests.Sk(await admin.Open(address), "10 Juni 2024").Attach("Input.Upload", "sk.pdf", "application/pdf", SampleFiles.Pdf("SK pengurus LKKS")).Press("Simpan catatan"));
        var file = (await admin.Open(address)).Document.QuerySelector("a[href*='Berkas']")!.GetAttribute("href")!;
        (await admin.Get(file)).Answers(HttpStatusCode.OK);
        (await app.People.Stranger.Get(file)).Answers(HttpStatusCode.NotFound);
        Writing.Kept(await (await (await app.People.PlatformAdmin()).Open(address)).Form("Verifikasi catatan ini").Press("Verifikasi catatan ini"));
        (await app.People.Stranger.Get(file)).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Proof_entered_once_shows_on_the_board_and_in_the_formation()
    {
        var (id, slug) = await app.Write(Reports.Content(Reports.Decision("LKKS terbentuk.", new DateOnly(2027, 2, 1), "63.07", "63.08")) with { Area = "63" }, "kalimantan-selatan");
        var decision = await app.DecisionId(id, 1);
        var (admin, second) = (await app.People.Fresh("forum-kalsel"), await app.People.PlatformAdmin());
        var report = await app.Look(db => db.Set<MeetingReport>().Where(r => r.Id == id).Select(r => r.ContentItemId).SingleAsync());
        var target = Writing.Kept(await (await admin.Open("/pembentukan/target/baru")).Form("Input.Title").Fill(
            ("Input.Title", $"LKKS {slug}"), ("Input.Stage", "SkTerbit"), ("Input.Space", "kalimantan-selatan"), ("Input.Codes", "63.07 63.08"), ("Input.SetOn", "10 Maret 2026"), ("Input.DueOn", "1 Februari 2027"),
            ("Input.SetBy", "Rakor"), ("Input.Decision", $"{report}/1"), ("Input.SharesProof", "true")).Press("Tetapkan target"));

        var board = $"/tindak-lanjut/{decision}/63.07";
        Writing.Kept(await (await admin.Open(board)).Form("Input.State").Fill(("Input.State", "Selesai"), ("Input.ProofKind", "SuratKeputusan"), ("Input.ProofNumber", "460/7"), ("Input.ProofOn", "20 Juni 2026")).Press("Kirim laporan"));
        Assert.DoesNotContain("460/7", (await app.People.Stranger.Open("/pembentukan/63/63.07")).Text, StringComparison.Ordinal);
        Writing.Kept(await (await second.Open(board)).Form("Verifikasi, selesai").Press("Verifikasi, selesai"));
        var taken = await app.People.Stranger.Open("/pembentukan/63/63.07");
        Assert.Contains("SK terbit sejak 20 Juni 2026", taken.Text, StringComparison.Ordinal);
        Assert.Contains("SK nomor 460/7", taken.Text, StringComparison.Ordinal);

        Writing.Kept(await StageTests.Sk(await admin.Open("/pembentukan/63/63.08"), "10 Juni 2024").Press("Simpan catatan"));
        Writing.Kept(await (await second.Open("/pembentukan/63/63.08")).Form("Verifikasi catatan ini").Press("Verifikasi catatan ini"));
        Assert.Contains("2 dari 2 kabupaten/kota selesai", (await app.People.Stranger.Open($"/tindak-lanjut/{decision}")).Text, StringComparison.Ordinal);
        Assert.Contains("SK nomor 188/1", (await app.People.Stranger.Open($"/tindak-lanjut/{decision}/63.08")).Text, StringComparison.Ordinal);
        Assert.Contains("2 dari 2 kabupaten/kota terbentuk", (await app.People.Stranger.Open(target)).Text, StringComparison.Ordinal);
        Assert.Equal(2, await app.Look(db => db.Set<AreaFormation>().Where(f => f.Area == "63.07" || f.Area == "63.08").SelectMany(f => f.Entries).CountAsync()));

        Writing.Kept(await (await admin.Open(board)).Form("Buka lagi tindak lanjut ini").Fill("reason", "SK-nya milik lembaga lain.").Press("Buka lagi tindak lanjut ini"));
        var back = await app.People.Stranger.Open("/pembentukan/63/63.07");
        Assert.Contains("belum ada yang tercatat", back.Text, StringComparison.Ordinal);
        Assert.Contains("SK-nya milik lembaga lain.", back.Text, StringComparison.Ordinal);
        Assert.Equal(FollowUpState.Berjalan, await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id && f.Area == "63.07").Select(f => f.State).SingleAsync()));

        // And the other way: what was wrong here is open again there.
        var wrong = await app.Look(db => db.Set<AreaFormation>().Where(f => f.Area == "63.08").SelectMany(f => f.Entries).Select(e => e.Id).SingleAsync());
        Writing.Kept(await (await admin.Open("/pembentukan/63/63.08")).Form("Input.Stage").Fill(("Input.Corrects", $"{wrong}"), ("Input.OnlyTakeBack", "true"), ("Input.Because", "SK itu milik yayasan.")).Press("Simpan catatan"));
        Assert.Equal(FollowUpState.Selesai, await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id && f.Area == "63.08").Select(f => f.State).SingleAsync()));
        Writing.Kept(await (await second.Open("/pembentukan/63/63.08")).Form("Verifikasi catatan ini").Press("Verifikasi catatan ini"));
        var reopened = await app.People.Stranger.Open($"/tindak-lanjut/{decision}/63.08");
        Assert.Contains("SK itu milik yayasan.", reopened.Text, StringComparison.Ordinal);
        Assert.Equal(FollowUpState.Berjalan, await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id && f.Area == "63.08").Select(f => f.State).SingleAsync()));
        Assert.Equal(2, await app.Look(db => db.Set<AreaFormation>().Where(f => f.Area == "63.08").SelectMany(f => f.Entries).CountAsync()));
    }

    [Fact]
    public async Task Targets_of_other_areas_push_none_out_and_their_proofs_reach_the_board()
    {
        var (id, _) = await app.Write(Reports.Content(Reports.Decision("LKKS terbentuk.", new DateOnly(2025, 2, 1), "63.11")) with { Area = "63" }, "kalimantan-selatan");
        var report = await app.Look(db => db.Set<MeetingReport>().Where(r => r.Id == id).Select(r => r.ContentItemId).SingleAsync());
        var overdue = Target("63.11", new DateOnly(2025, 2, 1), report);
        await app.Look(async db =>
        {
            db.Add(overdue);
            await db.SaveChangesAsync();
            db.AddRange(Enumerable.Range(0, 501).Select(n => Target("11.01", new DateOnly(2099, 1, 1), $"contoh-{n}")));
            return await db.SaveChangesAsync();
        });
        Assert.Contains(overdue.Title, (await app.People.Stranger.Open("/pembentukan/63/63.11")).Text, StringComparison.Ordinal);
        Writing.Kept(await StageTests.Sk(await (await app.People.Fresh("forum-kalsel")).Open("/pembentukan/63/63.11"), "10 Juni 2024").Press("Simpan catatan"));
        Writing.Kept(await (await (await app.People.PlatformAdmin()).Open("/pembentukan/63/63.11")).Form("Verifikasi catatan ini").Press("Verifikasi catatan ini"));
        Assert.Equal(FollowUpState.Selesai, await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id).Select(f => f.State).SingleAsync()));

        FormationTarget Target(string area, DateOnly due, string decision) => FormationTarget.Set(
            new($"{Guid.NewGuid():n}", $"Target {Writing.Word()}", FormationStage.SkTerbit, [area], due.AddYears(-1), due, "Rakor", null, new(decision, 1), SharesProof: true), null, app.Clock.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public async Task Of_two_targets_that_take_the_proofs_of_one_decision_at_once_one_is_set()
    {
        var (id, _) = await app.Write(Reports.Content(Reports.Decision("LKKS terbentuk.", new DateOnly(2027, 2, 1), "63.09")) with { Area = "63" }, "kalimantan-selatan");
        var report = await app.Look(db => db.Set<MeetingReport>().Where(r => r.Id == id).Select(r => r.ContentItemId).SingleAsync());
        var forms = new List<Form>();
        foreach (var admin in new[] { await app.People.Fresh("forum-kalsel"), await app.People.PlatformAdmin() })
        {
            forms.Add((await admin.Open("/pembentukan/target/baru")).Form("Input.Title").Fill(
                ("Input.Title", "Target serempak"), ("Input.Stage", "SkTerbit"), ("Input.Space", "kalimantan-selatan"), ("Input.Codes", "63.09"), ("Input.SetOn", "10 Maret 2026"), ("Input.DueOn", "1 Februari 2027"),
                ("Input.SetBy", "Rakor"), ("Input.Decision", $"{report}/1"), ("Input.SharesProof", "true")));
        }

        var answers = await Task.WhenAll(forms.Select(f => f.Press("Tetapkan target")));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.Status).Order());
        Assert.Contains("sudah dipakai target lain", answers.Single(a => a.Status != HttpStatusCode.Redirect).Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Look(db => db.Set<FormationTarget>().CountAsync(t => t.DecisionReport == report)));
    }

    [Fact]
    public async Task A_target_takes_over_what_is_known_and_names_no_meeting_to_those_who_may_not_see_it()
    {
        var (id, _) = await app.Write(Reports.Content(Reports.Decision("Rahasia pengurus.", new DateOnly(2027, 2, 1), "63.10")) with { Area = "63" }, "kalimantan-selatan", visibility: Visibility.SpaceAdmins);
        var (admin, second) = (await app.People.Fresh("forum-kalsel"), await app.People.PlatformAdmin());
        Writing.Kept(await StageTests.Sk(await admin.Open("/pembentukan/63/63.10"), "10 Juni 2024").Press("Simpan catatan"));
        Writing.Kept(await (await second.Open("/pembentukan/63/63.10")).Form("Verifikasi catatan ini").Press("Verifikasi catatan ini"));
        var report = await app.Look(db => db.Set<MeetingReport>().Where(r => r.Id == id).Select(r => r.ContentItemId).SingleAsync());
        var form = (await admin.Open("/pembentukan/target/baru")).Form("Input.Title").Fill(
            ("Input.Title", "Target uji"), ("Input.Stage", "SkTerbit"), ("Input.Space", "kalimantan-selatan"), ("Input.Codes", ",;"), ("Input.SetOn", "10 Maret 2026"), ("Input.DueOn", "1 Februari 2027"), ("Input.SetBy", "Rakor"),
            ("Input.Decision", $"{report}/1"), ("Input.SharesProof", "true"));
        Assert.Contains("Pilih paling sedikit satu wilayah", (await form.Press("Tetapkan target")).Errors, StringComparison.Ordinal);
        Assert.Contains("tidak ada dalam daftar Kemendagri", (await form.Fill("Input.Codes", "6301").Press("Tetapkan target")).Text, StringComparison.Ordinal);
        Assert.Contains("bukan kabupaten/kota dari", (await form.Fill("Input.Codes", "35.21").Press("Tetapkan target")).Text, StringComparison.Ordinal);
        Assert.Contains("mendahului", (await form.Fill(("Input.Codes", "63.10"), ("Input.DueOn", "1 Februari 2020")).Press("Tetapkan target")).Errors, StringComparison.Ordinal);
        var target = Writing.Kept(await form.Fill("Input.DueOn", "1 Februari 2027").Press("Tetapkan target"));
        Assert.Equal(target, Writing.Kept(await form.Press("Tetapkan target")));
        Assert.Equal(FollowUpState.Selesai, await app.Look(db => db.Set<FollowUp>().Where(f => f.MeetingReportId == id && f.Area == "63.10").Select(f => f.State).SingleAsync()));
        Assert.DoesNotContain("Rahasia pengurus", (await app.People.Stranger.Open(target)).Html, StringComparison.Ordinal);
        Assert.Contains("Rahasia pengurus", (await admin.Open(target)).Html, StringComparison.Ordinal);

        var baseline = await (await admin.Open(target)).Form("Input.Done").Fill(("Input.Done", "5"), ("Input.AsOf", "1 Juni 2026"), ("Input.Source", "Surat")).Press("Simpan titik awal");
        Assert.Contains("antara 0 dan 1", baseline.Errors, StringComparison.Ordinal);
        Writing.Kept(await (await admin.Open(target)).Form("Cabut target ini").Fill("because", "Diganti.").Press("Cabut target ini"));
        Assert.Contains("Target ini dicabut", (await app.People.Stranger.Open(target)).Text, StringComparison.Ordinal);
    }
}

public sealed class FormationWorkOnSqlite(SqliteApp app) : FormationWorkTests(app), IClassFixture<SqliteApp>;

public sealed class FormationWorkOnPostgres(PostgresApp app) : FormationWorkTests(app), IClassFixture<PostgresApp>;
