using System.Text.RegularExpressions;
using ForumLks.Search;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.News;

/// <summary>Finds pages and decisions that a news item can be tied to, and shows those it is tied to; only what the reader may read.</summary>
public sealed partial class RelatedPages(ForumDb db, ISearchIndex index, ISpaceNames spaces, ContentTypes types, TimeProvider clock)
{
    private const int Most = 8;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>By words, or by the address of a page (with "#butir-3": of one decision on it).</summary>
    public async Task<IReadOnlyList<RelatedPage>> Find(string words, Reader reader, CancellationToken cancel)
    {
        var address = Address().Match(words);
        var found = address.Success
            ? await ByAddress(address.Groups["path"].Value, address.Groups["slug"].Value, reader).ToListAsync(cancel)
            : await ByWords(words, reader, cancel);
        var pages = await WithDecisions(found, onlyNamed: null, cancel);
        return int.TryParse(address.Groups["number"].Value, out var number)
            ? [.. pages.Select(p => p with { Decisions = [.. p.Decisions.Where(d => d.Number == number)] })]
            : pages;
    }

    /// <summary>What the item is tied to, as far as the reader may read it.</summary>
    public async Task<IReadOnlyList<RelatedPage>> Of(NewsContent content, Reader reader, CancellationToken cancel)
    {
        var decisions = content.RelatedDecisions.Select(DecisionName.Read).OfType<(string ContentItemId, int Number)>().ToHashSet();
        var ids = content.Related.Concat(decisions.Select(d => d.ContentItemId)).Distinct().ToList();
        return ids.Count == 0 ? [] : await WithDecisions(await Readable(reader).Where(i => ids.Contains(i.ContentItemId)).OrderBy(i => i.Id).Take(50).ToListAsync(cancel), decisions, cancel);
    }

    private IQueryable<ContentItem> Readable(Reader reader) => db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().PublishedFor(reader, Now);

    private IQueryable<ContentItem> ByAddress(string path, string slug, Reader reader)
    {
        var type = types.All.FirstOrDefault(t => t.Path == path)?.Name;
        return Readable(reader).Where(i => i.Type == type && i.Slug == slug);
    }

    private async Task<List<ContentItem>> ByWords(string words, Reader reader, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var audiences = Audience.Of(reader, (await spaces.All(cancel)).Select(s => s.Id));
        var results = await index.Search(db.Database.GetDbConnection(), new SearchQuery(words, audiences, Now) { PageSize = Most * 2 }, cancel);
        var ids = results.Hits.Select(h => h.Id).ToList();
        var found = await Readable(reader).Where(i => ids.Contains(i.Id) && i.Type != nameof(News)).ToListAsync(cancel);
        return [.. found.OrderBy(i => ids.IndexOf(i.Id)).Take(Most)];
    }

    private async Task<IReadOnlyList<RelatedPage>> WithDecisions(List<ContentItem> items, IReadOnlySet<(string, int)>? onlyNamed, CancellationToken cancel)
    {
        var meetings = items.Where(i => i.Type == nameof(MeetingReport)).Select(i => i.Id).ToList();
        var decisions = meetings.Count == 0 ? [] : await db.Set<Decision>().AsNoTracking().Where(d => meetings.Contains(d.MeetingReportId)).OrderBy(d => d.Number).ToListAsync(cancel);
        return [.. items.Select(i => new RelatedPage(
            i.ContentItemId, i.Id, types.Of(i).Word, types.UrlOf(i), i.Title,
            [.. decisions.Where(d => d.MeetingReportId == i.Id && onlyNamed?.Contains((i.ContentItemId, d.Number)) != false).Select(d => new RelatedDecision(d.Number, d.Kind.ToString(), d.Text))]))];
    }

    [GeneratedRegex(@"^(?:https?://[^/\s]+)?/(?<path>[a-z]+)/(?<slug>[a-z0-9-]+)/?(?:\?[^#\s]*)?(?:\#butir-(?<number>[0-9]{1,3}))?$")]
    private static partial Regex Address();
}

public sealed record RelatedPage(string ContentItemId, long Id, string Kind, string Url, string Title, IReadOnlyList<RelatedDecision> Decisions);

public sealed record RelatedDecision(int Number, string Kind, string Text);
