using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>Calls members to what is theirs alone: at once by letter and on their devices, outside their quiet hours; whoever chose the digest finds a line of it there.</summary>
public sealed class Summons(IPostbox postbox, IAddresses addresses, IDevices devices, SiteAddress site, TimeProvider clock) : ISummons
{
    public async Task Call(ForumDb db, IReadOnlyCollection<Guid> memberIds, string subject, string text, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var preferences = await db.Set<Preference>().AsNoTracking().Where(p => memberIds.Contains(p.MemberId)).ToDictionaryAsync(p => p.MemberId, cancel);
        var members = (await db.Set<Member>().AsNoTracking().IgnoreAutoIncludes().Where(m => memberIds.Contains(m.Id) && m.IsEnabled).Select(m => new { m.Id, m.Email, m.DeclinesLetters }).ToListAsync(cancel))
            .Where(m => PreferenceOf(m.Id).Direct == Timing.Segera).ToList();
        // A device rings at once; whoever sleeps is rung by the letter's news on the page.
        await devices.Ring(db, [.. members.Where(m => PreferenceOf(m.Id).AfterQuiet(now) <= now).Select(m => m.Id)], cancel);
        var written = members.Where(m => m.Email is not null && !m.DeclinesLetters).ToList();
        var dead = await addresses.Dead(db, [.. written.Select(m => m.Email!)], cancel);
        foreach (var one in written.Where(m => !dead.Contains(m.Email!)))
        {
            postbox.Post(db, new Letter(one.Email!, subject, $"{text}\nSurat ini datang segera karena pilihan Anda. Ubah: {site.LinkTo("/akun/kabar")}\n") { NotBeforeUtc = PreferenceOf(one.Id).AfterQuiet(now) });
        }

        Preference PreferenceOf(Guid id) => preferences.GetValueOrDefault(id, Preference.Usual);
    }
}
