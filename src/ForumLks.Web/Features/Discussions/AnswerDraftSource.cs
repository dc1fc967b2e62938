using System.Globalization;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>An answer as the beginning of a practice: "diskusi/{slug}/{number}".</summary>
public sealed class AnswerDraftSource(ForumDb db, TopicReading reading, SiteAddress site) : IDraftSource
{
    private const int MostSteps = 7;
    private const int LongestStep = 300;

    public string Path => "diskusi";

    public async Task<DraftStart?> Find(string rest, Reader reader, CancellationToken cancel)
    {
        if (rest.Split('/') is not [var slug, var text]
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await reading.Find(slug, reader, cancel) is not { } topic
            || await db.Set<Reply>().AsNoTracking().FirstOrDefaultAsync(r => r.TopicId == topic.Id && r.Number == number && r.State == ReplyState.Shown, cancel) is not { } reply)
        {
            return null;
        }

        var source = new SourceNote { Publisher = "Diskusi ForumLKS", Title = $"{topic.Title}, balasan {number}", Url = site.LinkTo($"/diskusi/{slug}/balasan/{number}"), On = new DateTimeOffset(reply.WrittenUtc, TimeSpan.Zero).DateIn(IndonesianZone.Wib) };
        return new DraftStart(source)
        {
            Problem = Excerpt.Of(PlainText.FromMarkdown(topic.Content.Body), 600),
            Steps = [.. PlainText.FromMarkdown(reply.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Excerpt.Of(line, LongestStep)).Take(MostSteps)],
            Area = topic.Area,
            Kind = topic.Content.Kind,
        };
    }
}
