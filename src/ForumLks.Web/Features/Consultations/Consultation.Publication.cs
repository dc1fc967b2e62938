using ForumLks.Text;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Consultations;

/// <summary>A consultation made public without its asker: only the very text that the asker agreed to.</summary>
public sealed partial class Consultation
{
    public PublicationState Publication { get; private set; }
    public string? PublicTitle { get; private set; }
    public string? PublicQuestion { get; private set; }
    public string? PublicAnswer { get; private set; }

    /// <summary>Who stands under the public text.</summary>
    public Guid? ProposedById { get; private set; }
    public DateTime? DecidedUtc { get; private set; }

    /// <summary>ContentItemId of the public topic.</summary>
    public string? TopicItemId { get; private set; }

    public void Propose(string title, string question, string answer, Guid byId)
    {
        if (Publication == PublicationState.Published)
        {
            throw new BrokenRule("Penanya sudah menyetujui teks sebelumnya dan teks itu sudah terbit.");
        }

        (PublicTitle, PublicQuestion, PublicAnswer) = (TitleText.Clean(title), BodyText.Clean(question), BodyText.Clean(answer));
        (Publication, ProposedById, DecidedUtc, Revision) = (PublicationState.Asked, byId, null, Revision + 1);
    }

    public void Agree(DateTime now)
    {
        Require(Publication == PublicationState.Asked);
        (Publication, DecidedUtc, Revision) = (PublicationState.Agreed, now, Revision + 1);
    }

    public void Publish(string topicItemId)
    {
        Require(Publication == PublicationState.Agreed);
        (Publication, TopicItemId, Revision) = (PublicationState.Published, topicItemId, Revision + 1);
    }

    public void Refuse(DateTime now)
    {
        Require(Publication == PublicationState.Asked);
        (Publication, DecidedUtc, Revision) = (PublicationState.Refused, now, Revision + 1);
    }

    public void TakeBack(DateTime now)
    {
        Require(Publication is PublicationState.Agreed or PublicationState.Published);
        (Publication, DecidedUtc, Revision) = (PublicationState.Withdrawn, now, Revision + 1);
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new BrokenRule("Keadaannya baru saja berubah. Lihat lagi, lalu putuskan.");
        }
    }
}
