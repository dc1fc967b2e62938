using System.Security.Cryptography;
using System.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>What is known of an item that concerns clients, or was hidden: the checklist, the second person, why it is out of sight.</summary>
[Unaudited("each of its changes comes with a named step of its item, which is audited")]
public sealed class Safeguard
{
    public const int LongestReason = 500;

    public long ItemId { get; private init; }
    public bool IsAboutClients { get; private set; }

    /// <summary>The points of <see cref="ClientChecklist"/> that were ticked.</summary>
    public string Points { get; private set; } = "";
    public DateTime? CheckedUtc { get; private set; }
    public Guid? WriterId { get; private set; }
    public DateTime? AskedUtc { get; private set; }

    /// <summary>The text that a second person has read, as a hash.</summary>
    public string? ApprovedHash { get; private set; }
    public Guid? DecidedById { get; private set; }
    public DateTime? DecidedUtc { get; private set; }
    public string? ReturnReason { get; private set; }
    public Guid? HiddenById { get; private set; }
    public DateTime? HiddenUtc { get; private set; }
    public string? HiddenReason { get; private set; }

    public static Safeguard Of(long itemId) => new() { ItemId = itemId };

    public void Check(bool isAboutClients, IEnumerable<string> points, DateTime now) =>
        (IsAboutClients, Points, CheckedUtc) = (isAboutClients, string.Join(' ', ClientChecklist.Known(points)), now);

    /// <param name="writerId">Whoever wrote this text; they are not the second person.</param>
    public void Ask(Guid writerId, DateTime now) => (IsAboutClients, WriterId, AskedUtc, ReturnReason) = (true, writerId, now, null);

    public void Approve(string hash, Guid byId, DateTime now) => (ApprovedHash, DecidedById, DecidedUtc, ReturnReason) = (hash, byId, now, null);

    /// <summary>The same text beside a new day on which somebody looked at it.</summary>
    public void StayApproved(string hash) => ApprovedHash = hash;

    public void Return(string reason, Guid byId, DateTime now) => (DecidedById, DecidedUtc, ReturnReason) = (byId, now, reason);

    public void Hide(string? reason, Guid byId, DateTime now) => (HiddenById, HiddenUtc, HiddenReason) = (byId, now, reason);

    public void Unhide(string reason) => (HiddenUtc, HiddenReason) = (null, reason);

    public static string HashOf(ContentItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonColumn.Write(((IHasContent)item).Content))));
}

public sealed class SafeguardMapping : IEntityTypeConfiguration<Safeguard>
{
    public void Configure(EntityTypeBuilder<Safeguard> builder)
    {
        builder.ToTable("Safeguards");
        builder.HasKey(s => s.ItemId);
        builder.Property(s => s.ItemId).ValueGeneratedNever();
        builder.Property(s => s.Points).HasMaxLength(200);
        builder.Property(s => s.ApprovedHash).HasMaxLength(64);
        builder.Property(s => s.ReturnReason).HasMaxLength(Safeguard.LongestReason);
        builder.Property(s => s.HiddenReason).HasMaxLength(Safeguard.LongestReason);
        builder.HasOne<ContentItem>().WithOne().HasForeignKey<Safeguard>(s => s.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}
