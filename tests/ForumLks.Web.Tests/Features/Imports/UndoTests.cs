using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Imports;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Imports;

/// <summary>What others do between check and taking over, what a kill leaves, and the way back.</summary>
public abstract class UndoTests(ForumApp app)
{
    [Fact]
    public async Task What_somebody_changed_since_the_check_stops_the_whole_file_by_row()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        await app.Import(admin, Importing.Csv($"{Importing.Headings}LKSA {word} A;35.21;{word}/1;\n"));
        var page = await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word} A2;35.21;{word}/1;\nLKSA {word} B;35.21;{word}/2;\n"));
        await Rewrite((await app.Named(word))[0].Id, c => c with { Summary = "Diubah orang lain." });
        await page.Form("Terapkan semuanya").Press("Terapkan semuanya");
        await app.Work();
        var refused = await admin.Open(page.Address);
        Assert.Contains("Baris 2: diubah atau dihapus orang lain", refused.Text, StringComparison.Ordinal);
        Assert.Equal(["LKSA " + word + " A"], (await app.Named(word)).Select(i => i.Title));
    }

    [Fact]
    public async Task What_somebody_recorded_since_the_check_stops_it_too()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var first = await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word};35.21;;\n"));
        await app.Import(admin, Importing.Csv($"{Importing.Headings}LKSA {word};35.21;;\n"));
        await first.Form("Terapkan semuanya").Press("Terapkan semuanya");
        await app.Work();
        Assert.Contains("sudah dicatat orang lain", (await admin.Open(first.Address)).Text, StringComparison.Ordinal);
        Assert.Single(await app.Named(word));
    }

    [Fact]
    public async Task An_import_is_undone_whole_but_what_was_touched_since_stays()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        await app.Import(admin, Importing.Csv($"Nama;Kode;No izin;Kecamatan\nLKSA {word} 1;35.21;{word}/1;Lama\nLKSA {word} 2;35.21;{word}/2;Lama\n"));
        var page = await app.Import(admin, Importing.Csv($"Nama;Kode;No izin;Kecamatan\nLKSA {word} 1;35.21;{word}/1;Baru\nLKSA {word} 2;35.21;{word}/2;Baru\nLKSA {word} 3;35.21;{word}/3;\nLKSA {word} 4;35.21;{word}/4;\n"));
        var entries = await app.Named(word);
        await Rewrite(entries[1].Id, c => c with { Summary = "Disentuh." });
        await Rewrite(entries[3].Id, c => c with { Summary = "Disentuh." });
        var form = page.Form("Batalkan seluruh impor");
        await form.Press("Batalkan seluruh impor");
        await form.Press("Batalkan seluruh impor");
        await app.Work();
        var left = await app.Named(word);
        Assert.Equal([("LKSA " + word + " 1", "Lama"), ("LKSA " + word + " 2", "Baru"), ("LKSA " + word + " 4", null)], left.Select(i => (i.Title, i.Content.District)));
        var shown = await admin.Open(page.Address);
        Assert.Contains("2 lembaga sudah disentuh", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["Baris 3", "Baris 5"], shown.Document.QuerySelectorAll("tbody th").Select(h => h.TextContent.Replace('\u00a0', ' ')));
        Assert.False(await app.Stranger().Finds($"{word}", $"/direktori/{entries[2].Slug}"));
        await app.Import(admin, Importing.Csv($"Nama;Kode;No izin;Kecamatan\nLKSA {word} 3;35.21;{word}/3;\n"));
        Assert.Equal(4, (await app.Named(word)).Count);
    }

    [Fact]
    public async Task A_server_that_dies_in_the_middle_leaves_nothing_and_another_begins_again()
    {
        var word = Writing.Word();
        var admin = await app.People.ForumAdmin();
        var page = await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word};35.21;{word};\n"));
        var run = await app.Run(page);
        // Claimed by a server that was killed: its attempt is counted, its lease still runs.
        await app.Look(db => db.Set<ImportRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ImportState.AntreTerap).SetProperty(x => x.Attempts, 1).SetProperty(x => x.NotBeforeUtc, app.Clock.GetUtcNow().UtcDateTime + ImportWork.Lease)));
        Assert.False(await app.Services.GetRequiredService<ImportWork>().Next(CancellationToken.None));
        Assert.Empty(await app.Named(word));
        app.Clock.Move(ImportWork.Lease + TimeSpan.FromSeconds(1));
        await app.Work();
        Assert.Single(await app.Named(word));
        Assert.Equal(ImportState.Diterapkan, (await app.Run(page)).State);
    }

    [Fact]
    public async Task Who_may_no_longer_sign_in_applies_nothing()
    {
        var word = Writing.Word();
        var admin = await app.People.Fresh("forum-pekalongan");
        var page = await app.Check(admin, Importing.Csv($"{Importing.Headings}LKSA {word};33.26;{word};\n"));
        var run = await app.Run(page);
        await Switch(false);
        await app.Look(db => db.Set<ImportRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ImportState.AntreTerap)));
        await app.Work();
        await Switch(true);
        Assert.Equal(ImportState.Gagal, (await app.Run(page)).State);
        Assert.Empty(await app.Named(word));
    }

    [Fact]
    public async Task What_somebody_imported_who_may_no_longer_sign_in_can_still_be_undone()
    {
        var word = Writing.Word();
        var page = await app.Import(await app.People.Fresh("forum-pekalongan"), Importing.Csv($"{Importing.Headings}LKSA {word};33.26;{word};\n"));
        await Switch(false);
        try
        {
            await (await (await app.People.PlatformAdmin()).Open(page.Address)).Form("Batalkan seluruh impor").Press("Batalkan seluruh impor");
            await app.Work();
        }
        finally
        {
            await Switch(true);
        }

        Assert.Equal(ImportState.Dibatalkan, (await app.Run(page)).State);
        Assert.Empty(await app.Named(word));
    }

    private Task<int> Switch(bool enabled) => app.Look(async db =>
    {
        (await db.Set<Member>().SingleAsync(m => m.UserName == "forum-pekalongan")).Enable(enabled);
        return await db.SaveChangesAsync();
    });

    private async Task Rewrite(long id, Func<InstitutionContent, InstitutionContent> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var entry = await scope.ServiceProvider.GetRequiredService<ForumDb>().Set<Institution>().SingleAsync(i => i.Id == id);
        entry.Write(change(entry.Content));
        await scope.ServiceProvider.GetRequiredService<ContentDesk>().Save(entry, entry.OwnerId, null, CancellationToken.None);
    }
}

public sealed class SqliteUndoTests(SqliteApp app) : UndoTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresUndoTests(PostgresApp app) : UndoTests(app), IClassFixture<PostgresApp>;
