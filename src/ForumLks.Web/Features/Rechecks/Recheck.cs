using ForumLks.Web.Features.Directory;
using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Rechecks;

/// <summary>That an institution was asked whether its entry still holds: once for each time it was last checked. The row and the letter are of one transaction.</summary>
[Unaudited("the letter stands in the outbox")]
public sealed class Recheck
{
    public long InstitutionId { get; private init; }

    /// <summary>Half-years since the year 0: one letter in each, until somebody answers.</summary>
    public int Period { get; private init; }
    public DateTime AskedUtc { get; private init; }

    /// <summary>How many letters went out; none where nobody can be written to.</summary>
    public int Letters { get; private init; }

    public static Recheck Of(long institutionId, int letters, DateTime now) => new() { InstitutionId = institutionId, Period = PeriodOf(now), AskedUtc = now, Letters = letters };

    public static int PeriodOf(DateTime now) => (now.Year * 2) + (now.Month > 6 ? 1 : 0);
}

/// <summary>About what a letter's link is and to whom it was sent: a keeper, or the institution's own office, which has no account.</summary>
public sealed record RecheckLetter(string ContentItemId, Guid? KeeperId)
{
    private const char Border = '/';

    public string Subject => KeeperId is { } keeper ? $"{ContentItemId}{Border}{keeper:n}" : ContentItemId;

    /// <summary>What the entry says of who checked it.</summary>
    public string ByWhom => KeeperId is null ? "lembaga sendiri, lewat surat ke kantornya" : "pengelola entri, lewat surat";

    public static RecheckLetter Read(string subject) =>
        subject.Split(Border) is [var id, var keeper] && Guid.TryParseExact(keeper, "n", out var known) ? new(id, known) : new(subject, null);
}

public sealed class RecheckMapping : IEntityTypeConfiguration<Recheck>
{
    public void Configure(EntityTypeBuilder<Recheck> builder)
    {
        builder.ToTable("Rechecks");
        builder.HasKey(r => new { r.InstitutionId, r.Period });
        builder.HasOne<Institution>().WithMany().HasForeignKey(r => r.InstitutionId).OnDelete(DeleteBehavior.Cascade);
    }
}
