using System.Net;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Platform.Editing;

/// <summary>Editing: drafts, conflicts, revisions; nothing that was typed is lost.</summary>
public abstract class EditingTests(ForumApp app)
{
    [Fact]
    public async Task A_draft_is_kept_by_its_button_and_offered_again_from_anywhere()
    {
        var member = await app.People.Fresh("pengelola-klaten");
        var kept = await (await member.Open("/praktik/tulis")).Form("Content.Title").Fill(("Content.Title", "Separuh jadi"), ("Content.FigureValue", "7"), ("Content.Steps[1]", "Langkah tengah")).Press("Simpan draf");
        kept.Answers(HttpStatusCode.OK);
        Assert.Contains("disimpan sebagai draf", kept.Text, StringComparison.Ordinal);

        var elsewhere = await app.People.Fresh("pengelola-klaten");
        var form = (await elsewhere.Open("/praktik/tulis")).Form("Content.Title");
        Assert.Equal(("Separuh jadi", "7", "Langkah tengah"), (form["Content.Title"], form["Content.FigureValue"], form["Content.Steps[1]"]));

        Writing.Kept(await form.Practice("Sudah jadi").Press("Terbitkan"));
        Assert.Equal("", (await elsewhere.Open("/praktik/tulis")).Form("Content.Title")["Content.Title"]);
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away()
    {
        var member = await app.People.Fresh("pengelola-tegal");
        var kept = await (await member.Open("/praktik/tulis")).Form("Content.Title").Fill("Content.Title", "Untuk dibuang").Press("Simpan draf");
        await kept.Form("Content.Title").Press("Buang draf ini");
        Assert.Equal("", (await member.Open("/praktik/tulis")).Form("Content.Title")["Content.Title"]);
    }

    [Fact]
    public async Task An_edit_changes_the_page_at_once_for_strangers_too()
    {
        var word = Writing.Word();
        var member = await app.People.Member();
        var address = await member.WritePractice($"Praktik {word}");
        Assert.DoesNotContain("Hasil yang baru", (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);

        Writing.Kept(await (await member.Open(address + "/ubah")).Form("Content.Title").Fill("Content.Result", "Hasil yang baru").Press("Simpan perubahan"));
        Assert.Contains("Hasil yang baru", (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_shows_both_versions_and_loses_neither()
    {
        var word = Writing.Word();
        var member = await app.People.Member();
        var address = await member.WritePractice($"Praktik {word}");
        var mine = (await member.Open(address + "/ubah")).Form("Content.Title");
        var theirs = (await (await app.People.ForumAdmin()).Open(address + "/ubah")).Form("Content.Title");

        Writing.Kept(await theirs.Fill("Content.Result", "Hasil menurut pengurus").Press("Simpan perubahan"));
        var conflict = await mine.Fill("Content.Result", "Hasil menurut penulis").Press("Simpan perubahan");
        conflict.Answers(HttpStatusCode.Conflict);
        Assert.Contains("Hasil menurut pengurus", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Hasil menurut penulis", conflict.Form("Content.Title")["Content.Result"]);
        Assert.Contains("Hasil menurut pengurus", (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);

        Writing.Kept(await conflict.Form("Content.Title").Press("Simpan perubahan"));
        Assert.Contains("Hasil menurut penulis", (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await Item(address)).Revision);
    }

    [Fact]
    public async Task A_revision_shows_what_it_changed_and_can_be_restored()
    {
        var word = Writing.Word();
        var member = await app.People.Member();
        var address = await member.WritePractice($"Praktik {word}");
        Writing.Kept(await (await member.Open(address + "/ubah")).Form("Content.Title").Fill("Content.Result", "Sudah berganti").Press("Simpan perubahan"));

        var id = (await Item(address)).ContentItemId;
        var difference = await member.Open($"/kelola/{id}/revisi/2");
        Assert.Contains(difference.Document.QuerySelectorAll(".diff ins"), i => i.TextContent.Contains("berganti", StringComparison.Ordinal));
        Assert.Contains(difference.Document.QuerySelectorAll(".diff del"), d => d.TextContent.Contains("sayur", StringComparison.Ordinal));
        var first = await member.Open($"/kelola/{id}/revisi/1");
        Writing.Kept(await first.Form("seen").Press());
        Assert.Contains("Dapur membeli lebih sedikit sayur", (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await Item(address)).Revision);
    }

    [Fact]
    public async Task Only_the_writer_and_the_keepers_of_the_space_may_edit()
    {
        var address = await (await app.People.Member()).WritePractice($"Praktik {Writing.Word()}");
        var id = (await Item(address)).ContentItemId;
        foreach (var other in new[] { await app.People.Neighbour(), await app.People.Outsider(), await app.People.OtherForumAdmin() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(address + "/ubah")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/kelola/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/kelola/{id}/revisi/1")).Status);
        }
    }

    [Fact]
    public async Task A_tampered_address_does_not_reach_somebody_elses_item()
    {
        var mine = await (await app.People.Neighbour()).WritePractice($"Praktik {Writing.Word()}");
        var theirs = await (await app.People.Member()).WritePractice($"Praktik {Writing.Word()}");
        var token = (await (await app.People.Neighbour()).Open($"/kelola/{(await Item(mine)).ContentItemId}")).Form("Hapus tulisan ini")["__RequestVerificationToken"]!;
        foreach (var handler in new[] { "Delete", "Withdraw", "Publish", "Submit", "Return", "Restore" })
        {
            var page = await (await app.People.Neighbour()).Post($"/kelola/{(await Item(theirs)).ContentItemId}?handler={handler}", ("__RequestVerificationToken", token));
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
        }

        var draft = await (await app.People.Member()).WritePractice($"Praktik {Writing.Word()}", "Simpan tanpa menerbitkan");
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.People.Neighbour()).Post(draft + "/ubah", ("__RequestVerificationToken", token))).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.People.Stranger.Get(theirs)).Status);
    }

    [Fact]
    public async Task A_tampered_space_is_refused_with_a_sentence()
    {
        var pekalongan = await app.Look(db => db.Set<ForumLks.Web.Features.Spaces.Space>().Where(s => s.Slug == "pekalongan").Select(s => s.Id).SingleAsync());
        var form = (await (await app.People.Member()).Open("/praktik/tulis")).Form("Content.Title").Practice($"Praktik {Writing.Word()}");
        form.Element.QuerySelector("[name='Placement.SpaceId']")!.Remove();
        var page = await form.Smuggle("Placement.SpaceId", pekalongan.ToString(System.Globalization.CultureInfo.InvariantCulture)).Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("ruang", page.ErrorAt("Placement.SpaceId"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_write_leaves_an_audit_row()
    {
        var before = await Acts();
        var address = await (await app.People.NewsEditor()).WriteNews($"Berita {Writing.Word()}");
        var item = await Item(address);
        var editor = await app.People.NewsEditor();
        foreach (var button in new[] { "Tarik dari tampilan", "Terbitkan sekarang", "Hapus tulisan ini", "Pulihkan" })
        {
            Writing.Kept(await (await editor.Open($"/kelola/{item.ContentItemId}")).Form(button).Press(button));
        }

        var rows = (await Acts()).Skip(before.Count).Where(a => a.Subject == "News" && a.SubjectId == item.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(["diterbitkan", "ditarik", "diterbitkan", "dihapus", "dipulihkan"], rows.Select(r => r.Act));
        Assert.All(rows, r => Assert.Equal(item.OwnerId, r.ById));
    }

    private Task<List<ForumLks.Web.Platform.Audit.AuditEntry>> Acts() =>
        app.Look(db => db.Set<ForumLks.Web.Platform.Audit.AuditEntry>().AsNoTracking().OrderBy(a => a.Id).ToListAsync());

    private Task<ContentItem> Item(string address) =>
        app.Look(db => db.Set<ContentItem>().AsNoTracking().FirstAsync(i => i.Slug == address.Substring(address.LastIndexOf('/') + 1)));
}

public sealed class EditingOnSqlite(SqliteApp app) : EditingTests(app), IClassFixture<SqliteApp>;

public sealed class EditingOnPostgres(PostgresApp app) : EditingTests(app), IClassFixture<PostgresApp>;
