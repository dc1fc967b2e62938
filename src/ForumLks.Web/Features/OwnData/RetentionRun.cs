using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.OwnData;

/// <summary>When a line of the retention table was carried out last. A server claims the next run by moving <see cref="NextUtc"/> ahead.</summary>
[Unaudited("it is shown to everybody and says what was done itself")]
public sealed class RetentionRun : IShowsOnPages
{
    public const string PageTag = "privasi";

    public string Name { get; private init; } = "";
    public DateTime NextUtc { get; private set; }
    public DateTime? LastUtc { get; private set; }
    public int Rows { get; private set; }

    IEnumerable<string> IShowsOnPages.PageTags => [PageTag];

    public static RetentionRun Of(string name, DateTime now) => new() { Name = name, NextUtc = now };

    public void Ran(int rows, DateTime now) => (Rows, LastUtc) = (rows, now);
}

public sealed class RetentionRunMapping : IEntityTypeConfiguration<RetentionRun>
{
    public void Configure(EntityTypeBuilder<RetentionRun> builder)
    {
        builder.ToTable("RetentionRuns");
        builder.HasKey(r => r.Name);
        builder.Property(r => r.Name).HasMaxLength(40);
    }
}
