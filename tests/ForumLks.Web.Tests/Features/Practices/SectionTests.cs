using System.Net;
using ForumLks.Web.Features.Practices;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Practices;

/// <summary>Lengkap grows section by section, by several hands at once, and nothing is lost.</summary>
public abstract class SectionTests(ForumApp app)
{
    [Fact]
    public async Task Two_people_at_different_sections_both_save()
    {
        var address = await Written();
        var (owner, admin) = (await app.People.Member(), await app.People.ForumAdmin());
        var context = (await owner.Open($"{address}/lengkapi/konteks")).Form("Content.Context").Fill(("Content.Context", "Panti di tepi kota."), ("Content.Rank", "Berkembang"));
        var risks = (await admin.Open($"{address}/lengkapi/risiko")).Form("Content.Risks").Fill("Content.Risks", "Alat tajam disimpan terkunci.");
        var blocks = new List<Form>();
        for (var i = 0; i < 3; i++)
        {
            blocks.Add((await admin.Open($"{address}/lengkapi/blok/baru")).Form("Block.Title").Fill(("Block.Title", $"Bagian {i}"), ("Block.Steps[0]", "Mulai dari satu bedeng.")));
        }

        var answers = await Task.WhenAll([context.Press("Simpan bagian ini"), risks.Press("Simpan bagian ini"), .. blocks.Select(b => b.Press("Simpan bagian ini"))]);
        Assert.All(answers, page => page.Answers(HttpStatusCode.Redirect));
        var content = await Content(address);
        Assert.Equal(("Panti di tepi kota.", "Alat tajam disimpan terkunci.", 3), (content.Context, content.Risks, content.Blocks.Count));
        Assert.Equal(3, content.Blocks.Select(b => b.Key).Distinct().Count());
        Assert.Equal("Berkembang", (await app.Look(db => db.Set<Practice>().SingleAsync(p => p.Slug == Slug(address)))).Rank.ToString());
    }

    [Fact]
    public async Task Two_people_at_one_section_see_both_versions_and_lose_nothing()
    {
        var address = await Written();
        var (owner, admin) = (await app.People.Member(), await app.People.ForumAdmin());
        var mine = (await owner.Open($"{address}/lengkapi/risiko")).Form("Content.Risks").Fill("Content.Risks", "Versi pemilik.");
        var theirs = (await admin.Open($"{address}/lengkapi/risiko")).Form("Content.Risks").Fill("Content.Risks", "Versi pengurus.");
        (await theirs.Press("Simpan bagian ini")).Answers(HttpStatusCode.Redirect);
        var conflict = await mine.Press("Simpan bagian ini");
        conflict.Answers(HttpStatusCode.Conflict);
        Assert.Contains("Versi pemilik.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Versi pengurus.", conflict.Text, StringComparison.Ordinal);
        (await conflict.Form("Content.Risks").Fill("Content.Risks", "Keduanya.").Press("Simpan bagian ini")).Answers(HttpStatusCode.Redirect);
        Assert.Equal("Keduanya.", (await Content(address)).Risks);
    }

    [Fact]
    public async Task A_short_form_left_open_does_not_take_back_a_section_saved_meanwhile()
    {
        var address = await Written();
        var owner = await app.People.Member();
        var form = (await owner.Open($"{address}/ubah")).Form("Content.Title").Fill("Content.Result", "Hasil yang diperbaiki.");
        (await (await owner.Open($"{address}/lengkapi/keberlanjutan")).Form("Content.Sustainability").Fill("Content.Sustainability", "Tercantum dalam jadwal piket.").Press("Simpan bagian ini")).Answers(HttpStatusCode.Redirect);
        (await form.Press("Simpan perubahan")).Answers(HttpStatusCode.Redirect);
        var content = await Content(address);
        Assert.Equal(("Hasil yang diperbaiki.", "Tercantum dalam jadwal piket."), (content.Result, content.Sustainability));

        var older = (await owner.Open($"{address}/ubah")).Form("Content.Title").Fill("Content.Result", "Lama.");
        (await (await owner.Open($"{address}/ubah")).Form("Content.Title").Fill("Content.Result", "Baru.").Press("Simpan perubahan")).Answers(HttpStatusCode.Redirect);
        (await older.Press("Simpan perubahan")).Answers(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_practice_deleted_while_typing_gives_the_words_of_the_section_back()
    {
        var address = await Written();
        var (owner, admin) = (await app.People.Member(), await app.People.ForumAdmin());
        var section = (await owner.Open($"{address}/lengkapi/risiko")).Form("Content.Risks").Fill("Content.Risks", "Alat tajam disimpan terkunci.");
        var block = (await owner.Open($"{address}/lengkapi/blok/baru")).Form("Block.Title").Fill(("Block.Title", "Papan timbang"), ("Block.Steps[0]", "Timbang."), ("Block.Steps[1]", "Catat."));
        var id = await app.Look(db => db.Set<Practice>().Where(p => p.Slug == Slug(address)).Select(p => p.ContentItemId).SingleAsync());
        Writing.Kept(await (await admin.Open($"/kelola/{id}")).Form("Hapus tulisan ini").Press("Hapus tulisan ini"));
        var (late, lateBlock) = (await section.Press("Simpan bagian ini"), await block.Press("Simpan bagian ini"));
        late.Answers(HttpStatusCode.NotFound);
        Assert.Equal(["Alat tajam disimpan terkunci."], late.Document.QuerySelectorAll("textarea").Select(t => t.TextContent));
        Assert.Equal(["Papan timbang", "Timbang.\n\nCatat."], lateBlock.Document.QuerySelectorAll("textarea").Select(t => t.TextContent));
    }

    [Theory]
    [InlineData("3 jam", "40 menit", "per hari", "", "satuan yang sama")]
    [InlineData("12", "38", "", "kg", "selama kapan")]
    [InlineData("banyak", "38 kg", "per bulan", "", "belum terbaca sebagai angka")]
    [InlineData("", "", "", "", "Belum diukur")]
    public async Task Evidence_that_cannot_be_compared_is_refused_with_a_sentence(string before, string after, string period, string unit, string sentence)
    {
        var address = await Written();
        var owner = await app.People.Member();
        var page = await (await owner.Open($"{address}/lengkapi/bukti")).Form("Content.Evidence[0].Indicator").Fill(
            ("Content.Evidence[0].Indicator", "Belanja sayur"), ("Content.Evidence[0].Before", before), ("Content.Evidence[0].After", after), ("Content.Evidence[0].Unit", unit), ("Content.Evidence[0].Period", period)).Press("Simpan bagian ini");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, page.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("Belanja sayur", before), (page.Form("Content.Evidence[0].Indicator")["Content.Evidence[0].Indicator"], page.Form("Content.Evidence[0].Indicator")["Content.Evidence[0].Before"]));
    }

    [Fact]
    public async Task A_block_has_an_address_can_be_copied_and_vanishes_with_a_sentence()
    {
        var address = await Written();
        var (owner, admin) = (await app.People.Member(), await app.People.ForumAdmin());
        var empty = await (await owner.Open($"{address}/lengkapi/blok/baru")).Form("Block.Title").Fill("Block.Title", "Papan timbang").Press("Simpan bagian ini");
        empty.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("sedikitnya satu langkah", empty.Errors, StringComparison.Ordinal);
        (await empty.Form("Block.Title").Fill("Block.Steps[0]", "Timbang sebelum dicuci.").Press("Simpan bagian ini")).Answers(HttpStatusCode.Redirect);

        var stranger = app.Stranger();
        Assert.Contains("Timbang sebelum dicuci.", (await stranger.Open($"{address}/blok/papan-timbang")).Text, StringComparison.Ordinal);
        Assert.Contains("*Papan timbang*", (await stranger.Open($"{address}/salin?blok=papan-timbang")).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        var started = (await (await app.People.Outsider()).Open($"/praktik/tulis?dari={address[1..]}/blok/papan-timbang")).Form("Content.Title");
        Assert.Equal("Timbang sebelum dicuci.", started["Content.Steps[0]"]);

        var open = (await owner.Open($"{address}/lengkapi/blok/papan-timbang")).Form("Block.Title").Fill("Block.Purpose", "Supaya terlihat.");
        (await (await admin.Open($"{address}/lengkapi/blok/papan-timbang")).Form("Block.Title").Press("Hapus bagian ini")).Answers(HttpStatusCode.Redirect);
        var conflict = await open.Press("Simpan bagian ini");
        conflict.Answers(HttpStatusCode.Conflict);
        Assert.Contains("menghapus bagian ini", conflict.Errors, StringComparison.Ordinal);
        Assert.Equal("Supaya terlihat.", conflict.Form("Block.Title")["Block.Purpose"]);
        (await stranger.Get($"{address}/blok/papan-timbang")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_did_not_work_is_required_and_a_full_practice_is_called_complete()
    {
        var address = await Written();
        var owner = await app.People.Member();
        var empty = await (await owner.Open($"{address}/lengkapi/tidak-berhasil")).Form("Content.DidNotWork").Press("Simpan bagian ini");
        empty.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tidak berhasil", empty.ErrorAt("Content.DidNotWork"), StringComparison.Ordinal);
        foreach (var (section, field) in new[] { ("konteks", "Context"), ("sumber-daya", "Resources"), ("tidak-berhasil", "DidNotWork"), ("risiko", "Risks"), ("keberlanjutan", "Sustainability"), ("kecocokan", "Suits"), ("hari-pertama", "First30Days") })
        {
            (await (await owner.Open($"{address}/lengkapi/{section}")).Form($"Content.{field}").Fill($"Content.{field}", $"Isi {field}.").Press("Simpan bagian ini")).Answers(HttpStatusCode.Redirect);
        }

        (await (await owner.Open($"{address}/lengkapi/bukti")).Form("Content.Evidence[0].Indicator").Fill(("Content.Evidence[0].Indicator", "Panen"), ("Content.Evidence[0].NotMeasured", "true")).Press("Simpan bagian ini")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("8 dari 9", (await owner.Open($"{address}/lengkapi")).Text, StringComparison.Ordinal);
        (await (await owner.Open($"{address}/lengkapi/blok/baru")).Form("Block.Title").Fill(("Block.Title", "Kalender"), ("Block.Steps[0]", "Tempel di dapur.")).Press("Simpan bagian ini")).Answers(HttpStatusCode.Redirect);
        var page = await app.Stranger().Open(address);
        Assert.Contains("Lengkap", page.Document.QuerySelector(".badges")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Isi Risks.", page.Text, StringComparison.Ordinal);
        (await app.Stranger().Get($"{address}/lengkapi")).Answers(HttpStatusCode.Redirect);
        (await (await app.People.Neighbour()).Get($"{address}/lengkapi/risiko")).Answers(HttpStatusCode.NotFound);
    }

    private async Task<string> Written() => await (await app.People.Member()).WritePractice($"Bagian demi bagian {Writing.Word()}");

    private async Task<PracticeContent> Content(string address) => (await app.Look(db => db.Set<Practice>().AsNoTracking().SingleAsync(p => p.Slug == Slug(address)))).Content;

    private static string Slug(string address) => address["/praktik/".Length..];
}

public sealed class SqliteSectionTests(SqliteApp app) : SectionTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresSectionTests(PostgresApp app) : SectionTests(app), IClassFixture<PostgresApp>;
