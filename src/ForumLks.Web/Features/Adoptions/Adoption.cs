using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

public enum AdoptionState
{
    Berjalan,
    Berhenti,
}

/// <summary>That an institution applies a practice, or blocks of it: what it changed, and what became of it after 30, 90 and 180 days.</summary>
public sealed partial class Adoption : IShowsOnPages, IPublishesText
{
    private readonly List<AdoptionCheckIn> _checkIns = [];

    public long Id { get; private set; }

    /// <summary>26 characters of Orchard's alphabet: in addresses and recipes.</summary>
    public string PublicId { get; private set; } = "";
    public long PracticeId { get; private set; }

    /// <summary>The entry in the directory, by its ContentItemId; null where the name was typed.</summary>
    public string? InstitutionId { get; private set; }
    public string InstitutionName { get; private set; } = "";

    /// <summary>One institution stands once in the ledger of a practice.</summary>
    public string InstitutionKey { get; private set; } = "";
    public string? Area { get; private set; }

    /// <summary>The member who answers for it and is asked again.</summary>
    public Guid AdopterId { get; private set; }

    /// <summary>With their titles as they were: a block may be rewritten or dropped later.</summary>
    public List<AdoptedBlock> Blocks { get; private set; } = [];
    public string? Adaptations { get; private set; }
    public List<PlanLine> Plan { get; private set; } = [];
    public DateOnly StartsOn { get; private set; }
    public AdoptionState State { get; private set; }
    public DateOnly? StoppedOn { get; private set; }
    public string? StoppedBecause { get; private set; }

    /// <summary>Whether readers see who it is; otherwise it is only counted.</summary>
    public bool IsShown { get; private set; }
    public DateTime BegunUtc { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<AdoptionCheckIn> CheckIns => _checkIns;

    PublishedText? IPublishesText.Published => !IsShown ? null : PublishedText.Public(
    [
        new("Lembaga yang menerapkan", InstitutionName), new("Yang Anda ubah", Adaptations), new("Mengapa berhenti", StoppedBecause),
        .. Plan.SelectMany(line => new NamedText[] { new("Rencana", line.What), new("Rencana: siapa", line.Who), new("Rencana: biaya", line.Cost) }),
    ]);

    IEnumerable<string> IShowsOnPages.PageTags => PageCacheTags.ShownWith(PracticeId, nameof(Practice));

    internal static Adoption Begin(string publicId, Practice practice, NewAdoption given, Guid adopterId, DateTime now) => new()
    {
        PublicId = publicId,
        PracticeId = practice.Id,
        InstitutionId = given.InstitutionId,
        InstitutionName = given.InstitutionName.Trim(),
        InstitutionKey = KeyOf(given.InstitutionId, given.InstitutionName),
        Area = given.Area,
        AdopterId = adopterId,
        Blocks = [.. practice.Content.Blocks.Where(b => given.BlockKeys.Contains(b.Key)).Select(b => new AdoptedBlock(b.Key, b.Title))],
        Adaptations = string.IsNullOrWhiteSpace(given.Adaptations) ? null : given.Adaptations.Trim(),
        Plan = given.Plan,
        StartsOn = given.StartsOn,
        IsShown = given.IsShown,
        BegunUtc = now,
    };

    /// <summary>Its entry in the directory was merged into another.</summary>
    internal void MoveTo(string institutionId)
    {
        (InstitutionId, InstitutionKey) = (institutionId, institutionId);
        Version++;
    }

    public static string KeyOf(string? institutionId, string name) =>
        institutionId ?? string.Join(' ', name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>A block as it was named when somebody took it over.</summary>
public sealed record AdoptedBlock(string Key, string Title);

/// <summary>One line of a plan: what, who, when, at what cost.</summary>
public sealed record PlanLine
{
    [Display(Name = "Apa"), StringLength(200)]
    public string What { get; set; } = "";

    [Display(Name = "Siapa"), StringLength(120)]
    public string? Who { get; set; }

    [Display(Name = "Kapan")]
    public DateOnly? When { get; set; }

    [Display(Name = "Biaya"), StringLength(80)]
    public string? Cost { get; set; }
}

/// <summary>What became of it at one of the days on which the adopter is asked.</summary>
public sealed class AdoptionCheckIn : IPublishesText
{
    public static readonly int[] Days = [30, 90, 180];

    public long Id { get; private set; }
    public long AdoptionId { get; private set; }
    public int Day { get; private set; }
    public DateTime AtUtc { get; private set; }
    public string Outcome { get; private set; } = "";
    public decimal? FigureValue { get; private set; }
    public string? FigureUnit { get; private set; }
    public string? FigurePeriod { get; private set; }
    public string? Cost { get; private set; }

    PublishedText? IPublishesText.Published => PublishedText.Public(new("Apa yang terjadi", Outcome), new("Satuan", FigureUnit), new("Selama kapan", FigurePeriod), new("Biaya", Cost));

    internal static AdoptionCheckIn Said(int day, CheckInGiven given, DateTime now) => new()
    {
        Day = day,
        AtUtc = now,
        Outcome = given.Outcome.Trim(),
        FigureValue = given.FigureValue,
        FigureUnit = given.FigureUnit?.Trim(),
        FigurePeriod = given.FigurePeriod?.Trim(),
        Cost = given.Cost?.Trim(),
    };
}

public sealed class AdoptionMapping : IEntityTypeConfiguration<Adoption>, IEntityTypeConfiguration<AdoptionCheckIn>
{
    public void Configure(EntityTypeBuilder<Adoption> builder)
    {
        builder.ToTable("Adoptions");
        builder.Property(a => a.PublicId).HasMaxLength(26);
        builder.Property(a => a.InstitutionId).HasMaxLength(26);
        builder.Property(a => a.InstitutionName).HasMaxLength(140);
        builder.Property(a => a.InstitutionKey).HasMaxLength(140);
        builder.Property(a => a.Area).HasMaxLength(5);
        builder.Property(a => a.Blocks).IsJson();
        builder.Property(a => a.Plan).IsJson();
        builder.Property(a => a.Adaptations).HasMaxLength(1000);
        builder.Property(a => a.StoppedBecause).HasMaxLength(600);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.PublicId).IsUnique();
        builder.HasIndex(a => new { a.PracticeId, a.InstitutionKey }).IsUnique();
        builder.HasIndex(a => a.InstitutionId);
        builder.HasIndex(a => a.AdopterId);
        builder.HasOne<Practice>().WithMany().HasForeignKey(a => a.PracticeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.CheckIns).WithOne().HasForeignKey(c => c.AdoptionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AdoptionCheckIn> builder)
    {
        builder.ToTable("AdoptionCheckIns");
        builder.Property(c => c.Outcome).HasMaxLength(1000);
        builder.Property(c => c.FigureUnit).HasMaxLength(30);
        builder.Property(c => c.FigurePeriod).HasMaxLength(60);
        builder.Property(c => c.Cost).HasMaxLength(80);
        builder.HasIndex(c => new { c.AdoptionId, c.Day }).IsUnique();
    }
}
