using ForumLks.Web.Features.Consultations;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Digests;

/// <summary>A letter that waited in the outbox is looked at once more before it leaves.</summary>
public abstract class RereadingTests(ForumApp app)
{
    private const string Reader = "pengelola-ponorogo";

    [Fact]
    public async Task What_was_hidden_since_a_letter_was_written_does_not_leave_with_it()
    {
        var (gone, stays) = (Writing.Word(), Writing.Word());
        await app.Prefer(Reader, Timing.Ringkasan, Timing.Segera);
        var slug = await app.PublishPractice($"Praktik {gone}", InstitutionProfile.Unknown);
        await app.PublishPractice($"Praktik {stays}", InstitutionProfile.Unknown);
        app.MoveToMonday();
        await app.PrepareDigests();
        var letter = Assert.Single(await app.LettersTo(Reader, gone));
        Assert.Same(letter.Text, (await AsOfNow(letter))!.Text);

        await app.Change(slug, (_, item) => item.Hide());
        var now = await AsOfNow(letter);
        Assert.NotNull(now);
        Assert.Contains(stays, now.Text, StringComparison.Ordinal);
        Assert.Contains(stays, now.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, now.Subject + now.Text + now.Html, StringComparison.Ordinal);
        Assert.Equal(letter.UnsubscribeUrl, now.UnsubscribeUrl);
    }

    [Fact]
    public async Task A_letter_is_taken_back_when_nothing_of_it_may_be_told_or_its_reader_said_stop()
    {
        var word = Writing.Word();
        await app.Prefer(Reader, Timing.Ringkasan, Timing.Segera);
        var slug = await app.PublishPractice($"Praktik {word}", InstitutionProfile.Unknown);
        await app.Tell(new Happening("sebutan", await app.ItemIdOf(slug), $"/praktik/{slug}#9", $"Anda disebut {word}") { To = [await app.IdOf(Reader)] });
        await app.TellAtOnce();
        var letter = Assert.Single(await app.LettersTo(Reader, $"disebut {word}"));
        Assert.NotNull(await AsOfNow(letter));
        foreach (var timing in new[] { Timing.Tidak, Timing.Ringkasan })
        {
            await app.Prefer(Reader, timing, timing);
            Assert.Null(await AsOfNow(letter));
        }

        await app.Prefer(Reader, Timing.Ringkasan, Timing.Segera);
        await app.Look(async db =>
        {
            await app.Services.GetRequiredService<IHappenings>().Forget(db, await app.ItemIdOf(slug), $"/praktik/{slug}#9", CancellationToken.None);
            return 0;
        });
        Assert.Null(await AsOfNow(letter));
    }

    [Fact]
    public async Task A_consultation_calls_its_people_at_once_or_in_the_digest_without_a_word_of_it()
    {
        var word = Writing.Word();
        await app.Prefer("forum-madiun", Timing.Ringkasan, Timing.Segera);
        await Ask(word);
        Assert.NotEmpty(await app.LettersTo("forum-madiun", "pertanyaan konsultasi untuk Anda"));

        var later = Writing.Word();
        await app.Prefer("forum-madiun", Timing.Ringkasan, Timing.Ringkasan);
        var before = (await app.LettersTo("forum-madiun", "pertanyaan konsultasi untuk Anda")).Count;
        await Ask(later);
        Assert.Equal(before, (await app.LettersTo("forum-madiun", "pertanyaan konsultasi untuk Anda")).Count);
        app.MoveToMonday();
        await app.PrepareDigests();
        Assert.NotEmpty(await app.LettersTo("forum-madiun", "Konsultasi: ada pertanyaan yang menunggu jawaban Anda"));
        Assert.Empty(await app.LettersTo("forum-pekalongan", "Konsultasi: ada pertanyaan"));
        Assert.Empty(await app.LettersTo("admin", "Konsultasi: ada pertanyaan"));
        Assert.False(await app.Look(db => db.Set<OutgoingMail>().AnyAsync(m => m.Text.Contains(word) || m.Text.Contains(later) || m.Subject.Contains(word) || m.Subject.Contains(later))));
    }

    private Task<int> Ask(string word) => app.Look(async db =>
    {
        var space = await db.Set<ForumLks.Web.Features.Spaces.Space>().Where(s => s.Slug == "madiun").Select(s => s.Id).SingleAsync();
        var asker = await db.Set<Member>().AsNoTracking().SingleAsync(m => m.UserName == Reader);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ConsultationDesk>().Ask(
            new AskInput { SpaceId = space, IsForAdmins = true, Title = $"Tentang {word}", Text = $"Bagaimana {word} ditangani?" }, ForumLks.Web.Features.Digests.Interests.ReaderOf(asker), CancellationToken.None);
        return 0;
    });

    private Task<Letter?> AsOfNow(OutgoingMail mail) => app.Look(db =>
    {
        var (kind, about) = (mail.About!.Split(':')[0], mail.About[(mail.About.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return app.Services.GetServices<IRereadsLetters>().Single(r => r.Kind == kind).AsOfNow(db, mail.AsLetter(), about, CancellationToken.None);
    });
}

public sealed class RereadingOnSqlite(SqliteApp app) : RereadingTests(app), IClassFixture<SqliteApp>;

public sealed class RereadingOnPostgres(PostgresApp app) : RereadingTests(app), IClassFixture<PostgresApp>;
