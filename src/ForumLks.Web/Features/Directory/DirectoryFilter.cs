using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Directory;

/// <summary>What a reader asks the directory for; a value that is unknown finds everything, as if it were not there.</summary>
/// <param name="Area">Code of a kabupaten/kota or of a province.</param>
public sealed record DirectoryFilter(
    InstitutionKind? Kind, ServiceKind? Service, string? Area, InstitutionRank? Rank, Accreditation? Accreditation, Freshness? Fresh, InstitutionStanding? Standing)
{
    public static readonly DirectoryFilter Everything = new(null, null, null, null, null, null, null);

    public bool IsEmpty => this == Everything;

    public IQueryable<Institution> On(IQueryable<Institution> institutions, DateOnly today)
    {
        institutions = Kind is { } kind ? institutions.Where(i => i.Kind == kind) : institutions;
        institutions = Rank is { } rank ? institutions.Where(i => i.Rank == rank) : institutions;
        institutions = Accreditation is { } grade ? institutions.Where(i => i.Accreditation == grade) : institutions;
        institutions = Standing is { } standing ? institutions.Where(i => i.Standing == standing) : institutions;
        if (Service is { } service)
        {
            var bit = Institution.BitOf(service);
            institutions = institutions.Where(i => (i.ServiceBits & bit) != 0);
        }

        return Checked(In(institutions), today);
    }

    public bool Holds(CensusCell cell) =>
        (Kind is null || cell.Kind == Kind) && (Rank is null || cell.Rank == Rank) && (Accreditation is null || cell.Accreditation == Accreditation)
        && (Standing is null || cell.Standing == Standing) && (Fresh is null || cell.Fresh == Fresh)
        && (Service is not { } service || (cell.ServiceBits & Institution.BitOf(service)) != 0)
        && (Area is null || cell.Area == Area || (Area.Length == 2 && cell.Area.StartsWith(Area, StringComparison.Ordinal)));

    private IQueryable<Institution> In(IQueryable<Institution> institutions)
    {
        if (Area is not { Length: > 2 } && Area is not null)
        {
            var inside = Area + ".";
            return institutions.Where(i => i.Area == Area || i.Area!.StartsWith(inside));
        }

        return Area is null ? institutions : institutions.Where(i => i.Area == Area);
    }

    private IQueryable<Institution> Checked(IQueryable<Institution> institutions, DateOnly today)
    {
        var (half, year) = FreshnessOf.Borders(today);
        return Fresh switch
        {
            Freshness.Baru => institutions.Where(i => i.CheckedOn >= half),
            Freshness.Setahun => institutions.Where(i => i.CheckedOn < half && i.CheckedOn >= year),
            Freshness.Lama => institutions.Where(i => i.CheckedOn < year),
            Freshness.Belum => institutions.Where(i => i.CheckedOn == null),
            _ => institutions,
        };
    }
}

public static class FreshnessOf
{
    public static (DateOnly Half, DateOnly Year) Borders(DateOnly today) => (today.AddMonths(-6), today.AddYears(-1));

    public static Freshness Day(DateOnly? checkedOn, DateOnly today)
    {
        var (half, year) = Borders(today);
        return checkedOn is not { } on ? Freshness.Belum : on >= half ? Freshness.Baru : on >= year ? Freshness.Setahun : Freshness.Lama;
    }

    public static string CssClass(this Freshness freshness) => freshness switch
    {
        Freshness.Baru => "done",
        Freshness.Setahun => "running",
        _ => "stuck",
    };
}

/// <summary>How many entries are alike in all that the list can be filtered by.</summary>
public sealed record CensusCell(
    string Area, InstitutionKind Kind, int ServiceBits, InstitutionRank? Rank, Accreditation? Accreditation, InstitutionStanding Standing, Freshness Fresh, int Count);
