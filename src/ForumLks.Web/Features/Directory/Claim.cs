using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Directory;

public enum ClaimState
{
    Menunggu,
    Diterima,
    Ditolak,
    Dibatalkan,
}

/// <summary>A member says they work for an institution and shows it; a forum admin of its space confirms or refuses, with a reason.</summary>
public sealed class Claim : IPublishesText
{
    public long Id { get; private set; }
    public long InstitutionId { get; private set; }
    public Guid MemberId { get; private set; }
    public string Position { get; private set; } = "";

    /// <summary>For the admins of the space alone.</summary>
    public string Proof { get; private set; } = "";
    public string? FilePath { get; private set; }
    public ClaimState State { get; private set; }
    public DateTime AtUtc { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>One open claim of a member for an institution; null once it is decided.</summary>
    public string? OpenKey { get; private set; }
    public int Version { get; private set; }

    PublishedText IPublishesText.Published => new(Visibility.SpaceAdmins, new("Jabatan Anda di lembaga ini", Position), new("Bukti", Proof), new("Alasan", Reason));

    public static Claim Of(long institutionId, Guid memberId, string position, string proof, string? file, DateTime now) => new()
    {
        InstitutionId = institutionId,
        MemberId = memberId,
        Position = position.Trim(),
        Proof = proof.Trim(),
        FilePath = file,
        AtUtc = now,
        OpenKey = $"{institutionId}/{memberId:N}",
    };

    public void Accept(Guid byId, DateTime now)
    {
        Require(byId != MemberId, "Klaim Anda sendiri diputuskan pengurus lain.");
        Decide(ClaimState.Diterima, byId, null, now);
    }

    public void Refuse(string? reason, Guid byId, DateTime now)
    {
        Require(!string.IsNullOrWhiteSpace(reason), "Tulis mengapa klaim ini ditolak; pengusul membacanya.");
        Decide(ClaimState.Ditolak, byId, reason, now);
    }

    public void Cancel(DateTime now) => Decide(ClaimState.Dibatalkan, MemberId, null, now);

    /// <summary>The same claim for the entry into which its institution was merged.</summary>
    public void MoveTo(long institutionId)
    {
        InstitutionId = institutionId;
        OpenKey = OpenKey is null ? null : $"{institutionId}/{MemberId:N}";
        Version++;
    }

    private void Decide(ClaimState state, Guid byId, string? reason, DateTime now)
    {
        Require(State == ClaimState.Menunggu, "Klaim ini sudah diputuskan.");
        (State, DecidedById, DecidedUtc, Reason, OpenKey) = (state, byId, now, reason?.Trim(), null);
        Version++;
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}

public sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("InstitutionClaims");
        builder.Property(c => c.Position).HasMaxLength(100);
        builder.Property(c => c.Proof).HasMaxLength(1000);
        builder.Property(c => c.FilePath).HasMaxLength(200);
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.Property(c => c.OpenKey).HasMaxLength(60);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.OpenKey).IsUnique();
        builder.HasIndex(c => new { c.InstitutionId, c.State });
        builder.HasIndex(c => c.MemberId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(c => c.InstitutionId).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class ClaimWords
{
    public static string Word(this ClaimState state) => state switch
    {
        ClaimState.Menunggu => "menunggu pengurus forum",
        ClaimState.Diterima => "diterima",
        ClaimState.Ditolak => "ditolak",
        _ => "dibatalkan",
    };

    public static string CssClass(this ClaimState state) => state switch
    {
        ClaimState.Menunggu => "waiting",
        ClaimState.Diterima => "done",
        ClaimState.Ditolak => "stuck",
        _ => "cancelled",
    };
}
