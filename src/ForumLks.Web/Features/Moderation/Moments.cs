using ForumLks.Text;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Times in sentences that are kept or sent, in the office's clock.</summary>
internal static class Moments
{
    public static string Say(DateTime utc) => IndonesianDate.DateAndTime(new DateTimeOffset(utc, TimeSpan.Zero), IndonesianZone.Wib);
}
