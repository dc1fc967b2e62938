using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Resources;

public enum RuleStatus
{
    Berlaku,
    Diubah,
    Dicabut,
}

/// <summary>A relation as one of the two regulations tells it.</summary>
public sealed record ToldRelation(RelationKind Kind, string Title, string Url);

/// <param name="CitedBy">What names it, newest first.</param>
public sealed record RuleFacts(RuleStatus Status, IReadOnlyList<ToldRelation> Relations, IReadOnlyList<ItemRow> CitedBy);

/// <summary>Whether a regulation holds, what it has to do with others, and what cites it: as far as the reader may see who says so.</summary>
public sealed class RuleReading(ForumDb db, Listing listing, Say say, TimeProvider clock)
{
    public const int MostCiting = 50;

    public async Task<RuleFacts> Of(Resource rule, Reader reader, CancellationToken cancel)
    {
        var links = await Links(l => l.ActingId == rule.ContentItemId || l.TargetId == rule.ContentItemId, reader).ToListAsync(cancel);
        var others = links.Select(l => l.ActingId == rule.ContentItemId ? l.TargetId : l.ActingId).Distinct().ToList();
        var titles = await db.Set<Resource>().PublishedFor(reader, Now).Where(r => others.Contains(r.ContentItemId)).Select(r => new { r.ContentItemId, r.Title, r.Slug }).ToDictionaryAsync(r => r.ContentItemId, cancel);
        var told = links.Select(l => l.ActingId == rule.ContentItemId
                ? (Kind: l.Repeals ? RelationKind.Mencabut : RelationKind.Mengubah, Other: l.TargetId)
                : (Kind: l.Repeals ? RelationKind.DicabutOleh : RelationKind.DiubahOleh, Other: l.ActingId))
            .Distinct().Where(l => titles.ContainsKey(l.Other)).OrderBy(l => l.Kind)
            .Select(l => new ToldRelation(l.Kind, titles[l.Other].Title, $"/sumber/{titles[l.Other].Slug}"));
        return new RuleFacts(StatusOf(rule, links), [.. told], await CitedBy(rule, reader, cancel));
    }

    public RuleStatus StatusOf(Resource rule, IReadOnlyCollection<RuleLink> links) =>
        rule.Content.EndedOn <= say.Today || links.Any(l => l.TargetId == rule.ContentItemId && l.Repeals) ? RuleStatus.Dicabut
        : links.Any(l => l.TargetId == rule.ContentItemId) ? RuleStatus.Diubah
        : RuleStatus.Berlaku;

    /// <summary>Links that something says which the reader may see.</summary>
    public IQueryable<RuleLink> Links(System.Linq.Expressions.Expression<Func<RuleLink, bool>> which, Reader reader) =>
        db.Set<RuleLink>().AsNoTracking().Where(which).Where(l => db.Set<Resource>().PublishedFor(reader, Now).Any(r => r.Id == l.StatedById));

    private async Task<IReadOnlyList<ItemRow>> CitedBy(Resource rule, Reader reader, CancellationToken cancel)
    {
        if (rule.RuleKey is not { } key)
        {
            return [];
        }

        // "Perda Nomor 6 Tahun 2015" without a place is this one only if the forum knows no other of that number.
        var isOnlyOne = !await db.Set<Resource>().AnyAsync(r => r.RuleKey == key && r.Id != rule.Id && r.DeletedUtc == null, cancel);
        var place = rule.RulePlace;
        var citing = db.Set<Citation>().Where(c => c.Key == key && c.ItemId != rule.Id && (c.Place == place || place == "" || (c.Place == "" && isOnlyOne))).Select(c => c.ItemId);
        return await listing.Rows(db.Set<ContentItem>().PublishedFor(reader, Now).Where(i => citing.Contains(i.Id)), MostCiting, cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
