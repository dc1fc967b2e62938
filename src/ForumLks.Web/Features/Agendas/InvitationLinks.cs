using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>The links by which institutions answer. Each is bound to one of them and ends with the meeting.</summary>
public sealed class InvitationLinks(ForumDb db, SignedLinks links, SiteAddress site, TimeProvider clock)
{
    public const string Purpose = "jawab undangan";

    /// <summary>Null once the meeting is over.</summary>
    public string? Of(Invitee invitee, MeetingReport report)
    {
        var end = IndonesianZone.Wib.ToUtc((report.EndsOn ?? report.StartsOn).AddDays(1), default);
        var left = end - clock.GetUtcNow();
        return left <= TimeSpan.Zero ? null : site.LinkTo($"/rakor/jawab/{links.Issue(Purpose, invitee.LinkSubject, left)}");
    }

    /// <summary>The institution that a link is bound to; null where it was taken off the list or given another link.</summary>
    public async Task<Invitee?> Find(SignedLink link, CancellationToken cancel) =>
        link.Subject.Split('-') is [var id, _] && long.TryParse(id, out var number)
        && await db.Set<Invitee>().FirstOrDefaultAsync(i => i.Id == number, cancel) is { } invitee && invitee.LinkSubject == link.Subject ? invitee : null;
}
