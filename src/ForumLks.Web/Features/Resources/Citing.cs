using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Citing;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Resources;

/// <summary>Tells pages of items that they name a regulation which has been repealed, and what took its place.</summary>
public sealed class Citing(ForumDb db, RuleReading rules, QueryCache queries, TimeProvider clock) : ICitations
{
    public string CacheTag => PageCacheTags.Type(nameof(Resource));

    public async Task<CitedRules> Of(ContentItem item, Reader reader, CancellationToken cancel) =>
        await queries.Get($"kutipan {item.Id}", reader, [PageCacheTags.Item(item.Id), CacheTag], c => Read(item, reader, c), cancel);

    /// <summary>Items that name a repealed regulation and are the reader's to mend: their own, and those of spaces they administer.</summary>
    public async Task<IReadOnlyList<(ContentItem Item, CitedRules Cited)>> ToMend(Reader reader, int count, CancellationToken cancel)
    {
        var administered = reader.AdministeredSpaceIds;
        var mine = db.Set<ContentItem>().AsNoTracking().IgnoreAutoIncludes().VisibleTo(reader, Now)
            .Where(i => i.OwnerId == reader.Id || reader.IsPlatformAdmin || (i.SpaceId != null && administered.Contains(i.SpaceId.Value)))
            .Where(i => db.Set<Citation>().Any(c => c.ItemId == i.Id && db.Set<Resource>().Any(r => r.RuleKey == c.Key && r.DeletedUtc == null && (db.Set<RuleLink>().Any(l => l.Repeals && l.TargetId == r.ContentItemId)))));
        var found = new List<(ContentItem, CitedRules)>();
        foreach (var item in await mine.OrderByDescending(i => i.ListedUtc).Take(count).ToListAsync(cancel))
        {
            if (await Of(item, reader, cancel) is { Repealed.Count: > 0 } cited)
            {
                found.Add((item, cited));
            }
        }

        return found;
    }

    private async Task<CitedRules> Read(ContentItem item, Reader reader, CancellationToken cancel)
    {
        var named = await db.Set<Citation>().AsNoTracking().Where(c => c.ItemId == item.Id).ToListAsync(cancel);
        if (named.Count == 0)
        {
            return CitedRules.None;
        }

        var keys = named.Select(c => c.Key).Distinct().ToList();
        var known = await db.Set<Resource>().AsNoTracking().PublishedFor(reader, Now).Where(r => r.RuleKey != null && keys.Contains(r.RuleKey) && r.Id != item.Id).ToListAsync(cancel);
        var cited = known.FindAll(rule => named.Exists(c => Means(c, rule, known)));
        var repealed = new List<RepealedRule>();
        foreach (var rule in cited)
        {
            if (await Repealed(rule, item, reader, cancel) is { } gone)
            {
                repealed.Add(gone);
            }
        }

        return new CitedRules(true, repealed);
    }

    private static bool Means(Citation named, Resource rule, List<Resource> known) =>
        named.Key == rule.RuleKey && (named.Place == rule.RulePlace || rule.RulePlace.Length == 0 || (named.Place.Length == 0 && known.Count(r => r.RuleKey == named.Key) == 1));

    private async Task<RepealedRule?> Repealed(Resource rule, ContentItem item, Reader reader, CancellationToken cancel)
    {
        var links = await rules.Links(l => l.TargetId == rule.ContentItemId, reader).ToListAsync(cancel);
        // What repeals it must name it.
        if (rules.StatusOf(rule, links) != RuleStatus.Dicabut || links.Exists(l => l.ActingId == item.ContentItemId))
        {
            return null;
        }

        var acting = links.Where(l => l.Repeals).Select(l => l.ActingId).ToList();
        var successors = await db.Set<Resource>().PublishedFor(reader, Now).Where(r => acting.Contains(r.ContentItemId)).OrderByDescending(r => r.ListedUtc).Select(r => new { r.Title, r.Slug }).ToListAsync(cancel);
        return new RepealedRule(rule.Title, $"/sumber/{rule.Slug}", [.. successors.Select(s => (s.Title, $"/sumber/{s.Slug}"))]);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
