using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>What a reader asked and the owner answered. For others it is there only once it is answered.</summary>
public sealed class PracticeQuestion : IShowsOnPages, IPublishesText
{
    public long Id { get; private set; }
    public long PracticeId { get; private set; }
    public string Text { get; private set; } = "";
    public Guid AskedById { get; private set; }
    public DateTime AskedUtc { get; private set; }
    public string? Answer { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    PublishedText? IPublishesText.Published => PublishedText.Public(new("Pertanyaan", Text), new("Jawaban", Answer));

    IEnumerable<string> IShowsOnPages.PageTags => [PageCacheTags.Item(PracticeId)];

    public static PracticeQuestion Ask(long practiceId, string text, Guid byId, DateTime now) =>
        new() { PracticeId = practiceId, Text = text.Trim(), AskedById = byId, AskedUtc = now };

    public void Reply(string answer, Guid byId, DateTime now) => (Answer, AnsweredById, AnsweredUtc) = (answer.Trim(), byId, now);
}

public sealed class PracticeQuestionMapping : IEntityTypeConfiguration<PracticeQuestion>
{
    public void Configure(EntityTypeBuilder<PracticeQuestion> builder)
    {
        builder.ToTable("PracticeQuestions");
        builder.Property(q => q.Text).HasMaxLength(400);
        builder.Property(q => q.Answer).HasMaxLength(1000);
        builder.HasIndex(q => q.PracticeId);
        builder.HasOne<Practice>().WithMany().HasForeignKey(q => q.PracticeId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>What everybody may read of them.</summary>
public sealed class PracticeQuestions(ForumDb db, QueryCache queries)
{
    public ValueTask<IReadOnlyList<PracticeQuestion>> Answered(long practiceId, Reader reader, CancellationToken cancel) =>
        queries.Get($"tanya jawab {practiceId}", reader, [PageCacheTags.Item(practiceId)], c => Read(practiceId, c), cancel);

    private async Task<IReadOnlyList<PracticeQuestion>> Read(long practiceId, CancellationToken cancel) =>
        await db.Set<PracticeQuestion>().AsNoTracking().Where(q => q.PracticeId == practiceId && q.Answer != null).OrderByDescending(q => q.AnsweredUtc).Take(20).ToListAsync(cancel);
}
