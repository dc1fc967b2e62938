using System.Collections.Concurrent;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Discussions;

/// <summary>How far somebody has read a topic.</summary>
[Unaudited("it says only how far its reader has come, and is written as they read")]
public sealed class TopicRead
{
    public Guid MemberId { get; private set; }
    public long TopicId { get; private set; }
    public int Number { get; private set; }
    public DateTime AtUtc { get; private set; }
}

public sealed class TopicReadMapping : IEntityTypeConfiguration<TopicRead>
{
    public void Configure(EntityTypeBuilder<TopicRead> builder)
    {
        builder.ToTable("TopicReads");
        builder.HasKey(r => new { r.MemberId, r.TopicId });
        builder.HasIndex(r => r.AtUtc);
        builder.HasOne<Topic>().WithMany().HasForeignKey(r => r.TopicId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>
/// Remembers what members read and writes it down every few seconds: reading a page costs no write of its own. What a killed server had not
/// written down is read twice, no more.
/// </summary>
public sealed class ReadPositions(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReadPositions> log) : ScopedRounds(scopes, clock, log)
{
    private const int AtOnce = 500;
    private readonly ConcurrentDictionary<(Guid Member, long Topic), int> _read = new();

    protected override TimeSpan Interval => TimeSpan.FromSeconds(5);

    public void Note(Guid memberId, long topicId, int number) => _read.AddOrUpdate((memberId, topicId), number, (_, before) => Math.Max(before, number));

    /// <summary>The highest number this member has seen; 0 at the first visit.</summary>
    public async Task<int> Of(ForumDb db, Guid memberId, long topicId, CancellationToken cancel)
    {
        var kept = await db.Set<TopicRead>().Where(r => r.MemberId == memberId && r.TopicId == topicId).Select(r => r.Number).FirstOrDefaultAsync(cancel);
        return Math.Max(kept, _read.GetValueOrDefault((memberId, topicId)));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (!_read.IsEmpty)
        {
            await Look(cancellationToken);
        }
    }

    protected override async Task Round(IServiceProvider services, CancellationToken cancel)
    {
        var (db, now) = (services.GetRequiredService<ForumDb>(), Clock.GetUtcNow().UtcDateTime);
        foreach (var some in _read.ToArray().Chunk(AtOnce))
        {
            await db.InTransaction(async c => await Write(db, some, now, c), cancel);
            foreach (var one in some)
            {
                // One that was read further meanwhile stays for the next round.
                _read.TryRemove(one);
            }
        }
    }

    private static async Task<int> Write(ForumDb db, KeyValuePair<(Guid Member, long Topic), int>[] some, DateTime now, CancellationToken cancel)
    {
        var written = 0;
        foreach (var ((member, topic), number) in some.OrderBy(r => r.Key.Member).ThenBy(r => r.Key.Topic))
        {
            written += await db.Database.ExecuteSqlAsync(
                $"""
                 insert into "TopicReads" ("MemberId", "TopicId", "Number", "AtUtc") select {member}, {topic}, {number}, {now} where exists (select 1 from "Topics" where "Id" = {topic})
                 on conflict ("MemberId", "TopicId") do update set "Number" = excluded."Number", "AtUtc" = excluded."AtUtc" where "TopicReads"."Number" < excluded."Number"
                 """, cancel);
        }

        return written;
    }
}
