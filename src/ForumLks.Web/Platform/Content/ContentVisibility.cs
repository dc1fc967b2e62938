using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Platform.Content;

/// <summary>
/// The one visibility policy. <see cref="PublishedFor"/> is what lists, search, feeds and exports show;
/// <see cref="VisibleTo"/> adds what a person may open beyond it: their own work and what their space has in hand.
/// What is for a group shows to its members alone; an admin of the platform has it in no list, and opens it by its address when it was reported.
/// </summary>
public static class ContentVisibility
{
    extension<T>(IQueryable<T> items)
        where T : ContentItem
    {
        public IQueryable<T> PublishedFor(Reader reader, DateTime now)
        {
            var published = items.Where(i => i.Status == ContentStatus.Published && i.DeletedUtc == null && i.PublishedUtc <= now);
            if (!reader.IsMember)
            {
                return published.Where(i => i.Visibility == Visibility.Public);
            }

            var groups = reader.GroupIds;
            if (reader.IsPlatformAdmin)
            {
                return published.Where(i => i.Visibility != Visibility.Group || groups.Contains(i.GroupId!.Value));
            }

            var spaces = reader.SpaceIds;
            var administered = reader.AdministeredSpaceIds;
            return published.Where(i =>
                i.Visibility == Visibility.Public
                || i.Visibility == Visibility.Members
                || (i.Visibility == Visibility.Space && spaces.Contains(i.SpaceId!.Value))
                || (i.Visibility == Visibility.SpaceAdmins && administered.Contains(i.SpaceId!.Value))
                || (i.Visibility == Visibility.Group && groups.Contains(i.GroupId!.Value)));
        }

        /// <summary>What this reader keeps in order (<see cref="Tending"/>): all that is of a space they administer, and what only a group that they coordinate reads.</summary>
        public IQueryable<T> TendedBy(Reader reader)
        {
            var (administered, coordinated) = (reader.AdministeredSpaceIds, reader.CoordinatedGroupIds);
            return reader.IsPlatformAdmin
                ? items
                : items.Where(i => (i.SpaceId != null && administered.Contains(i.SpaceId.Value)) || (i.Visibility == Visibility.Group && coordinated.Contains(i.GroupId!.Value)));
        }

        public IQueryable<T> VisibleTo(Reader reader, DateTime now)
        {
            if (reader.Id is not { } me)
            {
                return items.PublishedFor(reader, now);
            }

            if (reader.IsPlatformAdmin)
            {
                return items.Where(i => i.DeletedUtc == null);
            }

            var spaces = reader.SpaceIds;
            var administered = reader.AdministeredSpaceIds;
            var (groups, coordinated) = (reader.GroupIds, reader.CoordinatedGroupIds);
            // Whoever left a group keeps their own drafts, but no longer reads what others answered to what they once wrote there.
            return items.Where(i => i.DeletedUtc == null && (
                (i.OwnerId == me && (i.Visibility != Visibility.Group || i.Status == ContentStatus.Draft || groups.Contains(i.GroupId!.Value)))
                || (i.SpaceId != null && administered.Contains(i.SpaceId.Value) && i.Status != ContentStatus.Draft)
                || (i.Visibility == Visibility.Group && coordinated.Contains(i.GroupId!.Value) && i.Status != ContentStatus.Draft)
                || (i.Status == ContentStatus.Published && i.PublishedUtc <= now && (
                    i.Visibility == Visibility.Public
                    || i.Visibility == Visibility.Members
                    || (i.Visibility == Visibility.Space && spaces.Contains(i.SpaceId!.Value))
                    || (i.Visibility == Visibility.SpaceAdmins && administered.Contains(i.SpaceId!.Value))
                    || (i.Visibility == Visibility.Group && groups.Contains(i.GroupId!.Value))))));
        }
    }
}
