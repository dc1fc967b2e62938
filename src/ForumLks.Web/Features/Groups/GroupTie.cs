using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Groups;

public enum GroupTieState
{
    /// <summary>By a coordinator; the person has not answered.</summary>
    Invited,

    /// <summary>By the person; no coordinator has answered.</summary>
    Asked,
    In,
}

public enum GroupRole
{
    Member,
    Coordinator,
}

/// <summary>What binds a person to a group. It is gone when the person is: who was in a group once is nobody's business later.</summary>
public sealed class GroupTie : IConcernsPerson, IPublishesText
{
    public long Id { get; private set; }
    public long GroupId { get; private set; }
    public Guid MemberId { get; private set; }
    public GroupTieState State { get; private set; }
    public GroupRole Role { get; private set; }

    /// <summary>What the person wrote to the coordinators when asking to join.</summary>
    public string? Note { get; private set; }
    public DateTime SinceUtc { get; private set; }

    Guid IConcernsPerson.PersonId => MemberId;

    PublishedText? IPublishesText.Published => Note is null ? null : new(Visibility.Group, new NamedText("Mengapa Anda ingin bergabung", Note));

    internal static GroupTie Of(Guid memberId, GroupTieState state, GroupRole role, string? note, DateTime now) =>
        new() { MemberId = memberId, State = state, Role = role, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), SinceUtc = now };

    internal void Enter(DateTime now) => (State, Note, SinceUtc) = (GroupTieState.In, null, now);

    internal void Become(GroupRole role) => Role = role;
}

public sealed class GroupTieMapping : IEntityTypeConfiguration<GroupTie>
{
    public void Configure(EntityTypeBuilder<GroupTie> builder)
    {
        builder.ToTable("GroupTies");
        builder.Property(t => t.Note).HasMaxLength(Group.LongestNote);
        builder.HasIndex(t => new { t.GroupId, t.MemberId }).IsUnique();
        builder.HasIndex(t => new { t.MemberId, t.State });
    }
}

public static class GroupWords
{
    public static string Word(this GroupOpenness openness) => openness == GroupOpenness.Open ? "Terbuka" : "Tertutup";

    public static string Explain(this GroupOpenness openness) => openness == GroupOpenness.Open
        ? "Siapa pun tahu kelompok ini ada dan apa tujuannya. Isinya dibaca anggota, kecuali yang sengaja dimuat untuk umum."
        : "Hanya anggota dan yang diundang yang tahu kelompok ini ada.";

    public static string Word(this GroupRole role) => role == GroupRole.Coordinator ? "Koordinator" : "Anggota";
}
