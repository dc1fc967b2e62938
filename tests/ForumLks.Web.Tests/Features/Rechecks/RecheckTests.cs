using System.Net;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Rechecks;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Tests.Features.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Rechecks;

/// <summary>Entries nobody looked at for a year: asked once in a half-year, confirmed by a button and not by a scanner.</summary>
public abstract class RecheckTests(ForumApp app)
{
    [Fact]
    public async Task A_stale_entry_is_asked_once_a_period_and_confirmed_by_one_button_only()
    {
        var word = Writing.Word();
        await app.Import(await app.People.Fresh("forum-madiun"), Importing.Csv($"Nama;Kode;No izin;Surel;Diperiksa pada\nLKSA {word};35.21;{word};{word}@contoh.invalid;1/2/2020\nLKSA {word} Segar;35.21;{word}2;{word}2@contoh.invalid;{DateTime.UtcNow:yyyy-MM-dd}\n"));
        await Task.WhenAll(Ask(), Ask());
        await Ask();
        var letter = Assert.Single(await Letters($"{word}@"));
        Assert.Empty(await Letters($"{word}2@"));

        var address = new Uri(letter.Text.Split('\n').Single(l => l.Contains("/masih-benar/", StringComparison.Ordinal))).PathAndQuery;
        var stranger = app.Stranger();
        var page = await stranger.Open(address);
        await stranger.Open(address);
        Assert.Equal(new DateOnly(2020, 2, 1), (await app.Named(word))[0].CheckedOn);
        (await page.Form().Press("Ya, masih benar")).Answers(HttpStatusCode.OK);
        var entry = (await app.Named(word))[0];
        Assert.Equal((2, "lembaga sendiri, lewat surat ke kantornya"), (entry.Revision, entry.Content.CheckedBy));
        Assert.True(entry.CheckedOn > new DateOnly(2026, 1, 1));
        (await stranger.Get(address)).Answers(HttpStatusCode.Gone);
        (await page.Form().Press("Ya, masih benar")).Answers(HttpStatusCode.Gone);
        Assert.Contains("sudah dipakai", (await stranger.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_asked_at_the_end_of_a_half_year_is_not_asked_again_as_the_next_begins()
    {
        var word = Writing.Word();
        await app.Import(await app.People.Fresh("forum-madiun"), Importing.Csv($"Nama;Kode;No izin;Surel;Diperiksa pada\nLKSA {word};35.21;{word};{word}@contoh.invalid;1/2/2020\n"));
        var (id, now) = ((await app.Named(word))[0].Id, app.Clock.GetUtcNow().UtcDateTime);
        await app.Look(db => { db.Add(Recheck.Of(id, 1, now.AddDays(-1))); return db.SaveChangesAsync(); });
        await app.Look(db => db.Set<Recheck>().Where(r => r.InstitutionId == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Period, Recheck.PeriodOf(now) - 1)));
        await Ask();
        Assert.Empty(await Letters($"{word}@"));
        await app.Look(db => db.Set<Recheck>().Where(r => r.InstitutionId == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.AskedUtc, now.AddMonths(-4))));
        await Ask();
        Assert.Single(await Letters($"{word}@"));
    }

    [Fact]
    public async Task Of_two_taps_at_once_one_counts_and_a_link_ends_by_itself()
    {
        var word = Writing.Word();
        await app.Import(await app.People.Fresh("forum-madiun"), Importing.Csv($"Nama;Kode;No izin;Surel;Diperiksa pada\nLKSA {word} A;35.21;{word};{word}@contoh.invalid;1/2/2020\nLKSA {word} B;35.21;{word}2;{word}2@contoh.invalid;1/2/2020\n"));
        await Ask();
        async Task<Page> Opened(string to) => await app.Stranger().Open(new Uri(Assert.Single(await Letters(to)).Text.Split('\n').Single(l => l.Contains("/masih-benar/", StringComparison.Ordinal))).PathAndQuery);
        var (first, second) = (await Opened($"{word}@"), await Opened($"{word}2@"));
        var answers = await Task.WhenAll(first.Form().Press(), first.Form().Press());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], answers.Select(a => a.Status).Order());
        Assert.Equal(2, (await app.Named($"{word} A"))[0].Revision);
        app.Clock.Move(TimeSpan.FromDays(61));
        (await second.Form().Press()).Answers(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_confirmation_is_of_the_keeper_it_was_sent_to_and_asks_no_second_person()
    {
        var word = Writing.Word();
        await app.Import(await app.People.Fresh("forum-madiun"), Importing.Csv($"Nama;Kode;No izin;Diperiksa pada\nLKSA {word};35.21;{word};1/2/2020\n"));
        var entry = (await app.Named(word))[0];
        var keeper = await app.Look(db => db.Set<Member>().Where(m => m.UserName == "pengelola-ponorogo").Select(m => m.Id).SingleAsync());
        await app.Look(async db =>
        {
            var known = Safeguard.Of(entry.Id);
            known.Check(true, [], DateTime.UtcNow);
            known.Approve(Safeguard.HashOf(await db.Set<Institution>().SingleAsync(i => i.Id == entry.Id)), keeper, DateTime.UtcNow);
            db.AddRange(known, Keeper.Of(entry.Id, keeper, true, DateTime.UtcNow));
            await db.Set<Member>().Where(m => m.Id == keeper).ExecuteUpdateAsync(m => m.SetProperty(x => x.Email, $"{word}@contoh.invalid"));
            return await db.SaveChangesAsync();
        });
        await Ask();
        var address = new Uri(Assert.Single(await Letters($"{word}@")).Text.Split('\n').Single(l => l.Contains("/masih-benar/", StringComparison.Ordinal))).PathAndQuery;
        (await (await app.Stranger().Open(address)).Form().Press("Ya, masih benar")).Answers(HttpStatusCode.OK);
        var confirmed = (await app.Named(word))[0];
        Assert.Equal((ContentStatus.Published, 2, "pengelola entri, lewat surat"), (confirmed.Status, confirmed.Revision, confirmed.Content.CheckedBy));
        Assert.Equal(keeper, await app.Look(db => db.Set<ContentRevision>().Where(r => r.ItemId == entry.Id && r.Number == 2).Select(r => r.ById).SingleAsync()));
        Assert.Equal(Safeguard.HashOf(confirmed), await app.Look(db => db.Set<Safeguard>().Where(s => s.ItemId == entry.Id).Select(s => s.ApprovedHash).SingleAsync()));
    }

    [Fact]
    public async Task The_board_counts_by_area_for_everybody_and_names_entries_to_forum_admins()
    {
        var word = Writing.Word();
        var admin = await app.People.Fresh("forum-madiun");
        await app.Import(admin, Importing.Csv($"Nama;Kode;No izin;Diperiksa pada\nLKSA {word};35.01;{word};1/2/2020\n"));
        var board = await app.Stranger().Open("/direktori/kesegaran?bulan=6");
        Assert.Contains("Kabupaten Pacitan", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(word, (await app.Stranger().Open("/direktori/kesegaran?bulan=6&wilayah=35.01")).Text, StringComparison.Ordinal);
        Assert.Contains(word, (await admin.Open("/direktori/kesegaran?bulan=24&wilayah=35.01")).Text, StringComparison.Ordinal);
        var stale = board.Document.QuerySelectorAll("tbody td[data-label='Tidak diperiksa']").Select(t => int.Parse(t.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(stale.OrderDescending(), stale);
        Assert.Contains("\"35.01\",\"Kabupaten Pacitan\",", (await app.Stranger().Open("/direktori/kesegaran?bulan=6&handler=Unduh&bentuk=csv")).Html, StringComparison.Ordinal);
        foreach (var odd in new[] { "bulan=99999", "bulan=x", "wilayah=zz", "urut=drop", "sesudah=abc" })
        {
            Assert.NotEqual(HttpStatusCode.InternalServerError, (await admin.Get($"/direktori/kesegaran?{odd}")).Status);
        }
    }

    private async Task Ask()
    {
        for (var more = true; more;)
        {
            await using var scope = app.Services.CreateAsyncScope();
            more = await scope.ServiceProvider.GetRequiredService<RecheckLetters>().AskDue(CancellationToken.None) > 0;
        }
    }

    private Task<List<OutgoingMail>> Letters(string to) => app.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(m => m.To.StartsWith(to)).ToListAsync());
}

public sealed class SqliteRecheckTests(SqliteApp app) : RecheckTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresRecheckTests(PostgresApp app) : RecheckTests(app), IClassFixture<PostgresApp>;
