using ForumLks.Text;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Platform.Web;

/// <summary>Times as readers are told them: the date, and how long ago.</summary>
public sealed class Say(TimeProvider clock)
{
    public DateOnly Today => clock.GetUtcNow().DateIn(IndonesianZone.Wib);

    public IHtmlContent Day(DateTime utc) => Day(new DateTimeOffset(utc, TimeSpan.Zero).DateIn(IndonesianZone.Wib));

    public IHtmlContent Day(DateOnly day) =>
        new HtmlString($"<time datetime=\"{day:yyyy-MM-dd}\">{IndonesianDate.Long(day)}, {IndonesianDate.Relative(Today, day)}</time>");

    public IHtmlContent JustDay(DateOnly day) => new HtmlString($"<time datetime=\"{day:yyyy-MM-dd}\">{IndonesianDate.Long(day)}</time>");

    public IHtmlContent Moment(DateTime utc)
    {
        var moment = new DateTimeOffset(utc, TimeSpan.Zero);
        return new HtmlString($"<time datetime=\"{moment:yyyy-MM-ddTHH:mm:ssZ}\">{IndonesianDate.DateAndTime(moment, IndonesianZone.Wib)}</time>");
    }

    public static string Number(decimal number) => IndonesianNumber.Format(number);

    public static string Size(long bytes) => IndonesianNumber.FileSize(bytes);
}
