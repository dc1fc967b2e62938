using System.Net;
using ForumLks.Web.Features.Directory;
using Microsoft.EntityFrameworkCore;

// Not a namespace called Directory: it would hide System.IO.Directory from all other tests.
namespace ForumLks.Web.Tests.Features;

/// <summary>An entry is claimed, confirmed by an admin, kept by several, passed on and left; and two that are one are merged.</summary>
public abstract class KeeperTests(ForumApp app)
{
    [Fact]
    public async Task A_claim_is_confirmed_and_its_member_edits_the_entry_at_once()
    {
        var (admin, member) = (await app.People.ForumAdmin(), await app.People.Neighbour());
        var (title, address) = await Institution(admin);
        (await member.Get($"{address}/ubah")).Answers(HttpStatusCode.NotFound);
        await Claim(member, address);
        Assert.Contains("menunggu pengurus forum", (await member.Open($"{address}/klaim")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await (await app.People.OtherForumAdmin()).Open("/direktori/klaim")).Text, StringComparison.Ordinal);
        (await Decide(admin, title, "Terima")).Answers(HttpStatusCode.Redirect);

        (await (await member.Open($"{address}/ubah")).Form("Content.Title").Fill("Content.Summary", "Kami ubah sendiri.").Press("Simpan perubahan")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Kami ubah sendiri.", (await app.Stranger().Open(address)).Text, StringComparison.Ordinal);
        (await (await app.People.Outsider()).Get($"{address}/ubah")).Answers(HttpStatusCode.NotFound);
        (await member.Get($"{address}/gabung")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_claims_proof_is_read_by_the_admins_of_its_space_alone_and_stays_when_a_field_is_wrong()
    {
        var (admin, member) = (await app.People.ForumAdmin(), await app.People.Neighbour());
        var (_, address) = await Institution(admin);
        var wrong = await (await ClaimForm(member, address)).Fill("Input.Proof", "SK").Attach("Input.Upload", "sk.pdf", "application/pdf", SampleFiles.Pdf("Surat tugas")).Press("Kirim klaim");
        wrong.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tidak perlu diunggah lagi", wrong.Text, StringComparison.Ordinal);
        (await wrong.Form("Input.Proof").Fill("Input.Proof", "SK pengangkatan nomor 12.").Press("Kirim klaim")).Answers(HttpStatusCode.Redirect);
        var claim = (await Claims(address)).Single();
        var file = $"/direktori/klaim?handler=Berkas&id={claim.Id}";
        Assert.Contains("%PDF", System.Text.Encoding.ASCII.GetString((await admin.Open(file)).Bytes[..8]), StringComparison.Ordinal);
        (await member.Get(file)).Answers(HttpStatusCode.NotFound);
        foreach (var other in new[] { app.Stranger(), await app.People.Member(), await app.People.OtherForumAdmin() })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await other.Get(file)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await other.Get($"/media/{claim.FilePath}")).Status);
        }

        var refused = await (await ClaimForm(await app.People.Outsider(), address)).Attach("Input.Upload", "sk.exe", "application/pdf", [77, 90, 0, 1]).Press("Kirim klaim");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.False(string.IsNullOrWhiteSpace(refused.Errors));
    }

    [Fact]
    public async Task A_refusal_carries_its_reason_and_a_new_claim_may_follow()
    {
        var (admin, member) = (await app.People.ForumAdmin(), await app.People.Outsider());
        var (title, address) = await Institution(admin);
        await Claim(member, address);
        var id = (await Claims(address)).Single().Id;
        var page = await admin.Open("/direktori/klaim");
        (await SectionForm(page, id, "alasan").Press("Tolak klaim")).Answers(HttpStatusCode.UnprocessableEntity);
        (await SectionForm(await admin.Open("/direktori/klaim"), id, "alasan").Fill("alasan", "SK belum dilampirkan.").Press("Tolak klaim")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("SK belum dilampirkan.", (await member.Open($"{address}/klaim")).Text, StringComparison.Ordinal);
        await Claim(member, address);
        Assert.Equal([ClaimState.Ditolak, ClaimState.Menunggu], (await Claims(address)).Select(c => c.State));
    }

    [Fact]
    public async Task The_main_keeper_passes_on_and_whoever_leaves_loses_the_right()
    {
        var admin = await app.People.ForumAdmin();
        var (title, address) = await Institution(admin);
        var (first, second) = (await app.People.Neighbour(), await app.People.Outsider());
        foreach (var member in new[] { first, second })
        {
            await Claim(member, address);
            await Decide(admin, title, "Terima");
        }

        (await (await first.Open($"{address}/pengelola")).Form("Saya berhenti").Press("Saya berhenti")).Answers(HttpStatusCode.Redirect);
        var left = await app.Look(db => db.Set<Keeper>().AsNoTracking().Where(k => db.Set<Institution>().Any(i => i.Id == k.InstitutionId && i.Title == title)).ToListAsync());
        Assert.True(Assert.Single(left).IsMain);
        (await first.Get($"{address}/ubah")).Answers(HttpStatusCode.NotFound);
        (await second.Get($"{address}/ubah")).Answers(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_claim_sent_twice_at_once_is_one()
    {
        var (_, address) = await Institution(await app.People.ForumAdmin());
        var member = await app.People.Neighbour();
        var forms = new[] { await ClaimForm(member, address), await ClaimForm(member, address) };
        await Task.WhenAll(forms.Select(f => f.Press("Kirim klaim")));
        Assert.Single(await Claims(address));
    }

    [Fact]
    public async Task Two_that_are_one_are_merged_and_the_old_address_leads_on_until_it_is_taken_back()
    {
        var (admin, member) = (await app.People.ForumAdmin(), await app.People.Neighbour());
        var (title, old) = await Institution(admin);
        var (_, kept) = await Institution(admin);
        await (await admin.Open($"{old}/pengurus/catat")).Form("Input.Position").Fill(("Input.Position", "Ketua"), ("Input.TermFrom", "2025")).Press("Simpan");
        await Claim(member, old);
        await Decide(admin, title, "Terima");

        var preview = await admin.Open($"{old}/gabung?ke={kept}");
        Assert.Contains("1 pengurus tercatat", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 pengelola", preview.Text, StringComparison.Ordinal);
        (await preview.Form("Gabungkan").Press("Gabungkan")).Answers(HttpStatusCode.Redirect);
        var moved = await app.Stranger().Get(old);
        moved.Answers(HttpStatusCode.MovedPermanently);
        Assert.Equal(kept, moved.Location);
        Assert.Contains("Ketua", (await app.Stranger().Open($"{kept}/pengurus")).Text, StringComparison.Ordinal);
        (await member.Get($"{kept}/ubah")).Answers(HttpStatusCode.OK);

        (await (await admin.Open($"{kept}/gabung")).Form($"Batalkan penggabungan {title}").Press($"Batalkan penggabungan {title}")).Answers(HttpStatusCode.Redirect);
        (await app.Stranger().Get(old)).Answers(HttpStatusCode.OK);
        (await member.Get($"{kept}/ubah")).Answers(HttpStatusCode.NotFound);
        Assert.Contains("Ketua", (await app.Stranger().Open($"{old}/pengurus")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_in_dispute_are_not_merged()
    {
        var (admin, member) = (await app.People.ForumAdmin(), await app.People.Neighbour());
        var ((_, one), (_, other)) = (await Institution(admin), await Institution(admin));
        await Claim(member, one);
        await Claim(await app.People.Outsider(), other);
        var page = await admin.Open($"{one}/gabung?ke={other}");
        Assert.Contains("Kedua lembaga sedang diklaim", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent == "Gabungkan");
        var token = (await admin.Open("/akun")).Form().Successful().First(f => f.Name == "__RequestVerificationToken");
        (await admin.Post($"{one}/gabung", ("Ke", other), token)).Answers(HttpStatusCode.UnprocessableEntity);
        (await app.Stranger().Get(one)).Answers(HttpStatusCode.OK);
        (await (await app.People.OtherForumAdmin()).Get($"{one}/gabung?ke={other}")).Answers(HttpStatusCode.NotFound);
    }

    private static async Task<(string Title, string Address)> Institution(Browser admin)
    {
        var title = $"LKSA {Writing.Word()}";
        return (title, await admin.Record(title));
    }

    private static async Task<Form> ClaimForm(Browser member, string address) =>
        (await member.Open($"{address}/klaim")).Form("Input.Proof").Fill(("Input.Position", "Sekretaris"), ("Input.Proof", "SK pengangkatan nomor 12 tahun 2024."));

    private static async Task Claim(Browser member, string address) => (await (await ClaimForm(member, address)).Press("Kirim klaim")).Answers(HttpStatusCode.Redirect);

    private async Task<Page> Decide(Browser admin, string title, string button)
    {
        var id = await app.Look(db => db.Set<Claim>().Where(c => c.State == ClaimState.Menunggu && db.Set<Institution>().Any(i => i.Id == c.InstitutionId && i.Title == title)).Select(c => c.Id).SingleAsync());
        return await SectionForm(await admin.Open("/direktori/klaim"), id, null).Press(button);
    }

    /// <summary>The form of one claim among several on the page.</summary>
    private static Form SectionForm(Page page, long id, string? field)
    {
        foreach (var section in page.Document.QuerySelectorAll("section[id^=klaim-]").Where(s => s.Id != $"klaim-{id}").ToList())
        {
            section.Remove();
        }

        return page.Form(field ?? "Terima");
    }

    private async Task<List<Claim>> Claims(string address)
    {
        var id = (await app.Institution(address)).Id;
        return await app.Look(db => db.Set<Claim>().AsNoTracking().Where(c => c.InstitutionId == id).OrderBy(c => c.Id).ToListAsync());
    }
}

public sealed class KeepersOnSqlite(SqliteApp app) : KeeperTests(app), IClassFixture<SqliteApp>;

public sealed class KeepersOnPostgres(PostgresApp app) : KeeperTests(app), IClassFixture<PostgresApp>;
