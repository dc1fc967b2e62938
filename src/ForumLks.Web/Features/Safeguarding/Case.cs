using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Safeguarding;

public enum CaseKind
{
    IdentitasAnak,
    DataPribadi,
    Keliru,
    Lainnya,
}

public enum CaseState
{
    Baru,
    Ditangani,
    Ditutup,
}

/// <summary>Something that was reported, from the report to the answer. Who reported it is known only if they said so.</summary>
public sealed class Case : IAddedUnnamed
{
    public const int LongestText = 2000;
    private readonly List<CaseNote> _notes = [];

    public long Id { get; private set; }

    /// <summary>What the reporter follows it up with.</summary>
    public string Code { get; private init; } = "";
    public CaseKind Kind { get; private init; }
    public CaseState State { get; private set; }

    /// <summary>The page it is about.</summary>
    public string Address { get; private init; } = "";
    public string? Title { get; private init; }
    public string? ContentItemId { get; private init; }
    public long? SpaceId { get; private init; }
    public string Text { get; private init; } = "";
    public string? Contact { get; private init; }

    /// <summary>By it a signed-in reporter is known again when they want to decide their own report. It shows nobody who it was; only whoever has the database could find out by trying all members.</summary>
    public string? ReporterMark { get; private init; }
    public DateTime OpenedUtc { get; private init; }
    public DateTime DueUtc { get; private init; }
    public Guid? HandlerId { get; private set; }
    public string? HandlerName { get; private set; }
    public DateTime? ClosedUtc { get; private set; }

    /// <summary>What the reporter is told.</summary>
    public string? Answer { get; private set; }
    public DateTime? RemindedUtc { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<CaseNote> Notes => _notes;

    public bool IsOpen => State != CaseState.Ditutup;

    public bool IsLate(DateTime now) => IsOpen && DueUtc < now;

    public static Case Open(CaseKind kind, string address, ReportedItem? item, string text, string? contact, DateTime now, Guid? reporterId = null) => Open(ReceiptCode.New(), kind, address, item, text, contact, now, reporterId);

    private static Case Open(string code, CaseKind kind, string address, ReportedItem? item, string text, string? contact, DateTime now, Guid? reporterId) => new()
    {
        Code = code,
        ReporterMark = reporterId is { } reporter ? MarkOf(code, reporter) : null,
        Kind = kind,
        Address = address,
        Title = item?.Title,
        ContentItemId = item?.ContentItemId,
        SpaceId = item?.SpaceId,
        Text = text.Trim(),
        Contact = string.IsNullOrWhiteSpace(contact) ? null : contact.Trim(),
        OpenedUtc = now,
        DueUtc = now + kind.Deadline(),
    };

    public bool IsReportedBy(Guid memberId) => ReporterMark == MarkOf(Code, memberId);

    private static string MarkOf(string code, Guid memberId) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{code} {memberId}")));

    public void Take(Guid byId, string byName, DateTime now)
    {
        (State, HandlerId, HandlerName, Version) = (CaseState.Ditangani, byId, byName, Version + 1);
        Note($"Ditangani oleh {byName}.", byId, now);
    }

    public void Note(string text, Guid byId, DateTime now)
    {
        _notes.Add(CaseNote.Of(text.Trim(), byId, now));
        Version++;
    }

    public void Close(string answer, Guid byId, DateTime now)
    {
        (State, Answer, ClosedUtc, Version) = (CaseState.Ditutup, answer.Trim(), now, Version + 1);
        _notes.Add(CaseNote.Of("Ditutup.", byId, now));
    }
}

/// <param name="ContentItemId">The item whose page was reported.</param>
/// <param name="GroupId">The working group, where nobody else reads it.</param>
public sealed record ReportedItem(string ContentItemId, string Title, long? SpaceId, long? GroupId, Guid OwnerId);

/// <summary>A line of a case's history, for those who handle it.</summary>
public sealed class CaseNote
{
    public long Id { get; private set; }
    public long CaseId { get; private set; }
    public DateTime AtUtc { get; private init; }
    public Guid ById { get; private init; }
    public string Text { get; private init; } = "";

    internal static CaseNote Of(string text, Guid byId, DateTime now) => new() { Text = text, ById = byId, AtUtc = now };
}

public static class CaseAccess
{
    /// <summary>Cases of the spaces that somebody administers and of what only a group reads that they coordinate; a platform admin also has all others.</summary>
    public static IQueryable<Case> For(this IQueryable<Case> cases, ForumDb db, Reader reader)
    {
        var administered = reader.AdministeredSpaceIds;
        var ofGroups = db.Set<ContentItem>().TendedBy(reader).Where(i => i.Visibility == Visibility.Group);
        return reader.IsPlatformAdmin ? cases : cases.Where(c => (c.SpaceId != null && administered.Contains(c.SpaceId.Value)) || (c.SpaceId == null && ofGroups.Any(i => i.ContentItemId == c.ContentItemId)));
    }
}

public sealed class CaseMapping : IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("Cases");
        builder.Property(c => c.Code).HasMaxLength(12);
        builder.Property(c => c.Address).HasMaxLength(300);
        builder.Property(c => c.Title).HasMaxLength(200);
        builder.Property(c => c.ContentItemId).HasMaxLength(26);
        builder.Property(c => c.Text).HasMaxLength(Case.LongestText);
        builder.Property(c => c.Contact).HasMaxLength(200);
        builder.Property(c => c.ReporterMark).HasMaxLength(64);
        builder.Property(c => c.HandlerName).HasMaxLength(120);
        builder.Property(c => c.Answer).HasMaxLength(Case.LongestText);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Ignore(c => c.IsOpen);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => new { c.State, c.DueUtc });
        builder.HasIndex(c => c.SpaceId);
        builder.HasMany(c => c.Notes).WithOne().HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CaseNote> builder)
    {
        builder.ToTable("CaseNotes");
        builder.Property(n => n.Text).HasMaxLength(Case.LongestText);
        builder.HasIndex(n => n.CaseId);
    }
}
