using System.ComponentModel.DataAnnotations.Schema;

namespace ForumLks.Web.Platform.Content;

/// <summary>The way from draft to public and back. Each step is recorded in the audit under its own name.</summary>
public abstract partial class ContentItem
{
    /// <summary>What the last step was, for the audit row of the save that follows.</summary>
    [NotMapped]
    public string? Act { get; private set; }

    public bool IsScheduled(DateTime now) => Status == ContentStatus.Published && PublishedUtc > now;

    public void SubmitForReview()
    {
        Require(Status is ContentStatus.Draft or ContentStatus.Withdrawn, "Hanya draf atau tulisan yang ditarik yang dapat diajukan.");
        Status = ContentStatus.InReview;
        Act = "diajukan";
    }

    public void ReturnToDraft()
    {
        Require(Status == ContentStatus.InReview, "Hanya tulisan yang sedang ditinjau yang dapat dikembalikan.");
        Status = ContentStatus.Draft;
        Act = "dikembalikan";
    }

    /// <param name="at">When readers may see it; a moment in the future schedules it.</param>
    public void Publish(DateTime now, DateTime? at = null)
    {
        Require(DeletedUtc is null, "Tulisan ini sudah dihapus. Pulihkan dahulu sebelum menerbitkannya.");
        Require(at is null || at <= now.AddYears(1), "Waktu terbit paling lama satu tahun dari sekarang.");
        var again = Status == ContentStatus.Published && PublishedUtc <= now;
        Status = ContentStatus.Published;
        PublishedUtc = at ?? (again ? PublishedUtc : now);
        Act = at > now ? "dijadwalkan" : "diterbitkan";
    }

    public void Withdraw()
    {
        Require(Status == ContentStatus.Published, "Hanya tulisan yang sudah terbit yang dapat ditarik.");
        Status = ContentStatus.Withdrawn;
        Act = "ditarik";
    }

    public void Delete(DateTime now)
    {
        Require(DeletedUtc is null, "Tulisan ini sudah dihapus.");
        DeletedUtc = now;
        Act = "dihapus";
    }

    public void Restore()
    {
        Require(DeletedUtc is not null, "Tulisan ini tidak sedang terhapus.");
        DeletedUtc = null;
        Act = "dipulihkan";
    }

    /// <summary>Takes over the times and state that a recipe gives.</summary>
    internal void Import(ContentStatus status, DateTime createdUtc, DateTime modifiedUtc, DateTime? publishedUtc)
    {
        Status = status;
        CreatedUtc = createdUtc;
        ModifiedUtc = modifiedUtc;
        PublishedUtc = publishedUtc;
        ListedUtc = HappenedUtc ?? publishedUtc ?? modifiedUtc;
        Act = "diimpor";
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}
