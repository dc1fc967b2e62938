using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Digests;

/// <summary>Who somebody is as a reader while they are away: their row and roles, and the working groups they are in today.</summary>
public sealed class KnownReaders(IEnumerable<IKnowsPeople> knowing)
{
    public async Task<Reader> Of(ForumDb db, Member member, CancellationToken cancel)
    {
        var known = new KnownOfPerson();
        foreach (var one in knowing)
        {
            await one.Tell(db, member.Id, known, cancel);
        }

        return Interests.ReaderOf(member, [.. known.GroupIds.Order()]);
    }
}
