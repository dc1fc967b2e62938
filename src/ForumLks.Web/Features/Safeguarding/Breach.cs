using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>
/// Personal data that reached whom it should not. The people concerned and the authority are told in writing within 3 × 24 hours of its discovery:
/// which data, when and how, and what was done (Law 27/2022 on personal data protection, art. 46).
/// </summary>
public sealed class Breach
{
    public const int LongestText = 2000;

    /// <summary>3 × 24 hours.</summary>
    public static readonly TimeSpan Clock = TimeSpan.FromHours(72);

    public long Id { get; private set; }
    public string? CaseCode { get; private init; }
    public DateTime DiscoveredUtc { get; private init; }
    public string Data { get; private set; } = "";
    public string People { get; private set; } = "";
    public string How { get; private set; } = "";
    public string Actions { get; private set; } = "";
    public DateTime? SubjectsToldUtc { get; private set; }
    public DateTime? AuthorityToldUtc { get; private set; }
    public Guid ById { get; private init; }

    public DateTime DueUtc => DiscoveredUtc + Clock;

    public bool IsTold => SubjectsToldUtc is not null && AuthorityToldUtc is not null;

    public static Breach Of(BreachInput given, DateTime discovered, Guid byId)
    {
        var breach = new Breach { CaseCode = given.CaseCode, DiscoveredUtc = discovered, ById = byId };
        breach.Write(given);
        return breach;
    }

    public void Write(BreachInput given) => (Data, People, How, Actions) = (given.Data.Trim(), given.People.Trim(), given.How.Trim(), given.Actions.Trim());

    public void TellSubjects(DateTime now)
    {
        Require(SubjectsToldUtc is null, "Pemberitahuan kepada pemilik data sudah dicatat.");
        SubjectsToldUtc = now;
    }

    public void TellAuthority(DateTime now)
    {
        Require(AuthorityToldUtc is null, "Pemberitahuan kepada lembaga sudah dicatat.");
        AuthorityToldUtc = now;
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}

public sealed class BreachMapping : IEntityTypeConfiguration<Breach>
{
    public void Configure(EntityTypeBuilder<Breach> builder)
    {
        builder.ToTable("Breaches");
        builder.Property(b => b.CaseCode).HasMaxLength(12);
        builder.Property(b => b.Data).HasMaxLength(Breach.LongestText);
        builder.Property(b => b.People).HasMaxLength(300);
        builder.Property(b => b.How).HasMaxLength(Breach.LongestText);
        builder.Property(b => b.Actions).HasMaxLength(Breach.LongestText);
        builder.Ignore(b => b.DueUtc).Ignore(b => b.IsTold);
    }
}
