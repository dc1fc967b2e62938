using ForumLks.Web.Data;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Visits;

/// <summary>An institution that travels, with the people who write for it. Its sheet and its plan are its own.</summary>
public sealed class Traveller : IPublishesText
{
    public const int MostCompanions = 10;
    private readonly List<Companion> _companions = [];

    public long Id { get; private set; }
    public long VisitId { get; private set; }
    public string Institution { get; private set; } = "";
    public string? Area { get; private set; }
    public InstitutionProfile Profile { get; private set; } = InstitutionProfile.Unknown;

    /// <summary>What a real trip would have been, as the travellers say; empty where they did not.</summary>
    public int? People { get; private set; }
    public int? Kilometres { get; private set; }
    public int? Nights { get; private set; }
    public List<SheetLine> Sheet { get; private set; } = [];
    public int SheetRevision { get; private set; } = 1;
    public List<PlannedStep> Plan { get; private set; } = [];
    public int PlanRevision { get; private set; } = 1;

    /// <summary>When the plan became "Kami terapkan"; from then on it is followed up there.</summary>
    public DateTime? AppliedUtc { get; private set; }
    public CheckIn CheckIn { get; private set; } = new();
    public int CheckInRevision { get; private set; } = 1;
    public IReadOnlyList<Companion> Companions => _companions;

    /// <summary>Fellow travellers read it at once, and everybody who reads the report.</summary>
    PublishedText IPublishesText.Published => PublishedText.Public(
    [
        .. Sheet.Select(l => new NamedText("Catatan", l.Note)), .. Plan.SelectMany(s => new NamedText[] { new("Apa", s.What), new("Siapa", s.Who) }), new("Ceritanya", CheckIn.Note),
    ]);

    public TripNumbers Trip => new(People, Kilometres, Nights);

    internal static Traveller Of(string institution, string? area)
    {
        var traveller = new Traveller();
        traveller.Rename(institution, area);
        return traveller;
    }

    public void Describe(InstitutionProfile profile, TripNumbers trip) => (Profile, People, Kilometres, Nights) = (profile, trip.People, trip.Kilometres, trip.Nights);

    public void Rename(string institution, string? area) => (Institution, Area) = (institution.Trim(), string.IsNullOrWhiteSpace(area) ? null : area);

    public void Accompany(Guid memberId)
    {
        if (_companions.Count >= MostCompanions)
        {
            throw new BrokenRule($"Satu lembaga paling banyak diwakili {MostCompanions} orang di sini.");
        }

        _companions.Add(Companion.Of(memberId));
    }

    public void Judge(IEnumerable<SheetLine> lines, int seenRevision)
    {
        Seen(seenRevision, SheetRevision);
        (Sheet, SheetRevision) = ([.. lines], SheetRevision + 1);
    }

    public void WritePlan(IEnumerable<PlannedStep> lines, int seenRevision)
    {
        Seen(seenRevision, PlanRevision);
        (Plan, PlanRevision) = ([.. lines], PlanRevision + 1);
    }

    public void Applied(DateTime now) => AppliedUtc ??= now;

    public void Look(CheckIn checkIn, int seenRevision)
    {
        Seen(seenRevision, CheckInRevision);
        (CheckIn, CheckInRevision) = (checkIn, CheckInRevision + 1);
    }

    private static void Seen(int seen, int now)
    {
        if (seen != now)
        {
            throw new EditConflict();
        }
    }
}

/// <summary>A person who travels for an institution.</summary>
public sealed class Companion
{
    public long Id { get; private set; }
    public long TravellerId { get; private set; }
    public Guid MemberId { get; private set; }

    internal static Companion Of(Guid memberId) => new() { MemberId = memberId };
}

public sealed class TravellerMapping : IEntityTypeConfiguration<Traveller>
{
    public void Configure(EntityTypeBuilder<Traveller> builder)
    {
        builder.ToTable("VisitTravellers");
        builder.Property(t => t.Institution).HasMaxLength(140);
        builder.Property(t => t.Area).HasMaxLength(5);
        builder.Property(t => t.Profile).IsJson();
        builder.Ignore(t => t.Trip);
        builder.Property(t => t.Sheet).IsJson();
        builder.Property(t => t.SheetRevision).IsConcurrencyToken();
        builder.Property(t => t.Plan).IsJson();
        builder.Property(t => t.PlanRevision).IsConcurrencyToken();
        builder.Property(t => t.CheckIn).IsJson();
        builder.Property(t => t.CheckInRevision).IsConcurrencyToken();
        builder.HasMany(t => t.Companions).WithOne().HasForeignKey(c => c.TravellerId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class CompanionMapping : IEntityTypeConfiguration<Companion>
{
    public void Configure(EntityTypeBuilder<Companion> builder)
    {
        builder.ToTable("VisitCompanions");
        builder.HasIndex(c => new { c.TravellerId, c.MemberId }).IsUnique();
        builder.HasIndex(c => c.MemberId);
    }
}
