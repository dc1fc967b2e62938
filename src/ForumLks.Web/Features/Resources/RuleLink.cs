using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Resources;

/// <summary>That one regulation amends or repeals another; said once, on either, and read from both. Ids are those that travel in recipes.</summary>
[Unaudited("it repeats what the regulation's own text says")]
public sealed class RuleLink
{
    public long Id { get; private set; }
    public long StatedById { get; private init; }
    public string ActingId { get; private init; } = "";
    public string TargetId { get; private init; } = "";
    public bool Repeals { get; private init; }

    public static RuleLink Of(Resource stating, RuleRelation said)
    {
        var isActing = said.Kind is RelationKind.Mengubah or RelationKind.Mencabut;
        return new()
        {
            StatedById = stating.Id,
            ActingId = isActing ? stating.ContentItemId : said.Regulation,
            TargetId = isActing ? said.Regulation : stating.ContentItemId,
            Repeals = said.Kind is RelationKind.Mencabut or RelationKind.DicabutOleh,
        };
    }
}

public sealed class RuleLinkMapping : IEntityTypeConfiguration<RuleLink>
{
    public void Configure(EntityTypeBuilder<RuleLink> builder)
    {
        builder.ToTable("RuleLinks");
        builder.Property(l => l.ActingId).HasMaxLength(26);
        builder.Property(l => l.TargetId).HasMaxLength(26);
        builder.HasIndex(l => l.ActingId);
        builder.HasIndex(l => l.TargetId);
        builder.HasOne<Resource>().WithMany().HasForeignKey(l => l.StatedById).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Keeps, with every save of a regulation, what it says of others; a regulation never comes back to itself.</summary>
public sealed class RuleRelations : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var rule in changes.Where(c => c.State != EntityState.Deleted).Select(c => c.Entity).OfType<Resource>())
        {
            await Refresh(db, rule, cancel);
        }
    }

    private static async Task Refresh(ForumDb db, Resource rule, CancellationToken cancel)
    {
        var old = await db.Set<RuleLink>().Where(l => l.StatedById == rule.Id).ToListAsync(cancel);
        if (old.Count == 0 && rule.Content.Relations.Count == 0)
        {
            return;
        }

        var links = rule.Content.Relations.Select(r => RuleLink.Of(rule, r)).ToList();
        db.RemoveRange(old);
        db.AddRange(links);
        await db.SaveQuietly(cancel);
        foreach (var link in links)
        {
            await RefuseCircle(db, link, cancel);
        }
    }

    private static async Task RefuseCircle(ForumDb db, RuleLink link, CancellationToken cancel)
    {
        if (link.ActingId == link.TargetId)
        {
            throw new BrokenRule("Peraturan tidak dapat mengubah atau mencabut dirinya sendiri. Pilih peraturan lain.");
        }

        HashSet<string> seen = [link.TargetId];
        List<string> reached = [link.TargetId];
        while (reached.Count > 0)
        {
            reached = [.. (await db.Set<RuleLink>().Where(l => reached.Contains(l.ActingId)).Select(l => l.TargetId).Distinct().ToListAsync(cancel)).Where(seen.Add)];
            if (seen.Contains(link.ActingId))
            {
                throw new BrokenRule("Hubungan ini melingkar: peraturan yang diubah atau dicabut ternyata, langsung atau lewat peraturan lain, mengubah atau mencabut peraturan yang sama. Periksa arah hubungannya.");
            }
        }
    }
}
