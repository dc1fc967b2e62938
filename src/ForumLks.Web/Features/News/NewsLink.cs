using ForumLks.Recipes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.News;

/// <summary>A page, or one numbered decision on it, that a news item is about; a row, so that the page finds its news.</summary>
public sealed class NewsLink
{
    public long Id { get; private set; }
    public long NewsId { get; private set; }
    public string ContentItemId { get; private set; } = "";

    /// <summary>Of the decision in its report; null for the page as a whole.</summary>
    public int? Number { get; private set; }

    internal static NewsLink To(string contentItemId, int? number) => new() { ContentItemId = contentItemId, Number = number };

    internal bool IsTo((string ContentItemId, int? Number) target) => (ContentItemId, Number) == target;
}

/// <summary>How a decision is named in a news item: "4dgj526hmgbq0m1rqh27t8nzwd-3".</summary>
public static class DecisionName
{
    public static string Of(string contentItemId, int number) => $"{contentItemId}-{number}";

    public static (string ContentItemId, int Number)? Read(string text) =>
        text.Split('-') is [var id, var number] && OrchardId.IsValid(id) && int.TryParse(number, out var n) && n is > 0 and < 1000 ? (id, n) : null;
}

public sealed class NewsLinkMapping : IEntityTypeConfiguration<NewsLink>
{
    public void Configure(EntityTypeBuilder<NewsLink> builder)
    {
        builder.ToTable("NewsLinks");
        builder.Property(l => l.ContentItemId).HasMaxLength(26);
        builder.HasIndex(l => l.ContentItemId);
    }
}
