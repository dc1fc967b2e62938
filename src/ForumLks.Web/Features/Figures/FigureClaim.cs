using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Figures;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Figures;

/// <summary>What somebody says of a number of institutions.</summary>
public sealed record ClaimGiven(string Key, string Area, ServiceKind? Kind, int Value, Operator Operator, DateOnly? AsOf, string SaidBy, string Source, string? Url, IReadOnlyList<string> Parts, string? MismatchReason);

/// <summary>How many LKS somebody said there are, kept as it was said. Never changed: a wrong one is corrected by another that names it.</summary>
public sealed class FigureClaim : IShowsOnPages, IPublishesText
{
    /// <summary>On every page that shows a claim.</summary>
    public const string Tag = "angka";

    public long Id { get; private set; }
    public string Key { get; private set; } = "";
    public string Area { get; private set; } = "";

    /// <summary>Null for all kinds together.</summary>
    public ServiceKind? Kind { get; private set; }
    public int Value { get; private set; }
    public Operator Operator { get; private set; }
    public DateOnly? AsOf { get; private set; }
    public string SaidBy { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string? Url { get; private set; }
    public List<string> Parts { get; private set; } = [];
    public string? MismatchReason { get; private set; }
    public Guid? EnteredById { get; private set; }
    public DateTime EnteredUtc { get; private set; }
    public long? CorrectsId { get; private set; }
    public string? CorrectedBecause { get; private set; }

    IEnumerable<string> IShowsOnPages.PageTags => [Tag];

    PublishedText IPublishesText.Published => PublishedText.Public(
        [new("Disampaikan oleh", SaidBy), new("Sumber", Source), new("Tautan", Url), new("Alasan rincian", MismatchReason), new("Alasan koreksi", CorrectedBecause), .. Parts.Select(p => new NamedText("Rincian", p))]);

    public static FigureClaim Of(ClaimGiven given, Guid? byId, DateOnly today, DateTime now)
    {
        Require(given.Value >= 0, "Jumlah tidak dapat kurang dari nol.");
        Require(given.AsOf is null || given.AsOf <= today, "Tanggal keadaannya belum tiba.");
        if (FigureSum.Problem("Jumlah LKS", given.Value, given.Parts, given.MismatchReason) is { } problem)
        {
            throw new BrokenRule(problem);
        }

        return new FigureClaim
        {
            Key = given.Key,
            Area = given.Area,
            Kind = given.Kind,
            Value = given.Value,
            Operator = given.Operator,
            AsOf = given.AsOf,
            SaidBy = given.SaidBy.Trim(),
            Source = given.Source.Trim(),
            Url = string.IsNullOrWhiteSpace(given.Url) ? null : given.Url.Trim(),
            Parts = [.. given.Parts],
            MismatchReason = string.IsNullOrWhiteSpace(given.MismatchReason) ? null : given.MismatchReason.Trim(),
            EnteredById = byId,
            EnteredUtc = now,
        };
    }

    public void Correct(FigureClaim wrong, string? because)
    {
        Require(wrong.Area == Area, "Koreksi harus untuk wilayah yang sama.");
        Require(!string.IsNullOrWhiteSpace(because), "Tulis apa yang keliru.");
        (CorrectsId, CorrectedBecause) = (wrong.Id, because!.Trim());
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}

public sealed class FigureClaimMapping : IEntityTypeConfiguration<FigureClaim>
{
    public void Configure(EntityTypeBuilder<FigureClaim> builder)
    {
        builder.ToTable("FigureClaims");
        builder.Property(c => c.Key).HasMaxLength(26);
        builder.Property(c => c.Area).HasMaxLength(5);
        builder.Property(c => c.SaidBy).HasMaxLength(160);
        builder.Property(c => c.Source).HasMaxLength(240);
        builder.Property(c => c.Url).HasMaxLength(500);
        builder.Property(c => c.Parts).IsJson();
        builder.Property(c => c.MismatchReason).HasMaxLength(300);
        builder.Property(c => c.CorrectedBecause).HasMaxLength(300);
        builder.HasIndex(c => c.Key).IsUnique();
        builder.HasIndex(c => c.Area);
        // A claim is corrected once; the correction itself may be corrected again.
        builder.HasIndex(c => c.CorrectsId).IsUnique();
    }
}
