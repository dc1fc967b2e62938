using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Practices;

/// <summary>A practice (praktik baik): how an institution solved a problem, so that another can do it too.</summary>
public sealed partial class Practice : ContentItem<PracticeContent>
{
    public PracticeStage Stage { get; private set; }
    public PracticeNeed? Need { get; private set; }

    /// <summary>The owner's profile as columns, for ordering by likeness; the kind of service is the item's topic.</summary>
    public InstitutionRank? Rank { get; private set; }
    public CapacityBand? Capacity { get; private set; }
    public BudgetBand? Budget { get; private set; }
    public Rurality? Rurality { get; private set; }

    protected override void OnWritten(PracticeContent content)
    {
        (Stage, Need) = (content.Stage, content.Need);
        (Rank, Capacity, Budget, Rurality) = (content.Rank, content.Capacity, content.Budget, content.Rurality);
        Renew();
    }
}

public sealed class PracticeMapping : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> builder)
    {
        builder.IsContent<Practice, PracticeContent>("Practices");
        builder.Property(p => p.ObsoleteNote).HasMaxLength(Practice.LongestNote);
    }
}
