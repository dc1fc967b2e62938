using System.Net;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Needs;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Needs;

/// <summary>What institutions ask for: seen by whom they chose, answered with a day, pooled without more names than allowed.</summary>
public abstract class NeedTests(ForumApp app)
{
    private static readonly string[] Channels = ["/aspirasi?wilayah=35&keadaan=semua", "/aspirasi?handler=Unduh&bentuk=csv", "/aspirasi/rekap/35.21", "/aspirasi/rekap/35"];

    [Fact]
    public async Task A_need_is_seen_by_whom_it_was_written_for_channel_by_channel()
    {
        var (hidden, forMembers, open) = (Writing.Word(), Writing.Word(), Writing.Word());
        var member = await app.People.Member();
        var secret = await Write(member, hidden, "SpaceAdmins");
        var shared = await Write(member, forMembers, "Members");
        var everyone = await Write(member, open, "Public");
        var (stranger, outsider, admin) = (app.People.Stranger, await app.People.Outsider(), await app.People.ForumAdmin());
        (await stranger.Get(secret)).Answers(HttpStatusCode.NotFound);
        (await stranger.Get(shared)).Answers(HttpStatusCode.NotFound);
        (await stranger.Get(everyone)).Answers(HttpStatusCode.OK);
        (await outsider.Get(secret)).Answers(HttpStatusCode.NotFound);
        (await (await app.People.OtherForumAdmin()).Get(secret)).Answers(HttpStatusCode.NotFound);
        (await outsider.Get(shared)).Answers(HttpStatusCode.OK);
        (await admin.Get(secret)).Answers(HttpStatusCode.OK);
        foreach (var channel in Channels.Concat(["/wilayah/35.21", "/ruang/madiun", "/", "/cari?q=" + hidden]))
        {
            Assert.DoesNotContain(hidden, (await stranger.Open(channel)).Document.QuerySelector("main, body")!.QuerySelectorAll("li, td").Aggregate("", (all, e) => all + e.TextContent), StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, (await outsider.Open(channel)).Document.QuerySelectorAll("li, td").Aggregate("", (all, e) => all + e.TextContent), StringComparison.Ordinal);
        }

        foreach (var channel in Channels[..2])
        {
            Assert.Contains(hidden, (await admin.Open(channel)).Html, StringComparison.Ordinal);
            Assert.Contains(forMembers, (await outsider.Open(channel)).Html, StringComparison.Ordinal);
            Assert.DoesNotContain(forMembers, (await stranger.Open(channel)).Html, StringComparison.Ordinal);
            Assert.Contains(open, (await stranger.Open(channel)).Html, StringComparison.Ordinal);
        }

        var paper = await admin.Open("/aspirasi/rekap/35.21?kertas=f4");
        Assert.Contains(open, paper.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, paper.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(forMembers, paper.Html, StringComparison.Ordinal);
        Assert.Contains("kebutuhan lain dihitung tanpa nama", paper.Text, StringComparison.Ordinal);
        Assert.Contains("f4", paper.Document.Body!.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_answered_with_a_day_by_those_who_can_help_and_ends_met_or_taken_back()
    {
        var member = await app.People.Member();
        var need = await Write(member, Writing.Word(), "Public");
        Assert.Empty((await member.Open(need)).Document.QuerySelectorAll("form[action*='Answer']"));
        Assert.Empty((await (await app.People.Outsider()).Open(need)).Document.QuerySelectorAll("main form[method=post]"));
        var dinsos = await app.People.Fresh("pengelola-tegal");
        Assert.Empty((await dinsos.Open(need)).Document.QuerySelectorAll("form[action*='Answer']"));
        await app.Look(db => db.Set<Member>().Where(m => m.UserName == "pengelola-tegal").ExecuteUpdateAsync(m => m.SetProperty(x => x.InstitutionId, "4fbjkqqpyer460gsv4k115p9k8")));
        var form = (await dinsos.Open(need)).Form("Input.Text").Fill(("Input.Text", "Masuk rancangan anggaran."), ("Input.Office", "Dinas Sosial Kabupaten Ngawi"), ("Input.On", "1 Januari 2999"));
        Assert.Contains("belum tiba", (await form.Press("Simpan jawaban")).Errors, StringComparison.Ordinal);
        Assert.Contains("mendahului", (await form.Fill("Input.On", "1 Januari 2020").Press("Simpan jawaban")).Errors, StringComparison.Ordinal);
        Writing.Kept(await form.Fill("Input.On", Today()).Press("Simpan jawaban"));
        Writing.Kept(await form.Press("Simpan jawaban"));
        var answered = await app.People.Stranger.Open(need);
        Assert.Single(answered.Document.QuerySelectorAll("blockquote"), q => q.TextContent.Contains("Masuk rancangan anggaran.", StringComparison.Ordinal));
        Assert.Contains("dijawab, belum terpenuhi", answered.Text, StringComparison.Ordinal);

        Writing.Kept(await (await member.Open(need)).Form("Tandai terpenuhi").Fill("because", "Hibah kabupaten").Press("Tandai terpenuhi"));
        Assert.Contains("terpenuhi", (await app.People.Stranger.Open(need)).Text, StringComparison.Ordinal);
        Assert.Empty((await member.Open(need)).Document.QuerySelectorAll("form[action*='Withdraw']"));
        await app.Look(db => db.Set<Member>().Where(m => m.UserName == "pengelola-tegal").ExecuteUpdateAsync(m => m.SetProperty(x => x.InstitutionId, "4xkrf2dkrx3ar6t085fbyep93z")));
    }

    [Fact]
    public async Task A_wrong_form_keeps_its_words_and_a_form_sent_twice_is_kept_once()
    {
        var member = await app.People.Member();
        var word = Writing.Word();
        var form = (await member.Open("/aspirasi/tulis")).Form("Input.What").Fill(("Input.Kind", "Peralatan"), ("Input.What", $"<b>{word}</b>"), ("Input.Amount", "RpDiAtas200Juta"), ("Input.Visibility", "Public"));
        var refused = await form.Press("Simpan kebutuhan");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Perkiraan rupiah hanya untuk BOP", refused.Errors, StringComparison.Ordinal);
        Assert.Equal($"<b>{word}</b>", refused.Form("Input.What")["Input.What"]);
        (await form.Fill("Input.Amount", "TidakDisebut").Smuggle("Input.Institution", "x").Press("Simpan kebutuhan")).Answers(HttpStatusCode.Redirect);
        var again = (await member.Open("/aspirasi/tulis")).Form("Input.What").Fill(("Input.Kind", "Bop"), ("Input.What", $"Dua kali {word}"), ("Input.Visibility", "Public"));
        var (one, two) = (Writing.Kept(await again.Press("Simpan kebutuhan")), Writing.Kept(await again.Press("Simpan kebutuhan")));
        Assert.Equal(one, two);
        Assert.Equal(2, await app.Look(db => db.Set<Need>().CountAsync(n => n.What.Contains(word))));
        Assert.DoesNotContain($"<b>{word}", (await app.People.Stranger.Open("/aspirasi")).Html, StringComparison.Ordinal);

        var gated = await (await member.Open("/aspirasi/tulis")).Form("Input.What").Fill(("Input.Kind", "Lainnya"), ("Input.What", "Biaya untuk NIK 3507081203950003"), ("Input.Visibility", "Public")).Press("Simpan kebutuhan");
        gated.Answers(HttpStatusCode.UnprocessableEntity);
        // A Dinsos is asked; it does not ask.
        Assert.DoesNotContain("Dinas Sosial", (await (await app.People.ForumAdmin()).Open("/aspirasi/tulis")).Form("Input.What").Element.TextContent, StringComparison.Ordinal);
        var other = (await member.Open("/aspirasi/tulis")).Form("Input.What");
        Assert.DoesNotContain("LKSA Contoh Bahari Batang", other.Element.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_list_of_all_that_is_asked_for()
    {
        Assert.Equal("/aspirasi?dari=rakor", (await app.People.Stranger.Get("/tindak-lanjut/aspirasi")).Location);
        var pleas = await app.People.Stranger.Open("/aspirasi?dari=rakor");
        Assert.Contains("bantuan operasional (BOP)", pleas.Text, StringComparison.Ordinal);
        Assert.Contains("Belum dijawab sejak 10 Desember 2024", pleas.Text, StringComparison.Ordinal);
        var all = await app.People.Stranger.Open("/aspirasi");
        Assert.Contains("Honor dua pengasuh malam", all.Text, StringComparison.Ordinal);
        Assert.Contains("bantuan operasional (BOP)", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tensimeter", all.Text, StringComparison.Ordinal);
        Assert.Contains("Tensimeter", (await app.People.Stranger.Open("/aspirasi?keadaan=semua")).Text, StringComparison.Ordinal);
        (await app.People.Stranger.Get("/aspirasi/rekap/99")).Answers(HttpStatusCode.NotFound);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await app.People.Stranger.Open("/aspirasi?handler=Unduh&bentuk=xlsx")).Bytes[..2]));
    }

    private static async Task<string> Write(Browser writer, string word, string visibility) => Writing.Kept(
        await (await writer.Open("/aspirasi/tulis")).Form("Input.What").Fill(("Input.Kind", "Bop"), ("Input.What", $"Kebutuhan {word}"), ("Input.Amount", "Rp10Sampai50Juta"), ("Input.Urgency", "Mendesak"), ("Input.Visibility", visibility)).Press("Simpan kebutuhan"));

    private string Today() => app.Clock.GetUtcNow().AddHours(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class NeedsOnSqlite(SqliteApp app) : NeedTests(app), IClassFixture<SqliteApp>;

public sealed class NeedsOnPostgres(PostgresApp app) : NeedTests(app), IClassFixture<PostgresApp>;
