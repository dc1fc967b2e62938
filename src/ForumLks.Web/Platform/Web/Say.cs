using System.Collections.Concurrent;
using ForumLks.Text;
using Microsoft.AspNetCore.Html;

namespace ForumLks.Web.Platform.Web;

/// <summary>Times as readers are told them: the date, and how long ago.</summary>
public sealed class Say(TimeProvider clock)
{
    private const int MostDays = 4_000;

    /// <summary>Lists say the same few days again and again.</summary>
    private readonly ConcurrentDictionary<(DateOnly Day, DateOnly Today), IHtmlContent> _days = new();

    public DateOnly Today => clock.GetUtcNow().DateIn(IndonesianZone.Wib);

    public IHtmlContent Day(DateTime utc) => Day(new DateTimeOffset(utc, TimeSpan.Zero).DateIn(IndonesianZone.Wib));

    public IHtmlContent Day(DateOnly day)
    {
        var at = (Day: day, Today);
        return _days.TryGetValue(at, out var said) ? said : Remember(at);
    }

    private IHtmlContent Remember((DateOnly Day, DateOnly Today) at)
    {
        if (_days.Count >= MostDays)
        {
            _days.Clear();
        }

        return _days.GetOrAdd(at, static a => Seen(a.Day, a.Today));
    }

    private static HtmlString Seen(DateOnly day, DateOnly today) =>
        new($"<time datetime=\"{day:yyyy-MM-dd}\">{IndonesianDate.Long(day)}<span class=\"ago\">, {IndonesianDate.Relative(today, day)}</span></time>");

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
