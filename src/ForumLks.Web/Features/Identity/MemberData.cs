using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Identity;

/// <summary>The account itself: profile, roles, consents, invitations.</summary>
public sealed class MemberData : IPersonalData, IRetains
{
    public string Name => "akun";

    public IReadOnlyCollection<string> Covers =>
    [
        "Member.Email", "Member.NormalizedEmail", "SpaceRole.MemberId", "Consent.MemberId", "Invitation.InvitedById", "Invitation.UsedById",
        "IdentityUserClaim.UserId", "IdentityUserLogin.UserId", "IdentityUserToken.UserId",
    ];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var me = await db.Set<Member>().AsNoTracking().FirstAsync(m => m.Id == person.Id, cancel);
        var consents = await db.Set<Consent>().AsNoTracking().Where(c => c.MemberId == person.Id).OrderBy(c => c.Id).ToListAsync(cancel);
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.InvitedById == person.Id || i.UsedById == person.Id).OrderBy(i => i.Id).ToListAsync(cancel);
        return
        [
            new { Nama = me.DisplayName, me.Position, Lembaga = me.InstitutionId, NamaPengguna = me.UserName, Surel = me.Email, Bergabung = me.JoinedUtc, PersetujuanAkun = me.ConsentUtc, VersiPersetujuan = me.ConsentVersion, AdminPusat = me.IsPlatformAdmin, Peran = me.Roles.Select(r => new { Ruang = r.SpaceId, Peran = r.Role.ToString() }).ToList() },
            .. consents.Select(c => new { Keperluan = c.Purpose.ToString(), Disetujui = c.IsGiven, Versi = c.TextVersion, Waktu = c.AtUtc }),
            .. invitations.Select(i => new { Undangan = i.InvitedById == person.Id ? "dikirim" : "dipakai", Peran = i.Role.ToString(), Catatan = i.InvitedById == person.Id ? i.Note : null, Dibuat = i.CreatedUtc, Dipakai = i.UsedUtc }),
        ];
    }

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel)
    {
        var me = await db.Set<Member>().FirstAsync(m => m.Id == person.Id, cancel);
        me.Leave();
        await db.Set<Consent>().Where(c => c.MemberId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<Invitation>().Where(i => i.InvitedById == person.Id && i.UsedUtc == null && i.ExpiresUtc > now).ExecuteUpdateAsync(i => i.SetProperty(x => x.ExpiresUtc, now), cancel);
        await db.Set<IdentityUserClaim<Guid>>().Where(c => c.UserId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == person.Id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == person.Id).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
    }

    public IEnumerable<RetentionRule> Rules =>
    [
        new("akun", "Akun: nama tampilan, jabatan, surel, peran, persetujuan", "Selama akun ada", "Untuk menjalankan forum", "Dihapus 7 hari setelah Anda meminta; tulisan yang terbit tetap ada tanpa nama", null),
        new("undangan", "Undangan dan catatannya", "1 tahun setelah berakhir", "Supaya diketahui siapa mengundang siapa", "Dihapus",
            (db, now, cancel) => db.Set<Invitation>().Where(i => i.ExpiresUtc < now.AddYears(-1)).ExecuteDeleteAsync(cancel)),
    ];
}
