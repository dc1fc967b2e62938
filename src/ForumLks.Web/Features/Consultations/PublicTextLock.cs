using ForumLks.Web.Data;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>A topic made of a consultation says what its asker agreed to and nothing else, for as long as it stands; and once taken back, it does not come again.</summary>
public sealed class PublicTextLock : IContentLock, ISaveParticipant
{
    private const string Sentence = "Tulisan ini diterbitkan dengan persetujuan seseorang untuk teks yang tepat seperti ini, jadi tidak dapat diubah. Tambahkan yang perlu sebagai balasan.";

    public async Task<string?> WhyLocked(ForumDb db, ContentItem item, CancellationToken cancel) =>
        item is Topic && await db.Set<Consultation>().AnyAsync(c => c.TopicItemId == item.ContentItemId, cancel) ? Sentence : null;

    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var change in changes.Where(c => c is { Entity: Topic, State: EntityState.Modified }))
        {
            var topic = (Topic)change.Entity;
            var shows = topic.Status == ContentStatus.Published && change.Members.Contains(nameof(ContentItem.Status));
            var rewrites = change.Members.Contains(nameof(Topic.Content)) || change.Members.Contains(nameof(ContentItem.Title));
            if (!shows && !rewrites)
            {
                continue;
            }

            var source = await db.Set<Consultation>().AsNoTracking().Where(c => c.TopicItemId == topic.ContentItemId).Select(c => (PublicationState?)c.Publication).FirstOrDefaultAsync(cancel);
            if (source is not null && (rewrites || source == PublicationState.Withdrawn))
            {
                throw new BrokenRule(rewrites ? Sentence : "Persetujuan untuk tulisan ini sudah ditarik, jadi tidak dapat diterbitkan lagi.");
            }
        }
    }
}
