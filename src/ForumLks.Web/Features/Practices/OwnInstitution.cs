using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>The institution that a member belongs to, as the directory names it: what forms are filled with beforehand.</summary>
public sealed class OwnInstitution(ForumDb db)
{
    public async Task<KnownInstitution?> Of(Guid? memberId, CancellationToken cancel)
    {
        if (memberId is null)
        {
            return null;
        }

        var ids = db.Set<Member>().Where(m => m.Id == memberId).Select(m => m.InstitutionId);
        return await db.Set<ContentItem>().Where(i => ids.Contains(i.ContentItemId) && i.DeletedUtc == null)
            .Select(i => new KnownInstitution(i.ContentItemId, i.Title, i.Area, i.Topic)).FirstOrDefaultAsync(cancel);
    }

    public Task<KnownInstitution?> Of(Reader reader, CancellationToken cancel) => Of(reader.Id, cancel);
}

public sealed record KnownInstitution(string ContentItemId, string Name, string? Area, string? Topic)
{
    public ServiceKind? Kind => Enum.TryParse<ServiceKind>(Topic, out var kind) ? kind : null;
}
