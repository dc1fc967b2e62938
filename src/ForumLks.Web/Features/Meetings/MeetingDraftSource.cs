using System.Globalization;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Meetings;

/// <summary>An item of a report as the beginning of a practice: "rakor/{slug}/{number}".</summary>
public sealed class MeetingDraftSource(ContentReading reading) : IDraftSource
{
    public string Path => "rakor";

    public async Task<DraftStart?> Find(string rest, Reader reader, CancellationToken cancel)
    {
        if (rest.Split('/') is not [var slug, var text]
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await reading.Find<MeetingReport>(slug, reader, cancel) is not { } report
            || report.Content.Items.Find(i => i.Number == number) is not { } item)
        {
            return null;
        }

        var source = new SourceNote { Publisher = report.Title.Length > 120 ? report.Title[..120] : report.Title, Title = $"{item.Kind} nomor {number}", On = report.StartsOn };
        return new DraftStart(source) { Problem = item.Text.Length > 600 ? item.Text[..600] : item.Text, Area = report.Area };
    }
}
