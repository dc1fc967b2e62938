using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>What a topic is about, as far as the reader may see it.</summary>
public sealed class AboutItem(ForumDb db, QueryCache queries, ContentTypes types, TimeProvider clock)
{
    public async Task<AboutLine?> Of(TopicContent content, Reader reader, CancellationToken cancel) =>
        content.About is not { } id ? null
        : await queries.Find($"topik tentang {id}", reader, [PageCacheTags.Content], c => Read(id, reader, c), cancel) is { } found
            ? content.AboutNumber is { } number ? found with { Url = $"{found.Url}#butir-{number}", Title = $"Butir {number}, {found.Title}" } : found
            : null;

    private async Task<AboutLine?> Read(string id, Reader reader, CancellationToken cancel) =>
        await db.Set<ContentItem>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Where(i => i.ContentItemId == id && i.Type != nameof(Topic)).Select(i => new { i.Id, i.Type, i.Slug, i.Title, i.SpaceId, i.Area, i.Topic }).FirstOrDefaultAsync(cancel) is { } item
            ? new AboutLine(item.Id, types[item.Type].Word, types[item.Type].UrlOf(item.Slug), item.Title, item.SpaceId, item.Area, item.Topic)
            : null;
}

public sealed record AboutLine(long Id, string Word, string Url, string Title, long? SpaceId, string? Area, string? Kind);
