using System.Data.Common;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.News;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Resources;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Benchmarks.Fill;

/// <summary>The rows of one item in all the tables that the application would have written to.</summary>
public sealed class ItemTables(DbConnection connection) : IAsyncDisposable
{
    private readonly Insertion _items = new(
        connection, "ContentItems", "Id", "ContentItemId", "Type", "Slug", "Title", "Summary", "Area", "Topic", "SpaceId", "Visibility", "Status", "OwnerId",
        "CreatedUtc", "ModifiedUtc", "PublishedUtc", "ListedUtc", "Revision");

    private readonly Insertion _news = new(connection, "News", "Id", "Content");
    private readonly Insertion _practices = new(connection, "Practices", "Id", "Content", "Stage", "Rank", "Capacity", "Budget", "Rurality", "LikenessCode", "AdoptionCount", "Freshness");
    private readonly Insertion _resources = new(connection, "Resources", "Id", "Content", "Kind", "Downloads");
    private readonly Insertion _meetings = new(connection, "MeetingReports", "Id", "Content", "StartsOn", "EndsOn");
    private readonly Insertion _decisions = new(connection, "Decisions", "MeetingReportId", "Number", "Kind", "Text", "Owner", "Deadline");
    private readonly Insertion _revisions = new(connection, "ContentRevisions", "ItemId", "Number", "AtUtc", "ById", "Json");
    private readonly Insertion _audit = new(connection, "Audit", "AtUtc", "ById", "Act", "Subject", "SubjectId");

    public async Task Write(Send send, MadeItem made)
    {
        var item = made.Item;
        await _items.Run(
            send, made.Id, made.ContentItemId, made.Type, made.Slug, item.Title, item.Summary, item.Area, item.Topic, made.Space?.Id, made.Visibility.ToString(),
            nameof(ContentStatus.Published), made.OwnerId, made.PublishedUtc, made.PublishedUtc, made.PublishedUtc, made.ListedUtc, 1);
        var json = JsonColumn.Write(((IHasContent)item).Content);
        await WriteOwnTable(send, made, json);
        await _revisions.Run(send, made.Id, 1, made.PublishedUtc, made.OwnerId, json);
        await _audit.Run(send, made.PublishedUtc, made.OwnerId, "diterbitkan", made.Type, made.Id.ToString());
    }

    private async Task WriteOwnTable(Send send, MadeItem made, string json)
    {
        switch (made.Item)
        {
            case News:
                await _news.Run(send, made.Id, json);
                break;
            case Practice practice:
                await _practices.Run(
                    send, made.Id, json, practice.Stage.ToString(), practice.Rank?.ToString(), practice.Capacity?.ToString(), practice.Budget?.ToString(), practice.Rurality?.ToString(),
                    practice.LikenessCode, 0, practice.Freshness.ToString());
                break;
            case Resource resource:
                await _resources.Run(send, made.Id, json, resource.Kind.ToString(), 0);
                break;
            case MeetingReport report:
                await _meetings.Run(send, made.Id, json, report.StartsOn, report.EndsOn);
                foreach (var decision in report.Decisions)
                {
                    await _decisions.Run(send, made.Id, decision.Number, decision.Kind.ToString(), decision.Text, decision.Owner, decision.Deadline);
                }

                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var insertion in new[] { _items, _news, _practices, _resources, _meetings, _decisions, _revisions, _audit })
        {
            await insertion.DisposeAsync();
        }
    }
}
