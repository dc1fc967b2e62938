using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Groups;

/// <summary>Finds groups as far as a reader may know of them, and saves what was done with them.</summary>
public sealed class GroupDesk(ForumDb db, IPostbox postbox, IModeration moderation, SiteAddress site, TimeProvider clock)
{
    private const int MostCoordinated = 10;
    private static readonly string[] Reserved = ["baru"];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Open ones; closed ones for those who are in them or invited. An admin of the platform opens one by its address.</summary>
    public static IQueryable<Group> KnownTo(IQueryable<Group> groups, Reader reader)
    {
        var me = reader.Id;
        return reader.IsPlatformAdmin
            ? groups
            : groups.Where(g => g.Openness == GroupOpenness.Open || g.Ties.Any(t => t.MemberId == me && t.State != GroupTieState.Asked));
    }

    public Task<Group?> Find(string slug, Reader reader, CancellationToken cancel) =>
        KnownTo(db.Set<Group>().Include(g => g.Ties), reader).FirstOrDefaultAsync(g => g.Slug == slug, cancel);

    /// <returns>Its slug. A form that is sent twice in one moment begins one group: whichever comes second finds the name taken by its own twin.</returns>
    public async Task<string> Begin(GroupInput given, Reader reader, CancellationToken cancel)
    {
        var me = reader.Id!.Value;
        if (await db.Set<Group>().CountAsync(g => g.EndedUtc == null && g.Ties.Any(t => t.MemberId == me && t.State == GroupTieState.In && t.Role == GroupRole.Coordinator), cancel) >= MostCoordinated)
        {
            throw new BrokenRule($"Anda sudah mengoordinasi {MostCoordinated} kelompok. Akhiri atau serahkan dahulu salah satunya.");
        }

        var (slug, isTaken) = await FreeSlug(given.Name, given.Key, cancel);
        if (isTaken && await MadeBefore(given, reader, cancel) is { } twin)
        {
            return twin;
        }

        var group = Group.Begin(slug, me, Now);
        group.Describe(given.Name, given.Purpose, given.Openness);
        db.Add(group);
        await db.SaveChangesAsync(cancel);
        return slug;
    }

    /// <summary>What the same form made a moment ago: sent twice, it makes one group.</summary>
    public Task<string?> MadeBefore(GroupInput given, Reader reader, CancellationToken cancel)
    {
        var (me, name, since) = (reader.Id, given.Name.Trim(), Now.AddMinutes(-10));
        return db.Set<Group>().Where(g => g.Name == name && g.BegunUtc > since && g.Ties.Any(t => t.MemberId == me && t.Role == GroupRole.Coordinator)).Select(g => (string?)g.Slug).FirstOrDefaultAsync(cancel);
    }

    /// <exception cref="BrokenRule">Also where somebody else was quicker.</exception>
    public async Task Save(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            db.ChangeTracker.Clear();
            throw new BrokenRule("Orang lain baru saja mengubah kelompok ini. Lihat keadaannya sekarang, lalu coba lagi.");
        }
    }

    /// <summary>Whoever blocks the one who invites them finds the invitation on the page of groups, and gets no letter.</summary>
    public async Task TellInvited(Group group, Member invited, Guid byId, CancellationToken cancel)
    {
        if (invited is { Email: { } email, DeclinesLetters: false } && !(await moderation.BlockedBy(db, invited.Id, cancel)).Contains(byId))
        {
            postbox.Post(db, email, "Undangan ke kelompok kerja", $"Salam,\n\nAnda diundang bergabung dengan kelompok kerja “{group.Name}”. Lihat tujuannya, lalu terima atau tolak:\n{site.LinkTo($"/kelompok/{group.Slug}")}\n", Why.Yours);
            await db.SaveChangesAsync(cancel);
        }
    }

    public async Task TellCoordinators(Group group, CancellationToken cancel)
    {
        var ids = group.People.Where(t => t.Role == GroupRole.Coordinator).Select(t => t.MemberId).Take(5).ToList();
        foreach (var email in await db.Set<Member>().Where(m => ids.Contains(m.Id) && m.IsEnabled && m.Email != null && !m.DeclinesLetters).Select(m => m.Email!).ToListAsync(cancel))
        {
            postbox.Post(db, email, "Ada yang ingin bergabung", $"Salam,\n\nSeorang anggota ingin bergabung dengan kelompok kerja “{group.Name}”:\n{site.LinkTo($"/kelompok/{group.Slug}/anggota")}\n", Why.Yours);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Somebody by user name, by the address of their profile, or by their name where only one is called so.</summary>
    public async Task<Member> Whom(string said, CancellationToken cancel)
    {
        var name = said.Trim();
        var (upper, publicId) = (name.ToUpperInvariant(), name.TrimEnd('/').Split('/')[^1]);
        var found = await db.Set<Member>().AsNoTracking().Where(m => m.IsEnabled && (m.NormalizedUserName == upper || m.PublicId == publicId || m.DisplayName == name)).OrderBy(m => m.Id).Take(3).ToListAsync(cancel);
        return found switch
        {
            [var one] => one,
            [] => throw new BrokenRule("Anggota ini tidak ditemukan. Tulis nama lengkap seperti di profilnya, atau tempel alamat profilnya."),
            _ => found.Find(m => m.NormalizedUserName == upper || m.PublicId == publicId) ?? throw new BrokenRule("Ada beberapa anggota dengan nama itu. Tempel alamat profil yang Anda maksud."),
        };
    }

    private async Task<(string Slug, bool IsTaken)> FreeSlug(string name, string key, CancellationToken cancel)
    {
        var slug = Slug.From(name) is { Length: > 0 } words ? words.Length > 100 ? words[..100].TrimEnd('-') : words : "kelompok";
        var taken = Reserved.Contains(slug) || await db.Set<Group>().AnyAsync(g => g.Slug == slug, cancel);
        return (taken ? $"{slug}-{key}" : slug, taken);
    }
}
