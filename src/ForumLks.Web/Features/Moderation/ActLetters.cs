using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Tells the person of each act against them or for them; their page of acts has the same. No letter names the moderator.</summary>
public sealed class ActLetters(IPostbox postbox, IStewards stewards, SiteAddress site)
{
    private const int MostStewards = 20;

    public async Task Tell(ForumDb db, ModerationAct act, CancellationToken cancel)
    {
        if (act.TargetId == act.ById || await db.Set<Member>().Where(m => m.Id == act.TargetId && m.IsEnabled).Select(m => m.Email).FirstOrDefaultAsync(cancel) is not { } email)
        {
            return;
        }

        postbox.Post(db, email, SubjectOf(act), $"Salam,\n\n{SentenceOf(act)}{(act.Reason is null ? "" : $"\n\nAlasan: {act.Reason}")}\n\n{NextStep(act)}\n", Why.Account);
    }

    /// <summary>Those who may decide an appeal learn that there is one: admins of the space but for who acted, else those of the platform.</summary>
    public async Task AppealIsMade(ForumDb db, Appeal appeal, ModerationAct act, CancellationToken cancel)
    {
        var others = (await stewards.Of(db, act.SpaceId, null, cancel)).Where(s => s.IsAdmin && s.Id != act.ById && s.Id != appeal.ById).ToList();
        var ofSpace = others.Where(s => s.IsOfSpace).ToList();
        if (others.Count == 0 && await db.Set<Member>().Where(m => m.Id == act.ById && m.IsEnabled).Select(m => m.Email).FirstOrDefaultAsync(cancel) is { } sole)
        {
            postbox.Post(db, sole, "Satu keberatan menunggu admin kedua",
                $"Salam,\n\nSeorang anggota berkeberatan atas tindakan Anda. Bukan Anda yang memutuskannya, dan belum ada orang lain yang boleh. Tunjuk admin kedua:\n\n{site.LinkTo("/admin/anggota")}\n", Why.Duty);
        }

        foreach (var one in (ofSpace.Count > 0 ? ofSpace : others).Take(MostStewards))
        {
            postbox.Post(db, one.Email, "Ada keberatan yang menunggu keputusan Anda",
                $"Salam,\n\nSeorang anggota berkeberatan atas tindakan pengurus. Anda tidak terlibat, jadi Anda boleh memutuskannya:\n\n{site.LinkTo("/admin/antrean#keberatan")}\n", Why.Duty);
        }
    }

    private static string SubjectOf(ModerationAct act) => act.Kind switch
    {
        ActKind.Released => "Tulisan Anda sudah tampil",
        ActKind.Hidden => "Tulisan Anda disembunyikan pengurus",
        ActKind.ShownAgain => "Tulisan Anda ditampilkan lagi",
        ActKind.Warned => "Peringatan dari pengurus forum",
        ActKind.Suspended => "Akun Anda ditangguhkan sementara",
        ActKind.Upheld => "Keberatan Anda sudah diputuskan",
        _ => "Keberatan Anda dikabulkan",
    };

    private static string SentenceOf(ModerationAct act) => act.Kind switch
    {
        ActKind.Released => $"Tulisan Anda “{act.Title}” sudah dibaca pengurus dan kini tampil.",
        // Without its title: it may have been hidden for what the title says of somebody.
        ActKind.Hidden => "Satu tulisan Anda disembunyikan. Anda masih dapat melihatnya; pembaca lain tidak.",
        ActKind.ShownAgain => $"Tulisan Anda “{act.Title}” ditampilkan lagi.",
        ActKind.Warned => "Pengurus forum memberi Anda peringatan. Akun Anda tetap berlaku seperti biasa.",
        ActKind.Suspended => $"Akun Anda ditangguhkan sampai {Moments.Say(act.UntilUtc!.Value)}. Sampai saat itu Anda dapat membaca, belum dapat menulis. Penangguhan berakhir sendiri.",
        ActKind.Lifted => "Penangguhan akun Anda dicabut. Anda dapat menulis lagi.",
        ActKind.Withdrawn => "Peringatan terhadap Anda dicabut.",
        _ => "Keberatan Anda sudah dibaca pengurus lain, yang tidak terlibat. Tindakan sebelumnya tetap berlaku.",
    };

    private string NextStep(ModerationAct act) => act.MayBeAppealed
        ? $"Bila menurut Anda ini keliru, Anda dapat berkeberatan satu kali. Orang lain yang memutuskannya:\n{site.LinkTo("/akun/tindakan")}"
        : act.Kind is ActKind.Released or ActKind.ShownAgain && act.Url is { } url ? site.LinkTo(url) : site.LinkTo("/akun/tindakan");
}
