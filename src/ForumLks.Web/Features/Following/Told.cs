using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Following;

/// <summary>
/// That somebody was told something once: the digest of a week, the welcome, a question to look at. Its key claims it, in the transaction that writes
/// the letter: of several servers one gets it, and after a kill either both are there or neither.
/// </summary>
[Unaudited("the letter says it")]
public sealed class Told
{
    public Guid MemberId { get; private set; }

    /// <summary>"ringkasan:2026-48", "selamat-datang", "pancing-2:{ContentItemId}".</summary>
    public string What { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    /// <summary>The span of time that a digest told of; the next one begins at its end, whatever the clock did in between.</summary>
    public DateTime? FromUtc { get; private set; }
    public DateTime? UntilUtc { get; private set; }

    /// <summary>The same by number: clocks are set back, numbers only grow.</summary>
    public long FromId { get; private set; }
    public long UntilId { get; private set; }

    /// <summary>Nothing was new, so nothing was sent.</summary>
    public bool WasSilent { get; private set; }

    public static Told Once(Guid memberId, string what, DateTime now) => new() { MemberId = memberId, What = what, AtUtc = now };

    public static Told Digest(Guid memberId, string what, DateTime now, Span span, bool wasSilent) =>
        new() { MemberId = memberId, What = what, AtUtc = now, FromUtc = span.FromUtc, UntilUtc = span.UntilUtc, FromId = span.FromId, UntilId = span.UntilId, WasSilent = wasSilent };

    public Span? Span => FromUtc is { } from && UntilUtc is { } until ? new(from, FromId, until, UntilId) : null;
}

/// <summary>
/// A stretch of occurrences, by time and by number. What was written before its end but is dated later (a scheduled publication) belongs to a later
/// one, and so does what was written later under an earlier hour (a clock set back). None is told twice and none is left out.
/// </summary>
public sealed record Span(DateTime FromUtc, long FromId, DateTime UntilUtc, long UntilId)
{
    public bool Holds(long id, DateTime atUtc) => (id > FromId || atUtc > FromUtc) && id <= UntilId && atUtc <= UntilUtc;
}

public sealed class ToldMapping : IEntityTypeConfiguration<Told>
{
    public void Configure(EntityTypeBuilder<Told> builder)
    {
        builder.ToTable("Told");
        builder.HasKey(t => new { t.MemberId, t.What });
        builder.Property(t => t.What).HasMaxLength(60);
        builder.HasIndex(t => t.AtUtc);
        builder.HasIndex(t => t.What);
        builder.Ignore(t => t.Span);
    }
}
