using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Formation;

public sealed class FormationMapping : IEntityTypeConfiguration<AreaFormation>, IEntityTypeConfiguration<FormationEntry>, IEntityTypeConfiguration<FormationTarget>, IEntityTypeConfiguration<TargetBaseline>
{
    public void Configure(EntityTypeBuilder<AreaFormation> builder)
    {
        builder.ToTable("Formations");
        builder.Property(f => f.Area).HasMaxLength(5);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => f.Area).IsUnique();
        builder.Ignore(f => f.Counting);
        builder.HasMany(f => f.Entries).WithOne().HasForeignKey(e => e.FormationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FormationEntry> builder)
    {
        builder.ToTable("FormationEntries");
        builder.Property(e => e.Key).HasMaxLength(60);
        builder.Property(e => e.Source).HasMaxLength(240);
        builder.Property(e => e.Note).HasMaxLength(1000);
        builder.Property(e => e.ProofNumber).HasMaxLength(80);
        builder.Property(e => e.ProofUrl).HasMaxLength(500);
        builder.Property(e => e.FilePath).HasMaxLength(200);
        builder.Property(e => e.ByOffice).HasMaxLength(160);
        builder.Property(e => e.VerifiedByOffice).HasMaxLength(160);
        builder.Property(e => e.ReturnedBecause).HasMaxLength(1000);
        builder.Property(e => e.CorrectedBecause).HasMaxLength(1000);
        builder.Property(e => e.Origin).HasMaxLength(40);
        builder.Ignore(e => e.Proof).Ignore(e => e.IsShown);
        builder.HasIndex(e => e.Key).IsUnique();
        builder.HasIndex(e => e.FormationId);
        builder.HasIndex(e => e.CorrectsId);
        builder.HasIndex(e => e.Standing);
    }

    public void Configure(EntityTypeBuilder<FormationTarget> builder)
    {
        builder.ToTable("FormationTargets");
        builder.Property(t => t.Key).HasMaxLength(60);
        builder.Property(t => t.Title).HasMaxLength(160);
        builder.Property(t => t.Areas).IsJson();
        builder.Property(t => t.SetBy).HasMaxLength(160);
        builder.Property(t => t.Source).HasMaxLength(240);
        builder.Property(t => t.DecisionReport).HasMaxLength(26);
        builder.Property(t => t.WithdrawnBecause).HasMaxLength(1000);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.Decision);
        builder.HasIndex(t => t.Key).IsUnique();
        builder.HasIndex(t => new { t.DecisionReport, t.DecisionNumber });
        builder.HasMany(t => t.Baselines).WithOne().HasForeignKey(b => b.TargetId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TargetBaseline> builder)
    {
        builder.ToTable("FormationBaselines");
        builder.Property(b => b.Source).HasMaxLength(240);
        builder.HasIndex(b => b.TargetId);
    }
}
