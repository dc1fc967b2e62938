using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Practices;

/// <summary>A practice (praktik baik): how an institution solved a problem, so that another can do it too.</summary>
public sealed class Practice : ContentItem<PracticeContent>
{
    public PracticeStage Stage { get; private set; }

    protected override void OnWritten(PracticeContent content) => Stage = content.Stage;
}

public sealed class PracticeMapping : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> builder) => builder.IsContent<Practice, PracticeContent>("Practices");
}
