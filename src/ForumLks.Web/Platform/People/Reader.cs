using System.Collections.Frozen;

namespace ForumLks.Web.Platform.People;

public enum Role
{
    Member,
    Reviewer,
    NewsEditor,
    ForumAdmin,
}

/// <summary>Whoever is reading now, with the roles held per space. A stranger has none.</summary>
public sealed class Reader
{
    public static readonly Reader Stranger = new();

    public Guid? Id { get; init; }
    public string Name { get; init; } = "";
    public bool IsPlatformAdmin { get; init; }
    public FrozenSet<(long SpaceId, Role Role)> Roles { get; init; } = [];

    /// <summary>Working groups the reader is in, in order; their items are for nobody else.</summary>
    public long[] GroupIds { get; init; } = [];

    public long[] CoordinatedGroupIds { get; init; } = [];

    public DateTime? SuspendedUntilUtc { get; init; }

    /// <summary>Items that the reader keeps for an institution (<see cref="IKeeping"/>).</summary>
    public FrozenSet<long> Kept { get; init; } = [];

    public bool IsMember => Id is not null;

    /// <summary>Whoever is suspended reads and does not write, until it ends by itself.</summary>
    public bool IsSuspended(DateTime now) => SuspendedUntilUtc > now;

    public long[] SpaceIds => field ??= [.. Roles.Select(r => r.SpaceId).Distinct().Order()];

    public long[] AdministeredSpaceIds => field ??= [.. Roles.Where(r => r.Role == Role.ForumAdmin).Select(r => r.SpaceId).Order()];

    /// <summary>The same for all who may see the same published items: all that the visibility policy asks of a reader.</summary>
    public string Audience => field ??= !IsMember ? ""
        : IsPlatformAdmin ? $"semua|{string.Join(' ', GroupIds)}"
        : $"{string.Join(' ', SpaceIds)}|{string.Join(' ', AdministeredSpaceIds)}|{string.Join(' ', GroupIds)}";

    public bool Administers(long? spaceId) =>
        IsPlatformAdmin || (spaceId is { } space && Roles.Contains((space, Role.ForumAdmin)));

    public bool IsIn(long? groupId) => groupId is { } group && GroupIds.Contains(group);

    public bool Coordinates(long? groupId) => groupId is { } group && CoordinatedGroupIds.Contains(group);

    public bool HasAny(Role[] roles, long? spaceId) =>
        IsPlatformAdmin || (spaceId is { } space && roles.Any(role => Roles.Contains((space, role))));

    /// <summary>Whether there is anything at all whose posts and reports the reader decides on.</summary>
    public bool IsModerator => HasAnywhere(Role.ForumAdmin) || CoordinatedGroupIds.Length > 0;

    /// <summary>Whether the reader holds one of the roles in any space at all.</summary>
    public bool HasAnywhere(params Role[] roles) => IsPlatformAdmin || Roles.Any(r => roles.Contains(r.Role));
}

public static class RoleWords
{
    public static string Word(this Role role) => role switch
    {
        Role.ForumAdmin => "Pengurus forum",
        Role.Reviewer => "Penelaah",
        Role.NewsEditor => "Penyunting berita",
        _ => "Anggota",
    };
}
