using System.Text.Json.Nodes;
using ForumLks.Text;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Sharing;

namespace ForumLks.Web.Features.Prints;

/// <summary>A meeting outside the site: when and where it is, and what was decided.</summary>
public sealed class ReportWords(MeetingPapers papers) : ShareWords
{
    public override string Type => nameof(MeetingReport);

    public override string SchemaType => "Event";

    public override async Task<string?> Message(ContentItem item, string link, Reader reader, CancellationToken cancel) =>
        await papers.Find(item.Slug, reader, cancel) is { } paper ? ReportText.Of(paper) : null;

    public override ShareFigure? Figure(ContentItem item)
    {
        var content = ((MeetingReport)item).Content;
        return new ShareFigure(content.EndsOn is { } end && end != content.StartsOn ? IndonesianDate.Range(content.StartsOn, end) : IndonesianDate.Long(content.StartsOn), content.Place ?? "");
    }

    public override void Describe(JsonObject schema, ContentItem item)
    {
        var content = ((MeetingReport)item).Content;
        schema["startDate"] = $"{content.StartsOn:yyyy-MM-dd}";
        if (content.EndsOn is { } end)
        {
            schema["endDate"] = $"{end:yyyy-MM-dd}";
        }

        schema["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode";
        schema["location"] = new JsonObject { ["@type"] = "Place", ["name"] = content.Place is { Length: > 0 } place ? place : "Indonesia", ["address"] = content.Place ?? "Indonesia" };
        if (content.Organisers.FirstOrDefault() is { } organiser)
        {
            schema["organizer"] = ItemSharing.Organization(organiser);
        }
    }
}
