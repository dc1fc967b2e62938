using System.Net;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Practices;

/// <summary>"LKS seperti kami": ordered by likeness, explained in words, the same on both databases.</summary>
public abstract class LikenessTests(ForumApp app)
{
    private static readonly InstitutionProfile Mine = new(ServiceKind.Anak, InstitutionRank.Berkembang, CapacityBand.UpTo40, BudgetBand.UpTo300Million, Rurality.Perdesaan);

    [Fact]
    public async Task The_database_computes_the_same_score_as_the_words_are_made_from()
    {
        await Many(60);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.ForumDb>();
        foreach (var mine in new[] { Mine, InstitutionProfile.Unknown, Mine with { Kind = null, Rank = InstitutionRank.Mandiri }, new InstitutionProfile(null, InstitutionRank.Embrio, CapacityBand.Above80, null, null) })
        {
            var scored = await db.Set<Practice>().Select(Likeness.ScoreOf(mine)).ToListAsync(TestContext.Current.CancellationToken);
            Assert.NotEmpty(scored);
            Assert.All(scored, s => Assert.Equal(Likeness.Score(mine, Likeness.ProfileOf(s.Code)), s.Score));
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition_under_equal_scores()
    {
        await Many(60);
        await using var scope = app.Services.CreateAsyncScope();
        var likes = scope.ServiceProvider.GetRequiredService<LikeList>();
        var (seen, scores, before) = (new List<long>(), new List<int>(), (string?)null);
        do
        {
            var page = await likes.Page(Mine, Reader.Stranger, before, CancellationToken.None);
            seen.AddRange(page.Rows.Select(r => r.Row.Id));
            before = page.Older;
            if (before is not null)
            {
                scores.Add(LikeCursor.Read(before)!.Score);
            }
        }
        while (before is not null);

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Equal(await app.Look(db => db.Set<Practice>().PublishedFor(Reader.Stranger, DateTime.UtcNow).CountAsync()), seen.Count);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public async Task A_stranger_brings_a_profile_in_the_address_and_reads_why()
    {
        var word = Writing.Word();
        await app.PublishPractice(word, Mine);
        var page = await app.Stranger().Open("/praktik?seperti=kami&Jenis=Anak&Peringkat=Berkembang&Daya=UpTo40&Anggaran=UpTo300Million&Tempat=Perdesaan");
        var first = page.Document.QuerySelector(".list li")!;
        Assert.Contains(word, page.Text, StringComparison.Ordinal);
        Assert.Contains("sama: anak, berkembang, 21–40 orang", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.Look(db => db.Set<OwnProfile>().CountAsync(p => p.Institution == word)));
    }

    [Fact]
    public async Task A_member_saves_a_profile_once_and_only_they_are_shown_by_it()
    {
        var member = await app.People.Fresh("pengelola-klaten");
        var form = (await member.Open("/praktik/lembaga-saya")).Form("Input.Institution");
        Assert.Contains("Klaten", form["Input.Institution"] ?? "", StringComparison.Ordinal);
        Assert.Equal("Disabilitas", form["Input.Profile.Jenis"]);
        var saved = await form.Fill(("Input.Profile.Peringkat", "Mandiri"), ("Input.Profile.Daya", "UpTo20")).Press("Simpan profil");
        saved.Answers(HttpStatusCode.Redirect);
        var list = await member.Follow(saved);
        Assert.Contains("disabilitas, mandiri, sampai 20 orang", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mandiri, sampai 20 orang", (await app.Stranger().Open("/praktik?seperti=kami")).Text, StringComparison.Ordinal);

        var wrong = await (await member.Open("/praktik/lembaga-saya")).Form("Input.Institution").Fill("Input.Institution", "").Smuggle("Input.Profile.Daya", "Ratusan").Press("Simpan profil");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("wajib diisi", wrong.ErrorAt("Input.Institution") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_facts_count_neither_way_and_bands_beside_each_other_a_little()
    {
        Assert.Equal(0, Likeness.Score(Mine, InstitutionProfile.Unknown));
        Assert.Equal(0, Likeness.Score(InstitutionProfile.Unknown, Mine));
        Assert.True(Likeness.Score(Mine, Mine with { Rank = null }) > Likeness.Score(Mine, Mine with { Rank = InstitutionRank.Embrio }));
        Assert.Equal("sama: anak; mirip: mandiri", Likeness.Explain(Mine, new(ServiceKind.Anak, InstitutionRank.Mandiri, null, null, null)).Alike);
        for (var code = 0; code < 2250; code++)
        {
            Assert.Equal(code, Likeness.CodeOf(Likeness.ProfileOf(code)));
        }

        var broken = await app.Stranger().Open("/praktik?seperti=kami&sebelum=12-x-y&Jenis=Tidakada");
        Assert.Contains("Seperti apa lembaga Anda?", broken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_practices_stand_side_by_side_and_a_hidden_one_is_not_found()
    {
        var word = Writing.Word();
        var shown = await app.PublishPractice($"{word} pertama", Mine);
        var hidden = await app.PublishPractice($"{word} tersembunyi", Mine, Visibility.SpaceAdmins);
        var page = await app.Stranger().Open($"/praktik/banding?a={shown}&p={hidden}&p=tidak-ada&p=lagi");
        Assert.Contains($"{word} pertama", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tersembunyi", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 praktik yang diminta tidak ada", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 lainnya tidak ditampilkan", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await app.Stranger().Get("/praktik/banding")).Status);
    }

    /// <summary>Practices of every combination that a counter runs through, twenty at one moment.</summary>
    private async Task Many(int count)
    {
        if (await app.Look(db => db.Set<Practice>().AnyAsync(p => p.Title.StartsWith("Banyak"))))
        {
            return;
        }

        for (var i = 0; i < count; i++)
        {
            InstitutionRank? rank = i % 5 == 4 ? null : (InstitutionRank)(i % 5);
            CapacityBand? capacity = i % 3 == 2 ? null : (CapacityBand)(i % 4);
            await app.PublishPractice($"Banyak {i}", new((ServiceKind)(i % 5), rank, capacity, i % 2 == 0 ? BudgetBand.UpTo300Million : null, i % 7 == 0 ? Rurality.Perkotaan : null));
        }
    }
}

public sealed class LikenessOnSqlite(SqliteApp app) : LikenessTests(app), IClassFixture<SqliteApp>;

public sealed class LikenessOnPostgres(PostgresApp app) : LikenessTests(app), IClassFixture<PostgresApp>;
