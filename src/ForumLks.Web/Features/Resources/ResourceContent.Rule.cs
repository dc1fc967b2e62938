using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;

namespace ForumLks.Web.Features.Resources;

public enum RelationKind
{
    Mengubah,
    DiubahOleh,
    Mencabut,
    DicabutOleh,
}

/// <summary>What a resource says of itself as a regulation.</summary>
public sealed partial record ResourceContent
{
    [Display(Name = "Jenis peraturan"), EnumDataType(typeof(RegulationKind))]
    public RegulationKind? RuleKind { get; set; }

    [Display(Name = "Nomor"), StringLength(40)]
    public string? RuleNumber { get; set; }

    [Display(Name = "Yang menetapkan"), StringLength(120)]
    public string? RuleIssuer { get; set; }

    [Display(Name = "Berlaku sejak")]
    public DateOnly? InForceFrom { get; set; }

    /// <summary>Where what repealed it is not in the forum.</summary>
    [Display(Name = "Tidak berlaku sejak")]
    public DateOnly? EndedOn { get; set; }

    [Display(Name = "Hubungan dengan peraturan lain")]
    public List<RuleRelation> Relations { get; set; } = [];

    /// <summary>As citations name it: from its fields, or else from its title.</summary>
    internal RegulationCitation? Rule => Kind switch
    {
        not ResourceKind.Regulasi => null,
        _ when RuleKind is { } kind && !string.IsNullOrWhiteSpace(RuleNumber) && Year is { } year =>
            RegulationCitation.In($"{kind} {RuleNumber.Trim()} Tahun {year}").FirstOrDefault() is { } read ? read with { Place = RegulationCitation.PlaceOf(RuleIssuer) } : null,
        _ => RegulationCitation.In(Title).FirstOrDefault(),
    };

    private string? RuleName => RuleKind is { } kind && !string.IsNullOrWhiteSpace(RuleNumber) && Year is { } year ? $"{kind.LongName()} Nomor {RuleNumber.Trim()} Tahun {year}" : null;

    private IEnumerable<ValidationResult> RuleProblems()
    {
        if (Kind != ResourceKind.Regulasi)
        {
            yield break;
        }

        if (RuleKind is not null && string.IsNullOrWhiteSpace(RuleNumber))
        {
            yield return new("Isi nomor peraturannya.", [nameof(RuleNumber)]);
        }

        if (RuleKind is not null && Year is null)
        {
            yield return new("Isi tahun peraturannya.", [nameof(Year)]);
        }

        if (!string.IsNullOrWhiteSpace(RuleNumber) && RegulationCitation.In($"UU {RuleNumber.Trim()} Tahun 2000").Count == 0)
        {
            yield return new("Nomor diawali angka, misalnya 184 atau 107/HUK.", [nameof(RuleNumber)]);
        }

        if (EndedOn < InForceFrom)
        {
            yield return new("Peraturan tidak dapat berhenti berlaku sebelum mulai berlaku.", [nameof(EndedOn)]);
        }

        if (Relations.Count > 30)
        {
            yield return new("Paling banyak 30 hubungan.", [nameof(Relations)]);
        }
    }
}

/// <summary>One line between two regulations, said on either of them and shown on both.</summary>
public sealed record RuleRelation
{
    [Display(Name = "Peraturan ini"), EnumDataType(typeof(RelationKind))]
    public RelationKind Kind { get; set; }

    [Display(Name = "Peraturan lain"), Reference, StringLength(26)]
    public string Regulation { get; set; } = "";
}

public static class RuleWords
{
    public static string Word(this RelationKind kind) => kind switch
    {
        RelationKind.DiubahOleh => "diubah oleh",
        RelationKind.DicabutOleh => "dicabut oleh",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string LongName(this RegulationKind kind) => kind switch
    {
        RegulationKind.UU => "Undang-Undang",
        RegulationKind.PP => "Peraturan Pemerintah",
        RegulationKind.Perpres => "Peraturan Presiden",
        RegulationKind.Permensos => "Peraturan Menteri Sosial",
        RegulationKind.Perda => "Peraturan Daerah",
        RegulationKind.Pergub => "Peraturan Gubernur",
        RegulationKind.Perbup => "Peraturan Bupati",
        RegulationKind.Perwal => "Peraturan Wali Kota",
        RegulationKind.SE => "Surat Edaran",
        _ => "Surat Keputusan",
    };
}
