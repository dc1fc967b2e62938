using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Media;

/// <summary>Who may fetch a file, and who may decide about it.</summary>
public static class MediaAccess
{
    extension(ForumDb db)
    {
        /// <summary>The owner's, a platform admin's unless it is confined, and what a visible item shows, unless a picture is held or its consent has ended.</summary>
        public IQueryable<MediaFile> MediaFor(Reader reader, DateTime now)
        {
            var visible = db.Set<ContentItem>().VisibleTo(reader, now);
            var (uses, confined) = (db.Set<MediaUse>(), db.Set<ConfinedFile>());
            return db.Set<MediaFile>().Where(m =>
                (reader.Id != null && m.OwnerId == reader.Id) || (reader.IsPlatformAdmin && !confined.Any(c => c.Path == m.Path))
                || (!m.IsHeld && (m.ShownUntilUtc == null || m.ShownUntilUtc > now) && visible.Any(i => uses.Any(u => u.MediaFileId == m.Id && u.ItemId == i.Id))));
        }

        /// <summary>The owner, platform admins, and the admins of a space in which an item shows it: they must be able to hide a picture at once.</summary>
        public IQueryable<MediaFile> MediaDecidedBy(Reader reader)
        {
            var (items, uses, spaces, confined) = (db.Set<ContentItem>(), db.Set<MediaUse>(), reader.AdministeredSpaceIds, db.Set<ConfinedFile>());
            return db.Set<MediaFile>().Where(m =>
                (reader.Id != null && m.OwnerId == reader.Id) || (reader.IsPlatformAdmin && !confined.Any(c => c.Path == m.Path))
                || uses.Any(u => u.MediaFileId == m.Id && items.Any(i => i.Id == u.ItemId && i.Status != ContentStatus.Draft && i.SpaceId != null && spaces.Contains(i.SpaceId.Value))));
        }
    }
}
