using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Needs;

public sealed class NeedMapping : IEntityTypeConfiguration<Need>, IEntityTypeConfiguration<NeedAnswer>
{
    public void Configure(EntityTypeBuilder<Need> builder)
    {
        builder.ToTable("Needs");
        builder.Property(n => n.Key).HasMaxLength(26);
        builder.Property(n => n.InstitutionId).HasMaxLength(26);
        builder.Property(n => n.Area).HasMaxLength(5);
        builder.Property(n => n.What).HasMaxLength(300);
        builder.Property(n => n.ClosedBecause).HasMaxLength(300);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.Ignore(n => n.IsOpen);
        builder.HasIndex(n => n.Key).IsUnique();
        builder.HasIndex(n => n.InstitutionId);
        builder.HasIndex(n => new { n.Area, n.Kind });
        builder.HasIndex(n => new { n.State, n.WrittenUtc });
        builder.HasMany(n => n.Answers).WithOne().HasForeignKey(a => a.NeedId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<NeedAnswer> builder)
    {
        builder.ToTable("NeedAnswers");
        builder.Property(a => a.Text).HasMaxLength(1000);
        builder.Property(a => a.ByOffice).HasMaxLength(160);
        builder.Property(a => a.Url).HasMaxLength(500);
        builder.HasIndex(a => a.NeedId);
    }
}
