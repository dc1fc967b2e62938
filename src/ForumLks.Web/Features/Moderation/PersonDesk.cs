using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Acts against a person: a warning, or a time in which they read and do not write.</summary>
public sealed class PersonDesk(ForumDb db, ActDesk acts)
{
    /// <summary>A member of a space that this reader administers; for an admin of the platform, anybody.</summary>
    public async Task<Member?> Find(string publicId, Reader reader, CancellationToken cancel)
    {
        var administered = reader.AdministeredSpaceIds;
        return await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(
            m => m.PublicId == publicId && m.IsEnabled && (reader.IsPlatformAdmin || m.Roles.Any(r => administered.Contains(r.SpaceId))), cancel);
    }

    /// <summary>Why this reader may not act against the person, as a sentence; null where they may.</summary>
    public static string? WhyNot(Member person, Reader reader) => person switch
    {
        { Id: var id } when id == reader.Id => "Terhadap diri sendiri tidak dapat diambil tindakan.",
        { IsPlatformAdmin: true } when !reader.IsPlatformAdmin => "Terhadap admin pusat hanya admin pusat lain yang dapat bertindak.",
        _ when !reader.IsPlatformAdmin && person.Roles.Any(r => r.Role == Role.ForumAdmin) => "Terhadap pengurus forum, admin pusat yang bertindak.",
        _ => null,
    };

    public Task Warn(Member person, string reason, Reader reader, CancellationToken cancel)
    {
        Must(person, reader);
        return acts.Keep(ModerationAct.OnPerson(ActKind.Warned, person.Id, SpaceOf(person, reader), reader.Id!.Value, reason, acts.Now), cancel);
    }

    /// <param name="days">A forum admin suspends for a month at most, an admin of the platform for a year.</param>
    public async Task Suspend(Member person, int days, string reason, Reader reader, CancellationToken cancel)
    {
        Must(person, reader);
        var most = reader.IsPlatformAdmin ? 365 : 30;
        if (days < 1 || days > most)
        {
            throw new BrokenRule($"Lama penangguhan 1 sampai {most} hari.");
        }

        if (await Suspensions.UntilOf(db, person.Id, acts.Now, cancel) is { } until)
        {
            throw new BrokenRule($"Akun ini sudah ditangguhkan sampai {Moments.Say(until)}.");
        }

        await acts.Keep(ModerationAct.OnPerson(ActKind.Suspended, person.Id, SpaceOf(person, reader), reader.Id!.Value, reason, acts.Now, acts.Now.AddDays(days)), cancel);
    }

    private static void Must(Member person, Reader reader)
    {
        if (WhyNot(person, reader) is { } why)
        {
            throw new BrokenRule(why);
        }
    }

    /// <summary>Where an appeal is heard: the space that both have part in; for an admin of the platform, among themselves.</summary>
    private static long? SpaceOf(Member person, Reader reader)
    {
        var shared = person.Roles.Select(r => r.SpaceId).Where(s => reader.AdministeredSpaceIds.Contains(s)).Order().ToList();
        return shared.Count > 0 ? shared[0] : null;
    }
}
