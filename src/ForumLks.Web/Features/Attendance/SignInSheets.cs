using ForumLks.Text;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Attendance;

/// <summary>The link behind the QR code at the door. It works from now to the end of the day after the meeting.</summary>
public sealed class SignInSheets(SignedLinks links, SiteAddress site, TimeProvider clock)
{
    public const string Purpose = "lembar hadir";

    public string? LinkTo(MeetingReport report)
    {
        var left = IndonesianZone.Wib.ToUtc((report.EndsOn ?? report.StartsOn).AddDays(2), default) - clock.GetUtcNow();
        return left <= TimeSpan.Zero ? null : site.LinkTo($"/rakor/hadir/{links.Issue(Purpose, report.ContentItemId, left)}");
    }
}
