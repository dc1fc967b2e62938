using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>Who answers for a practice: its owner; when the owner has left, the forum admins of its space; where there are none, the platform admins.</summary>
public sealed class PracticeOwners(ForumDb db, IModeration moderation)
{
    public async Task<IReadOnlyList<string>> EmailsOf(Practice practice, CancellationToken cancel)
    {
        var owner = await Enabled.Where(m => m.Id == practice.OwnerId).Select(m => m.Email!).FirstOrDefaultAsync(cancel);
        return owner is null ? await AdminsOf(practice.SpaceId, cancel) : [owner];
    }

    /// <summary>Who hears of a question: an owner who blocked its writer does not, and the admins answer.</summary>
    public async Task<IReadOnlyList<string>> EmailsFor(Practice practice, Guid writerId, CancellationToken cancel) =>
        (await moderation.BlockedBy(db, practice.OwnerId, cancel)).Contains(writerId) ? await AdminsOf(practice.SpaceId, cancel, besides: practice.OwnerId) : await EmailsOf(practice, cancel);

    public Task<bool> HasLeft(Practice practice, CancellationToken cancel) => db.Set<Member>().AllAsync(m => m.Id != practice.OwnerId || !m.IsEnabled, cancel);

    public async Task<IReadOnlyList<string>> AdminsOf(long? spaceId, CancellationToken cancel, Guid? besides = null)
    {
        var others = Enabled.Where(m => m.Id != besides);
        var admins = await others.Where(m => m.Roles.Any(r => r.SpaceId == spaceId && r.Role == Role.ForumAdmin)).Select(m => m.Email!).ToListAsync(cancel);
        return admins.Count > 0 ? admins : await others.Where(m => m.IsPlatformAdmin).Select(m => m.Email!).ToListAsync(cancel);
    }

    private IQueryable<Member> Enabled => db.Set<Member>().Where(m => m.IsEnabled && m.Email != null && !m.DeclinesLetters);
}
