using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>What admins do to a topic. Each act is recorded on the topic and told to those it concerns.</summary>
public sealed class TopicDesk(ForumDb db, ContentDesk desk, IHappenings happenings, IPostbox postbox)
{
    private const int LongestPinDays = 92;

    public async Task Close(Topic topic, Reader by, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new BrokenRule("Tulis mengapa topik ini ditutup; pembaca melihat alasannya.");
        }

        var (now, why) = (desk.Now, reason.Trim());
        await Act(topic, by, TopicDeed.Ditutup, why, t => t.SetProperty(x => x.ClosedUtc, now).SetProperty(x => x.ClosedReason, why), cancel);
    }

    public Task Reopen(Topic topic, Reader by, CancellationToken cancel) =>
        Act(topic, by, TopicDeed.Dibuka, null, t => t.SetProperty(x => x.ClosedUtc, (DateTime?)null).SetProperty(x => x.ClosedReason, (string?)null), cancel);

    /// <param name="until">The last day, in WIB, on which it stands above the others.</param>
    public Task Pin(Topic topic, Reader by, DateOnly? until, CancellationToken cancel)
    {
        if (until is not { } day)
        {
            throw new BrokenRule("Isi sampai kapan topik ini disematkan.");
        }

        var end = DateTime.SpecifyKind(day.AddDays(1).ToDateTime(TimeOnly.MinValue).AddHours(-7), DateTimeKind.Utc);
        return end <= desk.Now || end > desk.Now.AddDays(LongestPinDays)
            ? throw new BrokenRule($"Pilih tanggal mulai hari ini, paling lama {LongestPinDays} hari ke depan.")
            : Act(topic, by, TopicDeed.Disematkan, $"sampai {ForumLks.Text.IndonesianDate.Long(day)}", t => t.SetProperty(x => x.PinnedUntilUtc, end), cancel);
    }

    public Task Unpin(Topic topic, Reader by, CancellationToken cancel) =>
        Act(topic, by, TopicDeed.Dilepas, null, t => t.SetProperty(x => x.PinnedUntilUtc, (DateTime?)null), cancel);

    public Task Move(Topic topic, Reader by, SpaceChoice to, CancellationToken cancel)
    {
        if (topic.Visibility == Visibility.Group)
        {
            throw new BrokenRule("Topik kelompok kerja tetap di kelompoknya: yang menjawab di sana menulis untuk anggotanya saja.");
        }

        return db.InTransaction(
            async c =>
            {
                topic.Place(to.SpaceId, to.Visibility);
                await desk.Save(topic, by.Id!.Value, null, c);
                return await Record(topic, by, TopicDeed.Dipindahkan, $"ke {to.Name}", c);
            },
            cancel);
    }

    public Task Delete(Topic topic, Reader by, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new BrokenRule("Tulis alasan penghapusan; penulisnya diberi tahu.");
        }

        return db.InTransaction(
            async c =>
            {
                topic.Delete(desk.Now);
                await TellAuthor(topic, by, reason.Trim(), c);
                await desk.Save(topic, by.Id!.Value, null, c);
                return await Record(topic, by, TopicDeed.Dihapus, reason, c);
            },
            cancel);
    }

    /// <summary>By a letter: news of what is deleted reach nobody.</summary>
    private async Task TellAuthor(Topic topic, Reader by, string reason, CancellationToken cancel)
    {
        if (topic.OwnerId != by.Id && await db.Set<Member>().Where(m => m.Id == topic.OwnerId && m.IsEnabled).Select(m => m.Email).FirstOrDefaultAsync(cancel) is { } email)
        {
            postbox.Post(db, email, "Topik Anda dihapus", $"Salam,\n\nTopik Anda “{topic.Title}” dihapus oleh pengelola ruangnya.\n\nAlasannya: {reason}\n\nBila menurut Anda keliru, sampaikan kepada pengelola ruang; topik masih dapat dipulihkan.\n", Why.Yours);
        }
    }

    public Task Restore(Topic topic, Reader by, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            topic.Restore();
            await desk.Save(topic, by.Id!.Value, null, c);
            return await Record(topic, by, TopicDeed.Dipulihkan, null, c);
        },
        cancel);

    public async Task<bool> Record(Topic topic, Reader by, TopicDeed deed, string? reason, CancellationToken cancel)
    {
        var act = TopicAct.Of(topic.Id, null, deed, by.Id!.Value, reason is { Length: > TopicAct.LongestReason } ? reason[..TopicAct.LongestReason] : reason, desk.Now);
        db.Add(act);
        happenings.Tell(db, new Happening("tindakan-topik", topic.ContentItemId, $"/diskusi/{topic.Slug}", $"{act.Sentence} ({topic.Title})") { ActorId = by.Id, To = topic.OwnerId == by.Id ? [] : [topic.OwnerId], OnlyTo = deed is TopicDeed.Dihapus or TopicDeed.Disematkan or TopicDeed.Dilepas });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private Task Act(Topic topic, Reader by, TopicDeed deed, string? reason, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<TopicThread>> change, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            await db.Set<TopicThread>().Where(t => t.TopicId == topic.Id).ExecuteUpdateAsync(change, c);
            return await Record(topic, by, deed, reason, c);
        },
        cancel);
}

/// <summary>Where a topic goes.</summary>
public sealed record SpaceChoice(long? SpaceId, Visibility Visibility, string Name);
