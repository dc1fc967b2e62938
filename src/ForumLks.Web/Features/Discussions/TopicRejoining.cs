using System.Globalization;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Puts topics together and takes them apart. Posts keep their order and their writers; old addresses lead on (<see cref="PostMove"/>).</summary>
public sealed class TopicRejoining(ForumDb db, ContentDesk desk, TopicDesk topics)
{
    private const int MostSplit = 200;

    /// <summary>The question and the replies of one topic become the last replies of another.</summary>
    public Task Merge(Topic from, Topic into, Reader by, CancellationToken cancel)
    {
        if (from.Id == into.Id)
        {
            throw new BrokenRule("Pilih topik lain untuk digabungkan.");
        }

        ForTheSameReaders(from, into);
        return db.InTransaction(c => Merged(from, into, by, c), cancel);
    }

    /// <summary>Chosen replies become the last replies of another topic.</summary>
    /// <param name="numbers">As people write them: "3, 5-7".</param>
    public Task MoveReplies(Topic from, Topic into, string? numbers, Reader by, CancellationToken cancel)
    {
        var chosen = Numbers(numbers);
        if (chosen.Count == 0)
        {
            throw new BrokenRule("Tulis nomor balasan yang dipindahkan, misalnya 3, 5-7.");
        }

        if (from.Id == into.Id)
        {
            throw new BrokenRule("Pilih topik lain sebagai tujuan balasan.");
        }

        ForTheSameReaders(from, into);
        return db.InTransaction(c => Carried(from, into, chosen, by, c), cancel);
    }

    private static void ForTheSameReaders(Topic from, Topic into)
    {
        if (into.Visibility != from.Visibility || into.SpaceId != from.SpaceId || into.GroupId != from.GroupId)
        {
            throw new BrokenRule("Kedua topik harus di ruang yang sama dan untuk pembaca yang sama. Pindahkan dahulu salah satunya.");
        }
    }

    private async Task<bool> Carried(Topic from, Topic into, IReadOnlyList<int> chosen, Reader by, CancellationToken cancel)
    {
        await HoldBoth(from, into, cancel);
        if (await db.Set<TopicThread>().AnyAsync(t => (t.TopicId == into.Id || t.TopicId == from.Id) && t.MergedIntoId != null, cancel))
        {
            throw new BrokenRule("Salah satu topik ini baru saja digabungkan.");
        }

        var replies = await Existing(from.Id, chosen, cancel);
        await Carry(from.Id, into.Id, replies, await Last(into.Id, cancel), cancel);
        await topics.Record(from, by, TopicDeed.Dipisahkan, $"{Named(replies)} ke “{into.Title}”", cancel);
        await topics.Record(into, by, TopicDeed.Menerima, from.Title, cancel);
        await SaveWithFiles(into, by, cancel);
        await SaveWithFiles(from, by, cancel);
        return true;
    }

    /// <param name="numbers">As people write them: "3, 5-7".</param>
    public Task<Topic> Split(Topic from, string? numbers, string? title, Reader by, CancellationToken cancel)
    {
        var chosen = Numbers(numbers);
        if (chosen.Count == 0)
        {
            throw new BrokenRule("Tulis nomor balasan yang dipisahkan, misalnya 3, 5-7.");
        }

        return string.IsNullOrWhiteSpace(title) || title.Length > 140
            ? throw new BrokenRule("Beri judul untuk topik baru, paling banyak 140 huruf.")
            : db.InTransaction(c => Parted(from, chosen, title, by, c), cancel);
    }

    private async Task<bool> Merged(Topic from, Topic into, Reader by, CancellationToken cancel)
    {
        await HoldBoth(from, into, cancel);
        var (count, start) = (await Last(from.Id, cancel), await Last(into.Id, cancel) + 1);
        if (await db.Set<TopicThread>().AnyAsync(t => (t.TopicId == into.Id || t.TopicId == from.Id) && t.MergedIntoId != null, cancel))
        {
            throw new BrokenRule("Salah satu topik ini baru saja digabungkan.");
        }

        var question = Reply.Of(into.Id, start, from.OwnerId, $"**{from.Title}**\n\n{from.Content.Body}", OrchardId.New(), ReplyState.Shown, from.PublishedUtc ?? from.CreatedUtc);
        question.Visibility = into.Visibility;
        db.Add(question);
        db.Add(PostMove.Of(from.Id, 0, Math.Max(count, 0), into.Id, start));
        await db.SaveChangesAsync(cancel);
        await db.Set<Reply>().Where(r => r.TopicId == from.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Number, x => x.Number + start).SetProperty(x => x.TopicId, into.Id), cancel);
        await db.Set<TopicThread>().Where(t => t.TopicId == into.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Last, start + count), cancel);
        await db.Set<TopicThread>().Where(t => t.TopicId == from.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.MergedIntoId, into.Id).SetProperty(x => x.Shown, 0).SetProperty(x => x.ByOthers, 0).SetProperty(x => x.Helpful, 0), cancel);
        await topics.Record(from, by, TopicDeed.Digabungkan, into.Title, cancel);
        await topics.Record(into, by, TopicDeed.Menerima, from.Title, cancel);
        from.Withdraw();
        await desk.Save(from, by.Id!.Value, null, cancel);
        await SaveWithFiles(into, by, cancel);
        return true;
    }

    private async Task<Topic> Parted(Topic from, IReadOnlyList<int> chosen, string title, Reader by, CancellationToken cancel)
    {
        await Hold(from.Id, cancel);
        var replies = await Existing(from.Id, chosen, cancel);
        var content = new TopicContent { Title = title, Body = $"Dipisahkan dari “{from.Title}”.", Kind = from.Content.Kind, Area = from.Content.Area, About = from.Content.About, AboutNumber = from.Content.AboutNumber };
        var parted = await desk.Begin<Topic>(content, by.Id!.Value, cancel);
        parted.Place(from.SpaceId, from.Visibility, from.GroupId);
        parted.Publish(desk.Now);
        await desk.Save(parted, by.Id!.Value, null, cancel);
        await Carry(from.Id, parted.Id, replies, 0, cancel);
        await topics.Record(from, by, TopicDeed.Dipisahkan, $"{Named(replies)} menjadi “{title.Trim()}”", cancel);
        await SaveWithFiles(parted, by, cancel);
        await SaveWithFiles(from, by, cancel);
        return parted;
    }

    private static string Named(IReadOnlyList<int> replies) => $"balasan {string.Join(", ", replies.Take(40))}";

    private async Task<IReadOnlyList<int>> Existing(long topicId, IReadOnlyList<int> chosen, CancellationToken cancel) =>
        await db.Set<Reply>().Where(r => r.TopicId == topicId && chosen.Contains(r.Number)).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(cancel) is { Count: > 0 } numbers
            ? numbers
            : throw new BrokenRule("Nomor balasan itu tidak ada di topik ini.");

    /// <param name="last">The highest number that the other topic has given out.</param>
    private async Task Carry(long from, long into, IReadOnlyList<int> replies, int last, CancellationToken cancel)
    {
        foreach (var number in replies)
        {
            var at = ++last;
            await db.Set<Reply>().Where(r => r.TopicId == from && r.Number == number).ExecuteUpdateAsync(r => r.SetProperty(x => x.TopicId, into).SetProperty(x => x.Number, at), cancel);
            db.Add(PostMove.Of(from, number, number, into, at - number));
        }

        await db.SaveChangesAsync(cancel);
        await db.Set<TopicThread>().Where(t => t.TopicId == into).ExecuteUpdateAsync(t => t.SetProperty(x => x.Last, last), cancel);
    }

    /// <summary>Both threads stand still from here on, in one order whoever joins what.</summary>
    private async Task HoldBoth(Topic one, Topic other, CancellationToken cancel)
    {
        foreach (var id in new[] { one.Id, other.Id }.Order())
        {
            await Hold(id, cancel);
        }
    }

    /// <summary>Counts, search and the files it shows follow its replies.</summary>
    private async Task SaveWithFiles(Topic topic, Reader by, CancellationToken cancel)
    {
        await ThreadCounts.Renew(db, topic, cancel);
        await desk.Save(topic, by.Id!.Value, null, cancel);
    }

    private Task<int> Hold(long topicId, CancellationToken cancel) => db.Set<TopicThread>().Where(t => t.TopicId == topicId).ExecuteUpdateAsync(t => t.SetProperty(x => x.Last, x => x.Last), cancel);

    private Task<int> Last(long topicId, CancellationToken cancel) => db.Set<TopicThread>().Where(t => t.TopicId == topicId).Select(t => t.Last).FirstAsync(cancel);

    private static IReadOnlyList<int> Numbers(string? typed)
    {
        var numbers = new SortedSet<int>();
        foreach (var part in (typed ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Take(MostSplit))
        {
            var ends = part.Split('-', '–');
            if (ends.Length is 1 or 2 && ends.All(e => int.TryParse(e, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                var (first, last) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
                numbers.UnionWith(Enumerable.Range(first, Math.Clamp(last - first + 1, 0, MostSplit)));
            }
        }

        return [.. numbers.Take(MostSplit)];
    }
}
