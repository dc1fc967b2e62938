using ForumLks.Text;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Minutes;

/// <summary>Links for minute-takers without an account: one part of one meeting, up to a week after it.</summary>
public sealed class MinutesLinks(SignedLinks links, SiteAddress site, TimeProvider clock)
{
    public const string Purpose = "notulis";

    public string? Of(MeetingReport report, MinutesPart part)
    {
        var left = IndonesianZone.Wib.ToUtc((report.EndsOn ?? report.StartsOn).AddDays(7), default) - clock.GetUtcNow();
        return left <= TimeSpan.Zero ? null : site.LinkTo($"/rakor/notulen/{links.Issue(Purpose, $"{report.ContentItemId} {part.Key}", left)}");
    }
}
