using System.Net;
using ForumLks.Web.Features.Adoptions;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Practices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Adoptions;

/// <summary>Kami terapkan, from the button to the day on which somebody says that they stopped.</summary>
public abstract class AdoptionJourneyTests(ForumApp app)
{
    [Fact]
    public async Task An_adoption_is_shown_on_the_original_and_asked_about_until_it_stops()
    {
        var (owner, adopter, word) = (await app.People.Fresh("pengelola-ngawi"), await app.People.Fresh("pengelola-batang"), Writing.Word());
        var address = await owner.WritePractice($"Ditiru {word}");
        (await (await owner.Open($"{address}/lengkapi/blok/baru")).Form("Block.Title").Fill(("Block.Title", "Kalender"), ("Block.Steps[0]", "Tempel di dapur.")).Press("Simpan bagian ini")).Answers(HttpStatusCode.Redirect);
        var form = (await adopter.Open($"{address}/terapkan?blok=kalender")).Form("Input.InstitutionName");
        Assert.Equal(("LKSA Contoh Bahari Batang", "33.25"), (form["Input.InstitutionName"], form["Input.Area"]));
        form.Fill(("Input.Adaptations", "Pot di teras."), ("Input.Plan[0].What", "Beli pot"), ("Input.Plan[0].Cost", "Rp200.000"));
        var begun = await form.Press("Catat penerapan");
        begun.Answers(HttpStatusCode.Redirect);
        Assert.Equal(begun.Location, (await form.Press("Catat penerapan")).Location);
        var again = await (await adopter.Open($"{address}/terapkan")).Form("Input.InstitutionName").Press("Catat penerapan");
        Assert.Contains("sudah tercatat menerapkan", again.Errors, StringComparison.Ordinal);
        var own = await (await owner.Open($"{address}/terapkan")).Form("Input.InstitutionName").Press("Catat penerapan");
        Assert.Contains("sendiri yang menulis", own.Errors, StringComparison.Ordinal);

        var stranger = app.Stranger();
        var original = await stranger.Open(address);
        Assert.Contains("Ditiru 1 kali", original.Text, StringComparison.Ordinal);
        Assert.Contains("LKSA Contoh Bahari Batang", original.Text, StringComparison.Ordinal);
        var institution = await stranger.Open((await app.Look(db => db.Set<ForumLks.Web.Platform.Content.ContentItem>().Where(i => i.Title == "LKSA Contoh Bahari Batang").Select(i => "/direktori/" + i.Slug).SingleAsync())));
        Assert.Contains(word, institution.Text, StringComparison.Ordinal);
        Assert.NotNull((await stranger.Open($"{address}/pohon")).Document.QuerySelector("svg.tree"));
        Assert.Contains("Beli pot", (await stranger.Open(begun.Location!)).Text, StringComparison.Ordinal);

        app.Clock.Move(TimeSpan.FromDays(31));
        await Task.WhenAll(SendDue(), SendDue());
        var letter = Assert.Single(await Letters(word));
        var link = new Uri(letter.Text.Split('\n').Single(l => l.Contains("/terapan/kabar/", StringComparison.Ordinal))).PathAndQuery;
        var asked = await app.Stranger().Open(link);
        var refused = await asked.Form("Input.Outcome").Fill("Input.FigureValue", "7").Press("Kirim kabar");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("perlu satuan", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("7", refused.Form("Input.Outcome")["Input.FigureValue"]);
        (await refused.Form("Input.Outcome").Fill(("Input.Outcome", "Tujuh pot panen."), ("Input.FigureUnit", "kg"), ("Input.FigurePeriod", "sebulan")).Press("Kirim kabar")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Tujuh pot panen.", (await stranger.Open(address)).Text, StringComparison.Ordinal);

        // The sessions of a month ago have ended.
        (owner, adopter) = (await app.People.Fresh("pengelola-ngawi"), await app.People.Fresh("pengelola-batang"));
        (await (await owner.Open(begun.Location!)).Form("Reply").Fill("Reply", "Terima kasih sudah mencoba.").Press("Kirim")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Terima kasih sudah mencoba.", (await stranger.Open(begun.Location!)).Text, StringComparison.Ordinal);

        (await (await owner.Open($"{address}/lengkapi/blok/kalender")).Form("Block.Title").Press("Hapus bagian ini")).Answers(HttpStatusCode.Redirect);
        Assert.Contains("Kalender (bagian ini kemudian dihapus penulisnya)", (await stranger.Open(begun.Location!)).Text, StringComparison.Ordinal);

        var stop = (await adopter.Open(begun.Location!)).Form("Input.Stopped").Fill("Input.Stopped", "true");
        Assert.Contains("mengapa berhenti", (await stop.Press("Catat berhenti")).Errors, StringComparison.OrdinalIgnoreCase);
        (await stop.Fill("Input.Because", "Pengasuhnya pindah.").Press("Catat berhenti")).Answers(HttpStatusCode.Redirect);
        app.Clock.Move(TimeSpan.FromDays(60));
        await SendDue();
        Assert.Single(await Letters(word));
    }

    [Fact]
    public async Task A_hidden_adopter_is_only_counted_and_a_withdrawn_practice_hides_all()
    {
        var (owner, adopter, word) = (await app.People.Fresh("pengelola-ngawi"), await app.People.Fresh("pengelola-batang"), Writing.Word());
        var address = await owner.WritePractice($"Diam-diam {word}");
        var name = $"LKS rahasia {word}";
        var begun = await (await adopter.Open($"{address}/terapkan")).Form("Input.InstitutionName").Fill("Input.InstitutionName", name).Untick("Input.IsShown").Press("Catat penerapan");
        begun.Answers(HttpStatusCode.Redirect);
        foreach (var page in new[] { address, $"{address}/pohon" })
        {
            Assert.DoesNotContain(name, (await app.Stranger().Open(page)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("1 lembaga lain menerapkannya tanpa menampilkan nama", (await app.Stranger().Open(address)).Text, StringComparison.Ordinal);
        (await app.Stranger().Get(begun.Location!)).Answers(HttpStatusCode.NotFound);
        (await owner.Get(begun.Location!)).Answers(HttpStatusCode.NotFound);
        await adopter.Open(begun.Location!);

        var shown = await (await (await app.People.Fresh("pengelola-ponorogo")).Open($"{address}/terapkan")).Form("Input.InstitutionName").Fill("Input.InstitutionName", $"LKS terlihat {word}").Press("Catat penerapan");
        await app.Stranger().Open(shown.Location!);
        await app.Look(async db =>
        {
            var practice = await db.Set<Practice>().SingleAsync(p => p.Slug == address.Substring(9));
            practice.Withdraw();
            return await db.SaveChangesAsync();
        });
        (await app.Stranger().Get(shown.Location!)).Answers(HttpStatusCode.NotFound);
        Assert.DoesNotContain(word, (await app.Stranger().Open("/praktik/pohon")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_once_one_tells_the_news()
    {
        var (owner, adopter) = (await app.People.Fresh("pengelola-ngawi"), await app.People.Fresh("pengelola-batang"));
        var address = await owner.WritePractice($"Kabar ganda {Writing.Word()}");
        var begun = await (await adopter.Open($"{address}/terapkan")).Form("Input.InstitutionName").Fill("Input.StartsOn", "1 Januari 2026").Press("Catat penerapan");
        begun.Answers(HttpStatusCode.Redirect);
        var form = (await adopter.Open(begun.Location!)).Form("Input.Outcome").Fill("Input.Outcome", "Berjalan baik.");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.Press("Simpan kabar")));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => a.Answers(HttpStatusCode.UnprocessableEntity));
        Assert.Equal(1, await app.Look(db => db.Set<AdoptionCheckIn>().CountAsync(c => c.Outcome == "Berjalan baik.")));
    }

    [Fact]
    public async Task The_country_is_drawn_and_told_in_a_table()
    {
        var page = await app.Stranger().Open("/praktik/pohon");
        Assert.NotNull(page.Document.QuerySelector("svg.tree path"));
        Assert.Contains(page.Document.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Madiun", StringComparison.Ordinal) && row.TextContent.Contains("Pekalongan", StringComparison.Ordinal));
    }

    private async Task<int> SendDue()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AdoptionLetters>().SendDue(TestContext.Current.CancellationToken);
    }

    private Task<List<OutgoingMail>> Letters(string word) => app.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(l => l.Subject.Contains("Hari ke-") && l.Subject.Contains(word)).ToListAsync());
}

public sealed class SqliteAdoptionJourneyTests(SqliteApp app) : AdoptionJourneyTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresAdoptionJourneyTests(PostgresApp app) : AdoptionJourneyTests(app), IClassFixture<PostgresApp>;
