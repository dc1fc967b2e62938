using System.Net;
using System.Text;
using ForumLks.Web.Tests.Features.Resources;

namespace ForumLks.Web.Tests.Features.Collections;

/// <summary>An editor puts pages into order; a reader sees those that are theirs to see, and of the others nothing.</summary>
public abstract class CollectionTests(ForumApp app)
{
    [Fact]
    public async Task Entries_stand_in_their_order_with_a_word_and_hidden_ones_leak_nothing()
    {
        var (open, hidden, note) = (Writing.Word(), Writing.Word(), Writing.Word());
        var first = await app.Shelve("a.txt", "text/plain", Encoding.UTF8.GetBytes("Isi."), ("Content.Title", $"Dokumen {open}"));
        var second = await app.Shelve("b.txt", "text/plain", Encoding.UTF8.GetBytes("Isi."), ("Content.Title", $"Dokumen {hidden}"), ("Placement.Visibility", "Members"));
        var address = Writing.Kept(await (await Begun()).Fill(
            ("Content.Entries[0].Address", "http://localhost" + second), ("Content.Entries[0].Note", $"Rahasia {note}"), ("Content.Entries[1].Address", first), ("Content.Entries[1].Note", "Baca ini dahulu")).Press("Terbitkan"));

        var seen = await app.People.Stranger.Open(address);
        Assert.Contains(open, seen.Text, StringComparison.Ordinal);
        Assert.Contains("Baca ini dahulu", seen.Text, StringComparison.Ordinal);
        Assert.Contains("TXT, 4 b", seen.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(hidden, seen.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(note, seen.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(address, (await app.People.Stranger.Open($"/cari?q={hidden}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(address, (await app.People.Stranger.Open($"/cari?q={note}")).Html, StringComparison.Ordinal);

        var member = await (await app.People.Member()).Open(address);
        Assert.True(member.Text.IndexOf(hidden, StringComparison.Ordinal) < member.Text.IndexOf(open, StringComparison.Ordinal));
        Assert.Contains(seen.Document.Title!.Split('·')[0].Trim(), (await app.People.Stranger.Open("/koleksi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_named_at_its_field_and_nothing_is_lost()
    {
        var page = await (await Begun()).Fill(("Content.Entries[0].Address", "/sumber/tidak-ada"), ("Content.Entries[1].Note", "catatan tanpa alamat")).Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("tidak ditemukan", page.ErrorAt("Content.Entries[0].Address"), StringComparison.Ordinal);
        Assert.Contains("Isi alamat", page.ErrorAt("Content.Entries[1].Address"), StringComparison.Ordinal);
        Assert.Equal("catatan tanpa alamat", page.Form("Content.Title")["Content.Entries[1].Note"]);
    }

    private async Task<Form> Begun() =>
        (await (await app.People.ForumAdmin()).Open("/koleksi/tulis")).Form("Content.Title").Fill(("Content.Title", $"Koleksi {Writing.Word()}"), ("Content.Summary", "Untuk persiapan akreditasi."));
}

public sealed class CollectionsOnSqlite(SqliteApp app) : CollectionTests(app), IClassFixture<SqliteApp>;

public sealed class CollectionsOnPostgres(PostgresApp app) : CollectionTests(app), IClassFixture<PostgresApp>;
