using System.Net;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Platform.Safeguarding;

/// <summary>No text reaches readers with somebody's data in it, by whatever path; and whoever is stopped loses nothing.</summary>
public abstract class GateTests(ForumApp app)
{
    private const string Nik = "3521015203900003";

    private People People => app.People;

    [Fact]
    public async Task A_practice_with_a_nik_is_held_and_goes_out_covered()
    {
        var member = await People.Member();
        var word = Writing.Word();
        var form = (await member.Open("/praktik/tulis")).Form("Content.Title").Practice($"Kebun {word}").Fill("Content.Problem", $"Warga dengan NIK {Nik} belum terdaftar.");
        var held = await form.Press("Terbitkan");
        held.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(Nik, held.Document.QuerySelector(".gate mark")?.TextContent);
        Assert.DoesNotContain("Bukan data pribadi", held.Text, StringComparison.Ordinal);
        Assert.Equal($"Kebun {word}", held.Form("Content.Title")["Content.Title"]);

        var address = Writing.Kept(await held.Form("Content.Title").Press("Terbitkan"));
        var read = await People.Stranger.Open(address);
        Assert.DoesNotContain(Nik, read.Html, StringComparison.Ordinal);
        Assert.Contains("3521••••••••0003", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_personal_data_is_answered_for_once()
    {
        var member = await People.Member();
        var title = $"Pos {Writing.Word()}";
        var form = (await member.Open("/praktik/tulis")).Form("Content.Title").Practice(title).Fill("Content.Result", $"Pesanan lewat 0812 3456 {Random.Shared.Next(1000, 9999)} bertambah.");
        var held = await form.Press("Terbitkan");
        held.Answers(HttpStatusCode.UnprocessableEntity);

        var lacking = await held.Form("Content.Title").Fill("Gerbang[0].Pilihan", "bukan").Press("Terbitkan");
        lacking.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Tulis alasannya", lacking.Text, StringComparison.Ordinal);

        var address = Writing.Kept(await lacking.Form("Content.Title").Fill("Gerbang[0].Pilihan", "bukan").Fill("Gerbang[0].Alasan", "nomor toko panti").Press("Terbitkan"));
        Assert.Contains("0812 3456", (await People.Stranger.Open(address)).Text, StringComparison.Ordinal);

        // The next edit does not ask again, unless the sentence changes.
        var again = (await member.Open($"{address}/ubah")).Form("Content.Title").Fill("Content.Problem", "Halaman kosong.");
        Writing.Kept(await again.Press("Simpan perubahan"));
        var changed = (await member.Open($"{address}/ubah")).Form("Content.Title");
        (await changed.Fill("Content.Result", changed["Content.Result"] + " Telepon saja.").Fill("Content.Result", changed["Content.Result"]!.Replace("Pesanan", "Kiriman", StringComparison.Ordinal)).Press("Simpan perubahan")).Answers(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_waived_nik_still_does_not_reach_the_public()
    {
        var member = await People.Member();
        var held = await (await member.Open("/praktik/tulis")).Form("Content.Title").Practice($"Data {Writing.Word()}").Fill("Content.Problem", $"NIK {Nik} ganda.").Press("Terbitkan");
        var key = held.Form("Content.Title")["Gerbang[0].Kunci"]!;
        var form = held.Form("Content.Title").Smuggle("Gerbang[0].Alasan", "ini bukan apa-apa");
        foreach (var radio in form.Element.QuerySelectorAll("[name='Gerbang[0].Pilihan']"))
        {
            radio.SetAttribute("value", "bukan");
        }

        (await form.Press("Terbitkan")).Answers(HttpStatusCode.UnprocessableEntity);
        Assert.True(await app.Look(db => db.Set<GateWaiver>().AnyAsync(w => w.Key == key)));
    }

    [Fact]
    public async Task The_demo_passes_its_own_gate()
    {
        var items = await app.Look(db => db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().Where(i => i.Status == ContentStatus.Published && i.OwnerId != Guid.Empty).ToListAsync());
        var brought = items.Where(i => i.Revision == 1).ToList();
        Assert.True(brought.Count > 20);
        Assert.Empty(brought.SelectMany(i => Gate.Find(ContentTexts.Of(((IHasContent)i).Content, Visibility.Public)).Where(f => !f.MayWaive || f.Found.Kind != ForumLks.Text.PersonalData.PersonalDataKind.Phone).Select(f => $"{i.Slug}: {f.Found}")));
    }

    [Fact]
    public async Task A_draft_keeps_what_it_likes_and_is_held_when_it_is_published_by_another()
    {
        var member = await People.Member();
        var address = await member.WritePractice($"Draf {Writing.Word()}", "Simpan tanpa menerbitkan", more: f => f.Fill("Content.Problem", "Hubungi ibunya di 081234567890."));
        var id = await app.Look(db => db.Set<ContentItem>().Where(i => i.Slug == address.Substring(9)).Select(i => i.ContentItemId).SingleAsync());
        var held = await (await member.Open($"/kelola/{id}")).Form("Terbitkan sekarang").Press("Terbitkan sekarang");
        held.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("081234567890", held.Text, StringComparison.Ordinal);
        (await People.Stranger.Get(address)).Answers(HttpStatusCode.NotFound);

        (await held.Form("Kirim lagi").Press("Kirim lagi")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("0812••••••90", (await People.Stranger.Open(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_second_person_reads_the_story_of_one_child_is_held_also_without_a_name()
    {
        var (member, word) = (await People.Outsider(), Writing.Word());
        var form = (await member.Open("/praktik/kebun-gizi-dua-belas-bedeng/tanya")).Form("Text");
        var held = await form.Fill("Text", $"Bagaimana menyiram bedeng {word}? Seorang anak berusia 10 tahun di panti kami pernah dianiaya ayahnya.").Press("Kirim pertanyaan");
        held.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Seorang anak berusia 10 tahun", held.Document.QuerySelector(".gate mark")?.TextContent, StringComparison.Ordinal);
        Assert.Null(held.Document.QuerySelector(".gate input[value=Waive]"));

        (await held.Form("Kirim lagi").Press("Kirim lagi")).Answers(HttpStatusCode.Redirect);
        var asked = await app.Look(db => db.Set<ForumLks.Web.Features.Practices.PracticeQuestion>().Where(q => q.Text.Contains(word)).Select(q => q.Text).SingleAsync());
        Assert.DoesNotContain("10 tahun", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_on_a_decision_is_held_with_all_that_was_typed()
    {
        var admin = await People.PlatformAdmin();
        var decision = await app.Look(db => db.Set<ForumLks.Web.Features.Meetings.MeetingReport>().Where(r => r.Slug == "rakor-lkks-jawa-tengah-2025").SelectMany(r => r.Decisions).Where(d => d.Number == 3).Select(d => d.Id).SingleAsync());
        var area = await app.Look(db => db.Set<ForumLks.Web.Features.FollowUps.FollowUp>().Where(f => f.MeetingReportId == db.Set<ContentItem>().Single(i => i.Slug == "rakor-lkks-jawa-tengah-2025").Id && f.Number == 3 && f.Area.StartsWith("33.") && f.State == ForumLks.Web.Features.FollowUps.FollowUpState.BelumMulai).Select(f => f.Area).FirstAsync());
        var page = await admin.Open($"/tindak-lanjut/{decision}/{area}");
        var form = page.Form("Input.Note").Fill("Input.State", "Berjalan").Fill("Input.Note", "Anak bernama Rina Lestari sudah didata di desa.");
        var held = await form.Press();
        held.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Rina Lestari", held.Document.QuerySelector(".gate mark")?.TextContent, StringComparison.Ordinal);

        (await held.Form("Kirim lagi").Press("Kirim lagi")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Anak bernama R.L. sudah didata", (await People.Stranger.Open($"/tindak-lanjut/{decision}/{area}")).Text, StringComparison.Ordinal);
    }
}

public sealed class GateOnSqlite(SqliteApp app) : GateTests(app), IClassFixture<SqliteApp>;

public sealed class GateOnPostgres(PostgresApp app) : GateTests(app), IClassFixture<PostgresApp>;
