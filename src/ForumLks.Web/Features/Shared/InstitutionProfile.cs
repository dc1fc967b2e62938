using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Shared;

/// <summary>What makes two institutions alike enough to learn from each other. Everything may be unknown.</summary>
public sealed record InstitutionProfile(ServiceKind? Kind, InstitutionRank? Rank, CapacityBand? Capacity, BudgetBand? Budget, Rurality? Rurality)
{
    public static readonly InstitutionProfile Unknown = new(null, null, null, null, null);
}

/// <summary>The ranks of pemeringkatan; accreditation is another scheme.</summary>
public enum InstitutionRank
{
    Embrio,
    Tumbuh,
    Berkembang,
    Mandiri,
}

/// <summary>How many people are served at one time.</summary>
public enum CapacityBand
{
    UpTo20,
    UpTo40,
    UpTo80,
    Above80,
}

/// <summary>What is spent in a year, in rupiah.</summary>
public enum BudgetBand
{
    UpTo100Million,
    UpTo300Million,
    UpTo1Billion,
    Above1Billion,
}

public enum Rurality
{
    Perdesaan,
    Perkotaan,
}

public static class ProfileWords
{
    public static string Word(this InstitutionRank rank) => rank.ToString().ToLowerInvariant();

    public static string Word(this CapacityBand capacity) => capacity switch
    {
        CapacityBand.UpTo20 => "sampai 20 orang",
        CapacityBand.UpTo40 => "21–40 orang",
        CapacityBand.UpTo80 => "41–80 orang",
        _ => "lebih dari 80 orang",
    };

    public static string Word(this BudgetBand budget) => budget switch
    {
        BudgetBand.UpTo100Million => "sampai Rp100 juta setahun",
        BudgetBand.UpTo300Million => "Rp100–300 juta setahun",
        BudgetBand.UpTo1Billion => "Rp300 juta–1 miliar setahun",
        _ => "lebih dari Rp1 miliar setahun",
    };

    public static string Word(this Rurality rurality) => rurality.ToString().ToLowerInvariant();
}
