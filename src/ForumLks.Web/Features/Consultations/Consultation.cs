using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

public enum PublicationState
{
    None,

    /// <summary>Somebody proposed a text; the asker decides.</summary>
    Asked,
    /// <summary>The asker agreed to this very text; whoever was asked may publish it.</summary>
    Agreed,
    Published,
    Refused,
    Withdrawn,
}

/// <summary>
/// A closed question. It is no content item, so that no list, search, feed, count, revision or export can ever come by it: whoever is not named
/// here finds nothing, admins of the platform included.
/// </summary>
[Unaudited("an audit row would tell admins of the platform who asks; the consultation keeps its own times and writers")]
public sealed partial class Consultation : IPublishesText
{
    private readonly List<ConsultationExpert> _experts = [];
    private readonly List<ConsultationPost> _posts = [];

    public long Id { get; private set; }

    /// <summary>26 characters, in its address: nobody counts how many there are.</summary>
    public string PublicId { get; private set; } = "";
    public long SpaceId { get; private set; }
    public Guid AskerId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>All who administer the space now, beside the named experts.</summary>
    public bool IsForAdmins { get; private set; }
    public DateTime AskedUtc { get; private set; }
    public DateTime LastUtc { get; private set; }
    public DateTime? ClosedUtc { get; private set; }
    public int Posts { get; private set; }
    public int Revision { get; private set; }
    public IReadOnlyList<ConsultationExpert> Experts => _experts;
    public IReadOnlyList<ConsultationPost> Texts => _posts;

    PublishedText? IPublishesText.Published => Publication == PublicationState.None
        ? new PublishedText(Visibility.SpaceAdmins, new NamedText("Judul", Title))
        : PublishedText.Public(new("Judul", Title), new("Judul untuk umum", PublicTitle), new("Pertanyaan untuk umum", PublicQuestion), new("Jawaban untuk umum", PublicAnswer));

    public static Consultation Ask(string publicId, long spaceId, Guid askerId, string title, bool isForAdmins, IEnumerable<Guid> experts, DateTime now)
    {
        var asked = new Consultation { PublicId = publicId, SpaceId = spaceId, AskerId = askerId, Title = title, IsForAdmins = isForAdmins, AskedUtc = now, LastUtc = now };
        asked._experts.AddRange(experts.Select(ConsultationExpert.Of));
        return asked;
    }

    public ConsultationPost Write(Guid authorId, string text, string formId, IEnumerable<(string Path, string Name)> files, DateTime now)
    {
        if (ClosedUtc is not null)
        {
            throw new BrokenRule("Konsultasi ini baru saja ditutup. Tulisan Anda masih ada di sini; buka lagi konsultasinya, lalu kirim.");
        }

        var post = ConsultationPost.Of(++Posts, authorId, text, formId, files, now);
        _posts.Add(post);
        (LastUtc, Revision) = (now, Revision + 1);
        return post;
    }

    public void Close(DateTime now) => (ClosedUtc, Revision) = (ClosedUtc ?? now, Revision + 1);

    public void Reopen() => (ClosedUtc, Revision) = (null, Revision + 1);

    /// <summary>Those who were asked; the asker is not among them.</summary>
    public bool IsAskedOf(Reader reader) => reader.Id is { } me && me != AskerId && ((IsForAdmins && reader.AdministeredSpaceIds.Contains(SpaceId)) || _experts.Exists(e => e.MemberId == me));
}

public static class ConsultationAccess
{
    /// <summary>The one rule of who may know of a consultation: its asker, and those it was asked of. Being an admin of the platform opens nothing.</summary>
    public static IQueryable<Consultation> OpenTo(this IQueryable<Consultation> all, Reader reader)
    {
        if (reader.Id is not { } me)
        {
            return all.Where(c => false);
        }

        var administered = reader.AdministeredSpaceIds;
        return all.Where(c => c.AskerId == me || (c.IsForAdmins && administered.Contains(c.SpaceId)) || c.Experts.Any(e => e.MemberId == me));
    }

    public static Task<Consultation?> Find(this ForumDb db, string publicId, Reader reader, CancellationToken cancel) =>
        db.Set<Consultation>().Include(c => c.Experts).Include(c => c.Texts.OrderBy(p => p.Number)).ThenInclude(p => p.Files).OpenTo(reader).FirstOrDefaultAsync(c => c.PublicId == publicId, cancel);
}
