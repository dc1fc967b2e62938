using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Visits;

/// <summary>A report as it was issued. It never changes; whatever is learned later makes the next version under the same number.</summary>
public sealed class VisitReport : IShowsOnPages
{
    public long Id { get; private set; }
    public long VisitId { get; private set; }
    public int Version { get; private set; }
    public int Year { get; private set; }
    public int Sequence { get; private set; }
    public VisitReportContent Content { get; private set; } = new();
    public string Hash { get; private set; } = "";
    public DateTime IssuedUtc { get; private set; }
    public Guid IssuedById { get; private set; }

    IEnumerable<string> IShowsOnPages.PageTags => [Visit.PageTag];

    public static VisitReport Of(long visitId, int version, int year, int sequence, VisitReportContent content, Guid byId, DateTime now) => new()
    {
        VisitId = visitId,
        Version = version,
        Year = year,
        Sequence = sequence,
        Content = content,
        Hash = Canonical.HashOf(content),
        IssuedUtc = now,
        IssuedById = byId,
    };

    /// <summary>"007/LSB/XI/2026": the seventh report of the year, in the month it was first issued.</summary>
    public static string NumberOf(int sequence, DateOnly day) => $"{sequence:000}/LSB/{Roman[day.Month - 1]}/{day.Year}";

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
}

/// <summary>All that a report says, frozen.</summary>
public sealed record VisitReportContent
{
    public string Number { get; set; } = "";
    public string Topic { get; set; } = "";
    public string Purpose { get; set; } = "";
    public DateOnly Began { get; set; }
    public DateOnly Ended { get; set; }
    public string? Place { get; set; }
    public List<ReportedTraveller> Travellers { get; set; } = [];
    public List<ReportedHost> Hosts { get; set; } = [];
    public string Findings { get; set; } = "";
    public List<ReportSigner> Signers { get; set; } = [];

    /// <summary>What strangers read: of a practice that is not open to everybody now only whose it is; what the group wrote itself stays.</summary>
    /// <param name="open">Addresses of the practices that everybody may read.</param>
    public VisitReportContent ForEverybody(IReadOnlySet<string> open)
    {
        var closed = Hosts.Where(h => !open.Contains(h.Address)).Select(h => h.Institution).ToHashSet();
        return this with { Hosts = [.. Hosts.Select(h => open.Contains(h.Address) ? h : h.Closed())], Travellers = [.. Travellers.Select(t => t.Without(closed))] };
    }
}

public sealed record ReportedTraveller
{
    public string Institution { get; set; } = "";
    public string? Area { get; set; }
    public string Profile { get; set; } = "";
    public int? People { get; set; }
    public int? Kilometres { get; set; }
    public int? Nights { get; set; }
    public List<ReportedBlock> Sheet { get; set; } = [];
    public List<ReportedStep> Plan { get; set; } = [];

    public TripNumbers Trip => new(People, Kilometres, Nights);

    /// <summary>A plan begins with the names of the blocks, so those are taken out of it too.</summary>
    internal ReportedTraveller Without(HashSet<string> institutions)
    {
        var closed = Sheet.Where(b => institutions.Contains(b.Practice)).Select(b => b.Block).ToHashSet();
        const string Part = $"Bagian dari {ReportedHost.ClosedPractice}";
        return this with
        {
            Sheet = [.. Sheet.Select(b => institutions.Contains(b.Practice) ? b with { Block = Part } : b)],
            Plan = [.. Plan.Select(s => closed.Contains(s.What) ? s with { What = Part } : s)],
        };
    }
}

public sealed record ReportedBlock(string Practice, string Block, Condition State, string? Note);

public sealed record ReportedStep(string What, string Who, DateOnly When, decimal? Cost);

/// <param name="Address">Path of the practice's page.</param>
/// <param name="Private">How many answers are for the group only.</param>
public sealed record ReportedHost(string Institution, string Practice, string Address, string Why, string Differs, int Asked, int Private, List<ReportedAnswer> Answers)
{
    public const string ClosedPractice = "praktik yang tidak terbuka untuk umum";
    private const string ForTheGroup = "hanya untuk rombongan";

    internal ReportedHost Closed() => this with { Practice = ClosedPractice, Address = "", Why = ForTheGroup, Differs = ForTheGroup, Private = Private + Answers.Count, Answers = [] };
}

public sealed record ReportedAnswer(string Question, string Answer);

public sealed class VisitReportMapping : IEntityTypeConfiguration<VisitReport>
{
    public void Configure(EntityTypeBuilder<VisitReport> builder)
    {
        builder.ToTable("VisitReports");
        builder.Property(r => r.Content).IsJson();
        builder.Property(r => r.Hash).HasMaxLength(64);
        builder.HasIndex(r => new { r.VisitId, r.Version }).IsUnique();
        builder.HasIndex(r => new { r.Year, r.Sequence, r.Version }).IsUnique();
        builder.HasIndex(r => r.Hash);
        builder.HasOne<Visit>().WithMany().HasForeignKey(r => r.VisitId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>That one letter about a visit was written: the row and the letter are of one transaction, so it is written once.</summary>
[Platform.Audit.Unaudited("the letter stands in the outbox")]
public sealed class VisitNotice
{
    public long Id { get; private set; }
    public long VisitId { get; private set; }
    public string Occasion { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    public static VisitNotice Of(long visitId, string occasion, DateTime now) => new() { VisitId = visitId, Occasion = occasion, AtUtc = now };
}

public sealed class VisitNoticeMapping : IEntityTypeConfiguration<VisitNotice>
{
    public void Configure(EntityTypeBuilder<VisitNotice> builder)
    {
        builder.ToTable("VisitNotices");
        builder.Property(n => n.Occasion).HasMaxLength(60);
        builder.HasIndex(n => new { n.VisitId, n.Occasion }).IsUnique();
        builder.HasOne<Visit>().WithMany().HasForeignKey(n => n.VisitId).OnDelete(DeleteBehavior.Cascade);
    }
}
