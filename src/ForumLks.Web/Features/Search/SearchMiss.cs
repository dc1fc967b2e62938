using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Search;

/// <summary>What was searched and not found, how often; never by whom.</summary>
[Unaudited("it must not be known who searched")]
public sealed class SearchMiss
{
    public const int Longest = 100;

    public long Id { get; private set; }
    public string Text { get; private init; } = "";
    public int Times { get; private set; } = 1;
    public DateTime LastUtc { get; private set; }

    public static SearchMiss Of(string text, DateTime now) => new() { Text = text, LastUtc = now };
}

public sealed class SearchMissMapping : IEntityTypeConfiguration<SearchMiss>
{
    public void Configure(EntityTypeBuilder<SearchMiss> builder)
    {
        builder.ToTable("SearchMisses");
        builder.Property(m => m.Text).HasMaxLength(SearchMiss.Longest);
        builder.HasIndex(m => m.Text).IsUnique();
        builder.HasIndex(m => m.LastUtc);
    }
}
