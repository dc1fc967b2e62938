using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Content;

public static class Tending
{
    /// <summary>Keeps an item in order for its readers: the admins of its space, and for what only a working group reads, the group's coordinators.</summary>
    public static bool Tends(this Reader reader, ContentItem item) =>
        reader.Administers(item.SpaceId) || (item.Visibility == Visibility.Group && reader.Coordinates(item.GroupId));
}
