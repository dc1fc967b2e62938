using System.Net;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Reviews;

/// <summary>A peer of another area reads and judges; nobody judges what is theirs; after 72 hours the forum decides.</summary>
public abstract class ReviewTests(ForumApp app)
{
    [Fact]
    public async Task A_reviewer_from_elsewhere_gives_the_badge_and_the_comments_stay_with_the_owner()
    {
        var (owner, reviewer, word) = (await app.People.Fresh("pengelola-ngawi"), await app.People.Fresh("penelaah"), Writing.Word());
        var address = await owner.WritePractice($"Ditelaah {word}");
        Assert.Contains("Dibagikan", (await app.Stranger().Open(address)).Document.QuerySelector(".badges")!.TextContent, StringComparison.Ordinal);
        var review = $"/telaah/{address["/praktik/".Length..]}";
        Assert.Contains(word, (await reviewer.Open("/telaah")).Text, StringComparison.Ordinal);
        (await (await reviewer.Open(review)).Form("Saya telaah").Press()).Answers(HttpStatusCode.Redirect);
        var form = (await reviewer.Open(review)).Form("Kirim telaah");
        var empty = await form.Press("Kirim telaah");
        empty.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Nilai “Manfaat” dahulu.", empty.Errors, StringComparison.Ordinal);
        form.Fill(("Input.Levels[manfaat]", "4"), ("Input.Levels[tiru]", "3"), ("Input.Levels[berlanjut]", "3"), ("Input.Levels[baru]", "2"), ("Input.Note", $"Langkahnya jelas {word}."), ("Input.Comments[ringkas]", "Sebut jumlah pengasuh."), ("Input.Verdict", "Layak"));
        var near = await form.Fill("Input.Area", "35.21").Press("Kirim telaah");
        near.Answers(HttpStatusCode.Conflict);
        Assert.Contains("kabupaten/kota Anda sendiri", near.Errors, StringComparison.Ordinal);
        Assert.Equal("Sebut jumlah pengasuh.", near.Form("Kirim telaah")["Input.Comments[ringkas]"]);
        (await near.Form("Kirim telaah").Fill("Input.Area", "33.19").Press("Kirim telaah")).Answers(HttpStatusCode.Redirect);

        var page = await app.Stranger().Open(address);
        Assert.Contains("Ditelaah", page.Document.QuerySelector(".badges")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("penelaah dari Kabupaten Kudus", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sebut jumlah pengasuh.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sebut jumlah pengasuh.", (await owner.Open(address)).Text, StringComparison.Ordinal);
        Assert.Single(await Letters($"Telaah “Ditelaah {word}”"));
        (await reviewer.Get(review)).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_judges_what_is_theirs_and_of_two_at_once_one_takes_it()
    {
        var (owner, word) = (await app.People.Fresh("forum-madiun"), Writing.Word());
        var mine = await owner.WritePractice($"Milik sendiri {word}");
        var own = await (await owner.Open($"/telaah/{mine["/praktik/".Length..]}")).Form("Saya telaah").Press();
        own.Answers(HttpStatusCode.Conflict);
        Assert.Contains("Anda penulisnya", own.Errors, StringComparison.Ordinal);

        var theirs = $"/telaah/{(await (await app.People.Fresh("pengelola-ngawi")).WritePractice($"Diperebutkan {word}"))["/praktik/".Length..]}";
        var forms = new List<Form>();
        foreach (var one in new[] { await app.People.Fresh("penelaah"), await app.People.Fresh("forum-pekalongan") })
        {
            forms.Add((await one.Open(theirs)).Form("Saya telaah"));
        }

        var answers = await Task.WhenAll(forms.Select(f => f.Press()));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Contains("diambil penelaah lain", Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict).Errors, StringComparison.Ordinal);
        (await (await app.People.Fresh("pengelola-batang")).Get("/telaah")).Answers(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task After_72_hours_the_forum_admin_is_told_once_and_decides()
    {
        var word = Writing.Word();
        var address = await (await app.People.Fresh("pengelola-ngawi")).WritePractice($"Terlambat {word}");
        var review = $"/telaah/{address["/praktik/".Length..]}";
        var admin = await app.People.Fresh("forum-madiun");
        Assert.NotNull((await admin.Open(review)).Form("Saya telaah"));
        app.Clock.Move(TimeSpan.FromHours(73));
        await Task.WhenAll(Escalate(), Escalate());
        Assert.Single(await Letters($"Belum ditelaah: “Terlambat {word}”"));
        admin = await app.People.Fresh("forum-madiun");
        var sent = await (await admin.Open(review)).Form("Kirim telaah").Fill(("Input.Levels[manfaat]", "2"), ("Input.Levels[tiru]", "2"), ("Input.Levels[berlanjut]", "2"), ("Input.Levels[baru]", "2"), ("Input.Note", "Lengkapi dahulu."), ("Input.Verdict", "PerluDilengkapi")).Press("Kirim telaah");
        sent.Answers(HttpStatusCode.Redirect);
        Assert.DoesNotContain("Lengkapi dahulu.", (await app.Stranger().Open(address)).Text, StringComparison.Ordinal);
        Assert.Null(await app.Look(db => db.Set<Practice>().Where(p => p.Slug == address.Substring(9)).Select(p => p.ReviewedUtc).SingleAsync()));
        (await (await (await app.People.Fresh("pengelola-ngawi")).Open(address)).Form("Minta telaah lagi").Press()).Answers(HttpStatusCode.Redirect);
        Assert.Contains(word, (await (await app.People.Fresh("penelaah")).Open("/telaah")).Text, StringComparison.Ordinal);
    }

    private async Task<int> Escalate()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewEscalation>().EscalateDue(TestContext.Current.CancellationToken);
    }

    private Task<List<OutgoingMail>> Letters(string subject) => app.Look(db => db.Set<OutgoingMail>().AsNoTracking().Where(l => l.Subject == subject).ToListAsync());
}

public sealed class SqliteReviewTests(SqliteApp app) : ReviewTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresReviewTests(PostgresApp app) : ReviewTests(app), IClassFixture<PostgresApp>;
