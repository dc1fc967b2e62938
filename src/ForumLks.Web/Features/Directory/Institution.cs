using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Directory;

/// <summary>An institution (LKS), coordinating body (LKKS), forum (FLKS) or office. Columns are what lists choose by and imports know it by.</summary>
public sealed partial class Institution : ContentItem<InstitutionContent>
{
    public InstitutionKind Kind { get; private set; }
    public InstitutionStanding Standing { get; private set; }
    public InstitutionRank? Rank { get; private set; }
    public Accreditation? Accreditation { get; private set; }
    public DateOnly? CheckedOn { get; private set; }
    public DateOnly? RegistrationUntil { get; private set; }
    public DateOnly? AccreditedUntil { get; private set; }

    /// <summary>The number without its dots and slashes (<see cref="RegistrationKey"/>); several entries may claim the same.</summary>
    public string? RegistrationNumber { get; private set; }

    /// <summary>Name as lists sort it and duplicates are found by it (<see cref="InstitutionName"/>).</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>One bit for each kind of service (1 &lt;&lt; kind).</summary>
    public int ServiceBits { get; private set; }

    /// <summary>The entry that this one turned out to be; its address leads there.</summary>
    public long? MergedIntoId { get; private set; }

    internal void MergeInto(Institution other, DateTime now)
    {
        Delete(now);
        MergedIntoId = other.Id;
    }

    internal void Unmerge()
    {
        Restore();
        MergedIntoId = null;
    }

    protected override void OnWritten(InstitutionContent content)
    {
        (Kind, Standing, Rank, Accreditation) = (content.Kind, content.Standing, content.Rank, content.Accreditation);
        (CheckedOn, RegistrationUntil, AccreditedUntil) = (content.CheckedOn, content.RegistrationUntil, content.AccreditedUntil);
        RegistrationNumber = RegistrationKey.Of(content.RegistrationNumber);
        NameKey = InstitutionName.KeyOf(content.Title);
        ServiceBits = content.ServiceKinds.Aggregate(0, (bits, kind) => bits | BitOf(kind));
    }

    public static int BitOf(ServiceKind kind) => 1 << (int)kind;
}

public sealed class InstitutionMapping : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.IsContent<Institution, InstitutionContent>("Institutions");
        builder.Property(i => i.RegistrationNumber).HasMaxLength(80);
        builder.Property(i => i.NameKey).HasMaxLength(InstitutionName.Longest);
        builder.HasIndex(i => i.Kind);
        builder.HasIndex(i => i.NameKey);
        builder.HasIndex(i => i.RegistrationNumber);
        builder.HasIndex(i => i.CheckedOn);
        builder.HasIndex(i => i.MergedIntoId);
    }
}
