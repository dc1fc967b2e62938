using System.ComponentModel.DataAnnotations.Schema;
using ForumLks.Web.Platform.Safeguarding;

namespace ForumLks.Web.Platform.Content;

/// <summary>The way from draft to public and back. Each step is recorded in the audit under its own name.</summary>
public abstract partial class ContentItem
{
    public const string ActOfHiding = "disembunyikan";
    public const string ActOfDeletion = "dihapus";

    /// <summary>What a form said of clients in the text, for the save that follows.</summary>
    [NotMapped]
    public ClientAnswer? ClientAnswer { get; set; }

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
        Require(Status != ContentStatus.Hidden, "Tulisan ini disembunyikan pengurus. Hanya pengurus ruang atau admin pusat yang dapat menampilkannya lagi.");
        Require(at is null || at <= now.AddYears(1), "Waktu terbit paling lama satu tahun dari sekarang.");
        var again = Status is ContentStatus.Published or ContentStatus.AwaitingSecond && PublishedUtc <= now;
        Status = ContentStatus.Published;
        PublishedUtc = at ?? (again ? PublishedUtc : now);
        Act = at > now ? "dijadwalkan" : "diterbitkan";
    }

    /// <summary>What would be out now waits until somebody besides its writer has looked at it.</summary>
    public void AwaitSecond()
    {
        Require(Status == ContentStatus.Published, "Hanya tulisan yang terbit yang menunggu mata kedua.");
        Status = ContentStatus.AwaitingSecond;
        Act = "menunggu mata kedua";
    }

    public void PassSecond(DateTime now)
    {
        Require(Status == ContentStatus.AwaitingSecond, "Tulisan ini tidak sedang menunggu mata kedua.");
        Status = ContentStatus.Published;
        PublishedUtc = PublishedUtc > now ? PublishedUtc : now;
        Act = "disetujui orang kedua";
    }

    public void FailSecond()
    {
        Require(Status == ContentStatus.AwaitingSecond, "Tulisan ini tidak sedang menunggu mata kedua.");
        Status = ContentStatus.Draft;
        Act = "dikembalikan orang kedua";
    }

    /// <summary>Out of everybody's sight with the commit that follows.</summary>
    public void Hide()
    {
        Require(Status == ContentStatus.Published, "Hanya tulisan yang sedang terbit yang dapat disembunyikan.");
        Status = ContentStatus.Hidden;
        Act = ActOfHiding;
    }

    public void Unhide()
    {
        Require(Status == ContentStatus.Hidden, "Tulisan ini tidak sedang disembunyikan.");
        Status = ContentStatus.Published;
        Act = "ditampilkan lagi";
    }

    public void Withdraw()
    {
        Require(Status is ContentStatus.Published or ContentStatus.AwaitingSecond, "Hanya tulisan yang sudah terbit yang dapat ditarik.");
        Status = ContentStatus.Withdrawn;
        Act = "ditarik";
    }

    public void Delete(DateTime now)
    {
        Require(DeletedUtc is null, "Tulisan ini sudah dihapus.");
        DeletedUtc = now;
        Act = ActOfDeletion;
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
