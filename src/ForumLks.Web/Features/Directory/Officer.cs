using ForumLks.Text;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Directory;

public enum OfficerStatus
{
    Definitif,
    Plt,
    Paw,
}

/// <summary>Why a name may stand on a public page.</summary>
public enum NameConsent
{
    /// <summary>Holds a public office, named in a public source.</summary>
    PejabatPublik,

    /// <summary>Agreed to be named.</summary>
    Setuju,

    /// <summary>Asked not to be named, or was never asked: only the position is kept.</summary>
    TanpaNama,
}

/// <summary>
/// One chair of an institution held for one time, or standing empty. It names a person only by consent and never gives an account any right:
/// who may edit an entry is <see cref="Keeper"/>.
/// </summary>
public sealed partial class Officer : IShowsOnPages, IPublishesText
{
    public long Id { get; private set; }
    public long InstitutionId { get; private set; }
    public string Position { get; private set; } = "";

    /// <summary>The position as it is compared; "Ketua Umum" and "ketua umum" are one chair.</summary>
    public string ChairKey { get; private set; } = "";
    public string? PersonName { get; private set; }
    public NameConsent Consent { get; private set; } = NameConsent.TanpaNama;
    public bool IsVacant { get; private set; }
    public OfficerStatus Status { get; private set; }

    /// <summary>Masa bakti of the body; an officer who came in the middle of it served from later on.</summary>
    public DateOnly TermFrom { get; private set; }
    public bool TermFromIsYear { get; private set; }
    public DateOnly? TermTo { get; private set; }
    public bool TermToIsYear { get; private set; }
    public DateOnly? ServesFrom { get; private set; }

    /// <summary>Before the term ended.</summary>
    public DateOnly? LeftOn { get; private set; }
    public string? LeftBecause { get; private set; }
    public string? DecreeNumber { get; private set; }
    public DateOnly? DecreeOn { get; private set; }
    public string? DecreeBy { get; private set; }
    public DateOnly? InauguratedOn { get; private set; }
    public string? InauguratedBy { get; private set; }
    public long? PredecessorId { get; private set; }
    public string? Source { get; private set; }
    public int Version { get; private set; }

    PublishedText IPublishesText.Published => PublishedText.Public(
        new("Jabatan", Position), new("Nama", PersonName), new("Alasan berhenti", LeftBecause), new("Dikukuhkan oleh", InauguratedBy), new("Sumber", Source));

    IEnumerable<string> IShowsOnPages.PageTags => PageCacheTags.ShownWith(InstitutionId, nameof(Institution));

    public TermDay From => new(TermFrom, TermFromIsYear);
    public TermDay? To => TermTo is { } to ? new(to, TermToIsYear) : null;

    /// <summary>"2019–2023", "20 Juni 2022–2023", "sejak 2019"; where nobody knows its beginning, that is said.</summary>
    public string Term => (From.IsUnknown, To) switch
    {
        (true, null) => "masa bakti tidak diketahui",
        (true, { } end) => $"sampai {end}, awalnya tidak diketahui",
        (false, null) => $"sejak {From}",
        (false, { } end) => $"{From}–{end}",
    };

    /// <summary>What readers see of who it is.</summary>
    public string Who => IsVacant ? "kosong" : PersonName ?? "nama tidak ditampilkan";

    /// <summary>Holders of a body's name, not of a chair: there may be many at once.</summary>
    public bool IsOneOfMany => ChairKey.Split(' ')[0] is "anggota" or "pengurus";
}

public sealed class OfficerMapping : IEntityTypeConfiguration<Officer>, IEntityTypeConfiguration<OfficerBook>, IEntityTypeConfiguration<OfficerReminder>
{
    public void Configure(EntityTypeBuilder<Officer> builder)
    {
        builder.ToTable("Officers");
        builder.Property(o => o.Position).HasMaxLength(OfficerInput.LongestPosition);
        builder.Property(o => o.ChairKey).HasMaxLength(OfficerInput.LongestPosition);
        builder.Property(o => o.PersonName).HasMaxLength(120);
        builder.Property(o => o.LeftBecause).HasMaxLength(200);
        builder.Property(o => o.DecreeNumber).HasMaxLength(80);
        builder.Property(o => o.DecreeBy).HasMaxLength(140);
        builder.Property(o => o.InauguratedBy).HasMaxLength(140);
        builder.Property(o => o.Source).HasMaxLength(240);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Ignore(o => o.From).Ignore(o => o.To);
        builder.HasIndex(o => o.InstitutionId);
        builder.HasIndex(o => o.TermTo);
    }

    public void Configure(EntityTypeBuilder<OfficerBook> builder)
    {
        builder.ToTable("OfficerBooks");
        builder.HasKey(b => b.InstitutionId);
        builder.Property(b => b.InstitutionId).ValueGeneratedNever();
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasMany(b => b.Officers).WithOne().HasForeignKey(o => o.InstitutionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Institution>().WithOne().HasForeignKey<OfficerBook>(b => b.InstitutionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OfficerReminder> builder)
    {
        builder.ToTable("OfficerReminders");
        builder.HasIndex(r => new { r.OfficerId, r.Days }).IsUnique();
        builder.HasOne<Officer>().WithMany().HasForeignKey(r => r.OfficerId).OnDelete(DeleteBehavior.Cascade);
    }
}
