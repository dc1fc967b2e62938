using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Content;

/// <summary>
/// The visibility policy as opaque words, for channels that cannot join the content tables (the search index):
/// an item has one audience, a reader belongs to several. A test holds it equal to <see cref="ContentVisibility"/>.
/// </summary>
public static class Audience
{
    public const string Everyone = "semua";
    public const string Members = "anggota";

    public static string Of(ContentItem item) => item.Visibility switch
    {
        Visibility.Public => Everyone,
        Visibility.Members => Members,
        Visibility.Space => $"ruang:{item.SpaceId}",
        Visibility.Group => OfGroup(item.GroupId),
        _ => $"pengurus:{item.SpaceId}",
    };

    public static string OfGroup(long? groupId) => $"kelompok:{groupId}";

    /// <param name="allSpaces">Every space's id; only a platform admin needs it.</param>
    public static IReadOnlyCollection<string> Of(Reader reader, IEnumerable<long> allSpaces)
    {
        if (!reader.IsMember)
        {
            return [Everyone];
        }

        var member = reader.IsPlatformAdmin ? allSpaces : reader.SpaceIds;
        var admin = reader.IsPlatformAdmin ? allSpaces : reader.AdministeredSpaceIds;
        return [Everyone, Members, .. member.Select(s => $"ruang:{s}"), .. admin.Select(s => $"pengurus:{s}"), .. reader.GroupIds.Select(g => OfGroup(g))];
    }
}
