using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Groups;

public enum GroupOpenness
{
    /// <summary>Everybody may know that it exists and ask to join.</summary>
    Open,

    /// <summary>Only its members, and those they invite, know of it.</summary>
    Closed,
}

/// <summary>People of several spaces who work on something together, for a time: forming an LKKS, preparing a rakor.</summary>
public sealed partial class Group : IShowsOnPages, IPublishesText
{
    public const string PageTag = "kelompok";
    public const int LongestName = 100;
    public const int LongestPurpose = 1000;
    public const int LongestNote = 500;

    private readonly List<GroupTie> _ties = [];

    public long Id { get; private set; }
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public GroupOpenness Openness { get; private set; }
    public DateTime BegunUtc { get; private set; }
    public DateTime? EndedUtc { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Counts what was done with its members and its state: of two who act at once, the second looks again.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<GroupTie> Ties => _ties;

    public bool HasEnded => EndedUtc is not null;

    IEnumerable<string> IShowsOnPages.PageTags => [PageTag];

    PublishedText IPublishesText.Published => new(
        Openness == GroupOpenness.Open ? Visibility.Public : Visibility.Group,
        new NamedText("Nama kelompok", Name), new NamedText("Tujuan", Purpose), new NamedText("Hasil", Outcome));

    /// <summary>Whoever begins it coordinates it, until somebody else does.</summary>
    public static Group Begin(string slug, Guid byId, DateTime now)
    {
        var group = new Group { Slug = slug, BegunUtc = now };
        group._ties.Add(GroupTie.Of(byId, GroupTieState.In, GroupRole.Coordinator, null, now));
        return group;
    }

    public void Describe(string name, string purpose, GroupOpenness openness) =>
        (Name, Purpose, Openness, Version) = (name.Trim(), purpose.Trim(), openness, Version + 1);

    /// <summary>What it wrote stays readable for those who may read it; nothing new is written for it.</summary>
    public void End(string? outcome, DateTime now)
    {
        MustGoOn();
        _ties.RemoveAll(t => t.State != GroupTieState.In);
        (EndedUtc, Outcome, Version) = (now, string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim(), Version + 1);
    }

    public void Resume()
    {
        if (!HasEnded)
        {
            throw new BrokenRule("Kelompok ini masih berjalan.");
        }

        (EndedUtc, Version) = (null, Version + 1);
    }

    private void MustGoOn()
    {
        if (HasEnded)
        {
            throw new BrokenRule("Kelompok ini sudah selesai. Buka kembali dahulu.");
        }
    }
}

public sealed class GroupMapping : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("Groups");
        builder.Property(g => g.Slug).HasMaxLength(120);
        builder.Property(g => g.Name).HasMaxLength(Group.LongestName);
        builder.Property(g => g.Purpose).HasMaxLength(Group.LongestPurpose);
        builder.Property(g => g.Outcome).HasMaxLength(Group.LongestPurpose);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Ignore(g => g.HasEnded);
        builder.HasIndex(g => g.Slug).IsUnique();
        builder.HasIndex(g => new { g.Openness, g.BegunUtc, g.Id });
        builder.HasMany(g => g.Ties).WithOne().HasForeignKey(t => t.GroupId).OnDelete(DeleteBehavior.Cascade);
    }
}
