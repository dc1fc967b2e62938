using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Platform.Editing;

/// <summary>What somebody has typed but not yet saved, one a person and form.</summary>
[Unaudited("a draft is nobody's business but its writer's, and is written every few seconds")]
public sealed class FormDraft
{
    public long Id { get; private set; }
    public Guid OwnerId { get; private set; }

    /// <summary>The form's address, for example "/praktik/tulis".</summary>
    public string Form { get; private set; } = "";

    public string Title { get; private set; } = "";
    public string Json { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    public static FormDraft For(Guid ownerId, string form) => new() { OwnerId = ownerId, Form = form };

    public void Keep(string title, object content, DateTime now)
    {
        Title = title.Length > 200 ? title[..200] : title;
        Json = JsonColumn.Write(content);
        AtUtc = now;
    }
}

public sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("FormDrafts");
        builder.Property(d => d.Form).HasMaxLength(200);
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.HasIndex(d => new { d.OwnerId, d.Form }).IsUnique();
    }
}
