using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Imports;

public enum ImportState
{
    /// <summary>The person looks over which column is which.</summary>
    Pemetaan,
    AntrePeriksa,

    /// <summary>Checked; nothing of it is in the directory yet.</summary>
    Diperiksa,
    AntreTerap,
    Diterapkan,
    AntreBatal,
    Dibatalkan,

    /// <summary>It cannot go on; the sentence says why.</summary>
    Gagal,
}

/// <summary>One file on its way into the directory. Each step that takes long is work for later, claimed by an update.</summary>
[Ungated("the name of a file and which column is which, for whoever sends it")]
public sealed class ImportRun
{
    public const int MostAttempts = 3;

    public Guid Id { get; private init; }
    public Guid OwnerId { get; private init; }

    /// <summary>The space that new institutions belong to, and whose areas may be written; null for the whole country, by a platform admin.</summary>
    public long? SpaceId { get; private init; }
    public string FileName { get; private init; } = "";
    public DateTime CreatedUtc { get; private init; }
    public ImportState State { get; private set; }
    public int HeadingRow { get; private init; }

    /// <summary>Rows of the sheet below the headings.</summary>
    public int RowCount { get; private init; }

    /// <summary>Rows looked at so far.</summary>
    public int RowsDone { get; private set; }
    public int NewCount { get; private set; }
    public int ChangedCount { get; private set; }
    public int SameCount { get; private set; }
    public int ErrorCount { get; private set; }
    public ImportFacts Facts { get; private set; } = new();

    /// <summary>Why it stopped, or what to know of the last step.</summary>
    public string? Problem { get; private set; }
    public DateTime ChangedUtc { get; private set; }
    public DateTime? AppliedUtc { get; private set; }

    /// <summary>Until when a server has it in hand.</summary>
    public DateTime NotBeforeUtc { get; private set; }
    public int Attempts { get; private set; }

    public int SkippedCount => RowsDone - NewCount - ChangedCount - SameCount - ErrorCount;

    public bool IsWaiting => State is ImportState.AntrePeriksa or ImportState.AntreTerap or ImportState.AntreBatal;

    public static ImportRun Of(Guid id, Guid ownerId, long? spaceId, string fileName, int headingRow, int rowCount, ImportFacts facts, DateTime now) => new()
    {
        Id = id, OwnerId = ownerId, SpaceId = spaceId, FileName = fileName, HeadingRow = headingRow, RowCount = rowCount, Facts = facts, CreatedUtc = now, ChangedUtc = now, NotBeforeUtc = now,
    };

    public void Map(IReadOnlyList<Heading> headings, DateTime now)
    {
        if (State != ImportState.Pemetaan)
        {
            throw new BrokenRule("Berkas ini sudah diperiksa. Unggah lagi berkasnya untuk memakai kolom yang lain.");
        }

        Facts = Facts with { Headings = [.. headings.Select(h => h with { Sample = null })] };
        (State, ChangedUtc, NotBeforeUtc, Attempts) = (ImportState.AntrePeriksa, now, now, 0);
    }
}

/// <summary>What is known of the file itself.</summary>
public sealed record ImportFacts
{
    public string Sheet { get; set; } = "";
    public List<string> Notes { get; set; } = [];
    public List<Heading> Headings { get; set; } = [];

    /// <summary>By row, what the person decided where it could be meant in more than one way.</summary>
    public Dictionary<int, string> Decisions { get; set; } = [];
}

public enum ImportOutcome
{
    Baru,
    Berubah,
    Sama,
    Galat,

    /// <summary>Left out because the person said so.</summary>
    Dilewati,
}

/// <summary>What becomes of one row.</summary>
[Ungated("examined by the gate row by row before anything is published; seen by whoever sends the file")]
public sealed class ImportRow
{
    public const int LongestKey = 200;

    public long Id { get; private init; }
    public Guid RunId { get; private init; }
    public int Number { get; private init; }
    public ImportOutcome Outcome { get; private set; }

    /// <summary>What it is about, as one key: two rows with the same key would write the same entry.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Two rows without a number must not share name and place.</summary>
    public string NameKey { get; private init; } = "";
    public string? Area { get; private init; }
    public string? RegistrationKey { get; private init; }
    public string Title { get; private init; } = "";
    public long? ItemId { get; private set; }

    /// <summary>The entry's revision when the row was held against it.</summary>
    public int? SeenRevision { get; private init; }
    public int? AppliedRevision { get; private set; }

    /// <summary>The record as it will be, until it is applied.</summary>
    public string? Json { get; private set; }
    public ImportFindings Findings { get; private init; } = new();

    public static ImportRow Of(Guid runId, RowDraft row, ImportOutcome outcome, string key, ImportFindings findings) => new()
    {
        RunId = runId, Number = row.Number, Outcome = outcome, Key = Cut(key), NameKey = row.IsSkipped ? "" : row.NameKey, Area = row.Area, RegistrationKey = row.IsSkipped ? null : row.RegistrationKey,
        Title = CutTo(row.Content?.Title is { Length: > 0 } title ? title : row.Told("nama") ?? "", 140), ItemId = row.Known?.Id, SeenRevision = row.Known?.Revision,
        Json = outcome is ImportOutcome.Baru or ImportOutcome.Berubah ? JsonColumn.Write(row.Content!) : null, Findings = findings,
    };

    /// <summary>It stands in the directory; the record itself need not be kept twice.</summary>
    public void Applied(ContentItem item) => (ItemId, AppliedRevision, Json) = (item.Id, item.Revision, null);

    private static string Cut(string text) => CutTo(text, LongestKey);

    /// <summary>Never through the middle of a letter that takes two characters: no database keeps half of one.</summary>
    internal static string CutTo(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}

public sealed record ImportFindings
{
    public List<RowProblem> Problems { get; set; } = [];
    public List<FieldChange> Changes { get; set; } = [];
    public List<RowChoice> Choices { get; set; } = [];

    /// <summary>What the person decided of this row.</summary>
    public string? Decision { get; set; }
}

/// <summary>What a person takes a heading for, remembered for the next file.</summary>
[Ungated("headings of a sheet, for the person themselves")]
public sealed class RememberedHeading
{
    public Guid OwnerId { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>One of our columns; empty where it is not imported.</summary>
    public string Key { get; private set; } = "";

    public static RememberedHeading Of(Guid ownerId, string name, string key) => new() { OwnerId = ownerId, Name = name, Key = key };

    public void Mean(string key) => Key = key;
}

public sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("ImportRuns");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.FileName).HasMaxLength(120);
        builder.Property(r => r.Problem).HasMaxLength(1000);
        builder.Property(r => r.Facts).IsJson();
        builder.HasIndex(r => new { r.State, r.NotBeforeUtc });
        builder.HasIndex(r => new { r.OwnerId, r.CreatedUtc });
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Space>().WithMany().HasForeignKey(r => r.SpaceId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class ImportRowMapping : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("ImportRows");
        builder.Property(r => r.Key).HasMaxLength(ImportRow.LongestKey);
        builder.Property(r => r.NameKey).HasMaxLength(Directory.InstitutionName.Longest);
        builder.Property(r => r.Area).HasMaxLength(5);
        builder.Property(r => r.RegistrationKey).HasMaxLength(80);
        builder.Property(r => r.Title).HasMaxLength(140);
        builder.Property(r => r.Findings).IsJson();
        builder.HasIndex(r => new { r.RunId, r.Outcome, r.Id });
        builder.HasIndex(r => new { r.RunId, r.Key });
        builder.HasIndex(r => new { r.RunId, r.NameKey });
        builder.HasIndex(r => new { r.RunId, r.RegistrationKey });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class RememberedHeadingMapping : IEntityTypeConfiguration<RememberedHeading>
{
    public void Configure(EntityTypeBuilder<RememberedHeading> builder)
    {
        builder.ToTable("RememberedHeadings");
        builder.HasKey(h => new { h.OwnerId, h.Name });
        builder.Property(h => h.Name).HasMaxLength(140);
        builder.Property(h => h.Key).HasMaxLength(40);
        builder.HasOne<Member>().WithMany().HasForeignKey(h => h.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
