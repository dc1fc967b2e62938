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

    /// <summary>All five facts as one number, for the index by which likeness is ordered.</summary>
    public int LikenessCode { get; private set; }

    /// <summary>All sections of Lengkap are filled.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The practice that this one was learned from, by its ContentItemId.</summary>
    public string? LearnedFrom { get; private set; }

    protected override void OnWritten(PracticeContent content)
    {
        (Stage, Need) = (content.Stage, content.Need);
        (Rank, Capacity, Budget, Rurality) = (content.Rank, content.Capacity, content.Budget, content.Rurality);
        LikenessCode = Likeness.CodeOf(content.Profile);
        (IsComplete, LearnedFrom) = (PracticeSection.IsComplete(content), content.LearnedFrom);
        Renew();
    }
}

public sealed class PracticeMapping : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> builder)
    {
        builder.IsContent<Practice, PracticeContent>("Practices");
        builder.HasIndex(p => p.LikenessCode);
        builder.Ignore(p => p.LastCheckedOn);
        builder.Property(p => p.LearnedFrom).HasMaxLength(26);
        builder.HasIndex(p => p.LearnedFrom);
        builder.Property(p => p.ObsoleteNote).HasMaxLength(Practice.LongestNote);
    }
}
