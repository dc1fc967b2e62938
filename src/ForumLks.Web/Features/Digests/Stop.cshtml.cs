using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Security.SignedLinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>The link "berhenti" of a letter: shows buttons to whoever opens it, signed in or not, and does nothing until one is pressed. Mail scanners open it too.</summary>
[Ungated("choices, without words")]
public sealed class StopModel(SignedLinks links, ForumDb db, FollowDesk desk, FollowNames names, SpaceList spaces, StopDesk stop) : SignedPage(links)
{
    private const int MostShown = 30;

    protected override string Purpose => Stopping.Purpose;

    public IReadOnlyList<NamedFollow> Follows { get; private set; } = [];
    public Preference Preference { get; private set; } = Preference.Usual;
    public string What { get; private set; } = "";

    public bool HasStopped => !(What == Stopping.Weekly ? Preference.HearsByDigest : Preference.HearsAtOnce);

    private Member _member = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : Dead();

    public async Task<IActionResult> OnPostAsync(string? aksi, FollowKind? kind, string? key, CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return Dead();
        }

        if (kind is { } what && key is { Length: > 0 and <= Follow.KeyLimit })
        {
            await desk.Stop(_member.Id, what, key, cancel);
        }
        else if (aksi is StopDesk.Back or StopDesk.Off)
        {
            await stop.Set(_member.Id, What, isOff: aksi == StopDesk.Off, cancel);
        }

        return Redirect(Request.Path);
    }

    /// <summary>As the member would see them, but only the names: whoever holds the link may not be the member.</summary>
    private async Task<bool> Load(CancellationToken cancel)
    {
        if (Stopping.Read(Link.Subject) is not var (id, what) || await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.IsEnabled, cancel) is not { } member)
        {
            return false;
        }

        (_member, What) = (member, what);
        Preference = await db.Set<Preference>().AsNoTracking().FirstOrDefaultAsync(p => p.MemberId == id, cancel) ?? Preference.Usual;
        var rows = await db.Set<Follow>().AsNoTracking().Where(f => f.MemberId == id && f.Timing != Timing.Tidak).OrderByDescending(f => f.SinceUtc).Take(MostShown).ToListAsync(cancel);
        Follows = [.. (await names.Of([.. rows.Select(f => new NamedFollow(f.Kind, f.Key, f.Timing, f.IsOwn, "", null))], Interests.ReaderOf(member), await spaces.Now(cancel), cancel)).Where(f => f.Url is not null)];
        return true;
    }
}
