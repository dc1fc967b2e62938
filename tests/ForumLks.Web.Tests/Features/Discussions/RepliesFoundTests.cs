using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Features.Search;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Discussions;

/// <summary>What is said in replies is found where it is said, by those who may read it and as long as it stands there.</summary>
public abstract class RepliesFoundTests(ForumApp app)
{
    [Fact]
    public async Task The_best_reply_is_one_hit_that_leads_to_its_number()
    {
        var (word, title) = (Writing.Word(), $"Giliran jaga {Writing.Word()}");
        var topic = await app.PutTopic(title, replies: 25, text: n => n is 3 or 23 ? $"Kami pakai {(n == 23 ? $"{word} {word}, hanya {word}" : $"banyak hal dan {word}, panjang ceritanya, setiap hari lain lagi")}." : $"Balasan nomor {n}.");
        await app.IndexReplies();
        var page = await app.Stranger().Open($"/cari?q={word}");
        var hit = Assert.Single(page.Document.QuerySelectorAll(".list > li"));
        Assert.Equal(("Diskusi, balasan 23", title), (hit.QuerySelector(".kind")!.TextContent, hit.QuerySelector("h2")!.TextContent.Trim()));
        Assert.Equal($"{topic}?hal=2#p23", hit.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Equal(word, hit.QuerySelector("mark")!.TextContent);
        Assert.Contains("1 hasil", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_found_by_its_own_words_as_itself()
    {
        var word = Writing.Word();
        var topic = await app.PutTopic($"Bertanya {word}", replies: 3, text: _ => "Setuju.");
        await app.IndexReplies();
        Assert.Equal([topic], await Found(word));
        Assert.Contains(topic, (await app.Stranger().Open("/cari?jenis=Topic")).Document.QuerySelectorAll(".list h2 a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Hidden_edited_and_deleted_replies_are_gone_at_once_from_results_counts_and_suggestions()
    {
        var (word, other) = (Writing.Word(), Writing.Word());
        var topic = await app.PutTopic($"Hilang {Writing.Word()}", replies: 3, text: n => n == 2 ? $"Memuat {word} juga." : "Setuju.");
        var admin = await app.People.ForumAdmin();
        await Enters(word, topic, 2);

        await Press($"{topic}/balasan/2", "Sembunyikan");
        await Gone(word);
        await Press($"{topic}/balasan/2", "Tampilkan");
        await Enters(word, topic, 2);

        Writing.Kept(await (await admin.Open($"{topic}/balasan/2/ubah")).Form("Input.Text").Fill("Input.Text", $"Kini memuat {other} saja.").Press("Simpan perubahan"));
        await Gone(word);
        await Enters(other, topic, 2);

        await Press($"{topic}/balasan/2", "Hapus balasan");
        await Gone(other);
        await Press($"{topic}/balasan/2", "Pulihkan");
        await Enters(other, topic, 2);

        async Task Press(string address, string button) => Writing.Kept(await (await admin.Open(address)).Form(button).Press(button));
    }

    [Fact]
    public async Task Replies_of_a_topic_that_is_moved_or_deleted_are_found_by_its_readers_only()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        var topic = await app.PutTopic($"Pindah {Writing.Word()}", replies: 2, text: n => $"Balasan {n} {(n == 1 ? word : "")}.");
        await Enters(word, topic, 1);
        await Save(topic, (db, t) => db.Entry(t).Property(i => i.Visibility).CurrentValue = Visibility.Members);
        await Gone(word);
        await app.IndexReplies();
        await Gone(word);
        Assert.Equal([$"{topic}#p1"], await Found(word, await app.People.Member()));

        await Save(topic, (db, t) => db.Entry(t).Property(i => i.Visibility).CurrentValue = Visibility.Space);
        await app.IndexReplies();
        Assert.Equal([$"{topic}#p1"], await Found(word, await app.People.Member()));
        Assert.Empty(await Found(word, await app.People.Outsider()));

        await Save(topic, (_, t) => t.Delete(DateTime.UtcNow));
        Assert.Empty(await Found(word, admin));
        await Save(topic, (_, t) => t.Restore());
        await app.IndexReplies();
        Assert.Equal([$"{topic}#p1"], await Found(word, admin));
    }

    [Fact]
    public async Task Moved_replies_are_found_where_they_went()
    {
        var (word, admin) = (Writing.Word(), await app.People.ForumAdmin());
        var (from, into) = (await app.PutTopic($"Asal {Writing.Word()}", replies: 4, text: n => $"Balasan {n} {(n == 3 ? word : "")}."), await app.PutTopic($"Tujuan {Writing.Word()}", replies: 1));
        await Enters(word, from, 3);
        Writing.Kept(await (await admin.Open($"{from}/atur")).Form("Gabungkan").Fill("Input.Into", into).Press("Gabungkan"));
        await Enters(word, into, 5);
    }

    [Fact]
    public async Task A_rebuilt_index_has_the_replies_and_says_where_it_may_be_answered()
    {
        var word = Writing.Word();
        var topic = await app.PutTopic($"Bangun {Writing.Word()}", replies: 2, text: n => $"Balasan {n} {word}.");
        await using var scope = app.Services.CreateAsyncScope();
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<Reindexing>().Everything(CancellationToken.None));
        Assert.Single(await Found(word));
        var maybe = await scope.ServiceProvider.GetRequiredService<IFinder>().MaybeAnswered(Reader.Stranger, $"Apakah ada yang tahu {word}?", 5, CancellationToken.None);
        Assert.Equal(topic, maybe[0].Url);
    }

    private async Task Enters(string word, string topic, int number)
    {
        await app.IndexReplies();
        Assert.Equal([$"{topic}#p{number}"], await Found(word));
        Assert.Equal([word], await Suggested(word));
    }

    private async Task Gone(string word)
    {
        Assert.Empty(await Found(word));
        Assert.Contains("Tidak ada hasil", (await app.Stranger().Open($"/cari?q={word}")).Text, StringComparison.Ordinal);
        Assert.Empty(await Suggested(word));
    }

    private async Task<IReadOnlyList<string?>> Found(string word, Browser? reader = null) =>
        [.. (await (reader ?? app.Stranger()).Open($"/cari?q={word}")).Document.QuerySelectorAll(".list h2 a").Select(a => a.GetAttribute("href"))];

    private Task<IReadOnlyList<string>> Suggested(string word) => app.Look(async db =>
    {
        await db.Database.OpenConnectionAsync();
        return await app.Services.GetRequiredService<ISearchIndex>().Complete(db.Database.GetDbConnection(), word[..^1], [Audience.Everyone], DateTime.UtcNow, 5);
    });

    private async Task Save(string topic, Action<ForumDb, Topic> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, desk, slug) = (scope.ServiceProvider.GetRequiredService<ForumDb>(), scope.ServiceProvider.GetRequiredService<ContentDesk>(), topic["/diskusi/".Length..]);
        var kept = await db.Set<Topic>().SingleAsync(t => t.Slug == slug);
        change(db, kept);
        await desk.Save(kept, kept.OwnerId, null, CancellationToken.None);
    }
}

public sealed class SqliteRepliesFoundTests(SqliteApp app) : RepliesFoundTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresRepliesFoundTests(PostgresApp app) : RepliesFoundTests(app), IClassFixture<PostgresApp>;
