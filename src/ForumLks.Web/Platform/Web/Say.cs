using ForumLks.Text;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Platform.Web;

/// <summary>Times as readers are told them: the date, and how long ago.</summary>
public sealed class Say(TimeProvider clock)
{
    public DateOnly Today => clock.GetUtcNow().DateIn(IndonesianZone.Wib);

    public IHtmlContent Day(DateTime utc) => Day(new DateTimeOffset(utc, TimeSpan.Zero).DateIn(IndonesianZone.Wib));

    public IHtmlContent Day(DateOnly day) =>
        new HtmlString($"<time datetime=\"{day:yyyy-MM-dd}\">{IndonesianDate.Long(day)}<span class=\"ago\">, {IndonesianDate.Relative(Today, day)}</span></time>");

    public IHtmlContent JustDay(DateOnly day) => new HtmlString($"<time datetime=\"{day:yyyy-MM-dd}\">{IndonesianDate.Long(day)}</time>");

    public IHtmlContent Moment(DateTime utc)
    {
        var moment = new DateTimeOffset(utc, TimeSpan.Zero);
        return new HtmlString($"<time datetime=\"{moment:yyyy-MM-ddTHH:mm:ssZ}\">{IndonesianDate.DateAndTime(moment, IndonesianZone.Wib)}</time>");
    }

    /// <summary>Long titles are set smaller on a phone: four lines at most, and the text still begins on the first screen.</summary>
    public static string? TitleClass(string title) => title.Length switch
    {
        > 105 => "long longer",
        > 62 => "long",
        _ => null,
    };

    public static string Number(decimal number) => IndonesianNumber.Format(number);

    public static string Size(long bytes) => IndonesianNumber.FileSize(bytes);
}
