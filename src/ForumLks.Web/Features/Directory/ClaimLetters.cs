using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>Letters about claims: to the admins of the space that one waits, to its member what became of it. In the transaction of the claim; no proof and no name goes with them.</summary>
public sealed class ClaimLetters(ForumDb db, IPostbox postbox, SpaceAdmins admins, SiteAddress address)
{
    public async Task Waits(Claim claim, CancellationToken cancel)
    {
        var (title, _, spaceId) = await Institution(claim, cancel);
        foreach (var admin in await admins.Emails(spaceId, cancel))
        {
            postbox.Post(db, admin, $"Klaim lembaga menunggu: {title}", $"Salam,\n\nSeorang anggota ingin merawat entri {title} dan menyertakan buktinya. Terima, atau tolak dengan alasan:\n{address.LinkTo("/direktori/klaim")}\n", Why.Duty);
        }
    }

    public async Task Decided(Claim claim, CancellationToken cancel)
    {
        if (await db.Set<Member>().Where(m => m.Id == claim.MemberId && m.IsEnabled && m.Email != null && !m.DeclinesLetters).Select(m => m.Email).FirstOrDefaultAsync(cancel) is not { } email)
        {
            return;
        }

        var (title, slug, _) = await Institution(claim, cancel);
        var text = claim.State == ClaimState.Diterima
            ? $"Salam,\n\nAnda sekarang ikut mengelola entri {title}. Periksa datanya dan perbarui bila perlu:\n{address.LinkTo($"/direktori/{slug}/ubah")}\n"
            : $"Salam,\n\nKlaim Anda atas {title} ditolak dengan alasan:\n\n{claim.Reason}\n\nAnda dapat mengirim klaim baru dengan bukti yang lebih lengkap:\n{address.LinkTo($"/direktori/{slug}/klaim")}\n";
        postbox.Post(db, email, $"Klaim Anda {claim.State.Word()}: {title}", text, Why.Yours);
    }

    private async Task<(string Title, string Slug, long? SpaceId)> Institution(Claim claim, CancellationToken cancel)
    {
        var found = await db.Set<Institution>().Where(i => i.Id == claim.InstitutionId).Select(i => new { i.Title, i.Slug, i.SpaceId }).FirstAsync(cancel);
        return (found.Title, found.Slug, found.SpaceId);
    }
}
