using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Practices;

/// <summary>What a member said of the institution they work for; only they see it, and lists are ordered by it.</summary>
public sealed class OwnProfile
{
    public Guid MemberId { get; private set; }
    public string Institution { get; private set; } = "";
    public string? Area { get; private set; }
    public InstitutionProfile Profile { get; private set; } = InstitutionProfile.Unknown;

    public static OwnProfile Of(Guid memberId) => new() { MemberId = memberId };

    public void Describe(string institution, string? area, InstitutionProfile profile) =>
        (Institution, Area, Profile) = (institution.Trim(), string.IsNullOrWhiteSpace(area) ? null : area, profile);
}

public sealed class OwnProfileMapping : IEntityTypeConfiguration<OwnProfile>
{
    public void Configure(EntityTypeBuilder<OwnProfile> builder)
    {
        builder.ToTable("OwnProfiles");
        builder.HasKey(p => p.MemberId);
        builder.Property(p => p.MemberId).ValueGeneratedNever();
        builder.Property(p => p.Institution).HasMaxLength(140);
        builder.Property(p => p.Area).HasMaxLength(5);
        builder.Property(p => p.Profile).IsJson();
    }
}

/// <summary>The five facts as a form gives them; all may stay open.</summary>
public sealed record ProfileInput
{
    [Display(Name = "Jenis layanan"), EnumDataType(typeof(ServiceKind))]
    public ServiceKind? Jenis { get; set; }

    [Display(Name = "Peringkat"), EnumDataType(typeof(InstitutionRank))]
    public InstitutionRank? Peringkat { get; set; }

    [Display(Name = "Daya tampung"), EnumDataType(typeof(CapacityBand))]
    public CapacityBand? Daya { get; set; }

    [Display(Name = "Anggaran"), EnumDataType(typeof(BudgetBand))]
    public BudgetBand? Anggaran { get; set; }

    [Display(Name = "Perdesaan atau perkotaan"), EnumDataType(typeof(Rurality))]
    public Rurality? Tempat { get; set; }

    public InstitutionProfile Profile => new(Jenis, Peringkat, Daya, Anggaran, Tempat);

    public static ProfileInput Of(InstitutionProfile profile) => new()
    {
        Jenis = profile.Kind,
        Peringkat = profile.Rank,
        Daya = profile.Capacity,
        Anggaran = profile.Budget,
        Tempat = profile.Rurality,
    };

    public static IEnumerable<SelectListItem> Kinds => Options<ServiceKind>(k => k.Word());
    public static IEnumerable<SelectListItem> Ranks => Options<InstitutionRank>(r => r.Word());
    public static IEnumerable<SelectListItem> Capacities => Options<CapacityBand>(c => c.Word());
    public static IEnumerable<SelectListItem> Budgets => Options<BudgetBand>(b => b.Word());
    public static IEnumerable<SelectListItem> Places => Options<Rurality>(r => r.Word());

    private static IEnumerable<SelectListItem> Options<T>(Func<T, string> word)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(word(v), v.ToString()));
}

public static class ProfileLine
{
    /// <summary>"anak, berkembang, 21–40 orang"; empty where nothing is known.</summary>
    public static string InWords(this InstitutionProfile profile) => string.Join(", ", new[]
    {
        profile.Kind?.Word().ToLowerInvariant(), profile.Rank?.Word(), profile.Capacity?.Word(), profile.Budget?.Word(), profile.Rurality?.Word(),
    }.Where(w => w is not null));

    public static bool IsKnown(this InstitutionProfile profile) => profile != InstitutionProfile.Unknown;
}
