using ForumLks.Web.Data;
using ForumLks.Web.Features.Moderation.Judging;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>The admins' rules, folded once and kept until one is written.</summary>
public sealed class RuleBook(QueryCache queries)
{
    public const int MostRules = 500;

    /// <summary>What refuses comes before what waits.</summary>
    public async Task<Verdict?> Judge(ForumDb db, long? spaceId, FoldedText text, LinksIn links, CancellationToken cancel)
    {
        var all = await queries.Get("aturan moderasi", Reader.Stranger, [ModerationRule.Tag], c => Read(db, c), cancel);
        var found = all.Where(r => (r.SpaceId is null || r.SpaceId == spaceId) && (r.Domain is { } domain ? links.LeadTo(domain) : text.Has(r.Phrase))).MaxBy(r => r.Effect);
        return found switch
        {
            null => null,
            { Effect: RuleEffect.Refuse } => new Refused($"Belum dapat dimuat: {found.Reason}"),
            _ => new Waits($"Pengurus melihatnya dahulu: {found.Reason}"),
        };
    }

    private static async Task<List<FoldedRule>> Read(ForumDb db, CancellationToken cancel) =>
        [.. (await db.Set<ModerationRule>().AsNoTracking().OrderBy(r => r.Id).Take(MostRules).ToListAsync(cancel))
            .Select(r => new FoldedRule(r.SpaceId, r.Effect, FoldedText.Of(r.Text), r.Kind == RuleKind.Domain ? r.Text : null, r.Reason))];

    private sealed record FoldedRule(long? SpaceId, RuleEffect Effect, FoldedText Phrase, string? Domain, string Reason);
}
