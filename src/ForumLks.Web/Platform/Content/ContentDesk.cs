using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Content;

/// <summary>Where items are written: addresses given, revisions counted and kept, conflicts noticed.</summary>
public sealed partial class ContentDesk(ForumDb db, ContentTypes types, SecondPerson second, TimeProvider clock, IHttpContextAccessor http)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<TItem> Begin<TItem>(IContent content, Guid ownerId, CancellationToken cancel, string? contentItemId = null, string? slug = null)
        where TItem : ContentItem, new()
    {
        var item = new TItem();
        await Begin(item, content, ownerId, contentItemId, slug, cancel);
        return item;
    }

    public async Task Begin(ContentItem item, IContent content, Guid ownerId, string? contentItemId, string? slug, CancellationToken cancel)
    {
        var type = types[item.GetType().Name];
        var id = contentItemId ?? OrchardId.New();
        item.Begin(type.Name, id, slug ?? await FreeSlug(type, content.Title, id, cancel), ownerId, Now);
        ((IHasContent)item).Write(content);
        db.Add(item);
    }

    /// <summary>Saves what was written as the next revision; the caller may have changed state and place as well.</summary>
    /// <param name="seenRevision">The revision the writer had before them; null where nobody waits for an answer (recipes).</param>
    /// <exception cref="EditConflict">Somebody else saved in between.</exception>
    public async Task Save(ContentItem item, Guid byId, int? seenRevision, CancellationToken cancel)
    {
        if (seenRevision is { } seen && seen != item.Revision)
        {
            throw new EditConflict();
        }

        Check(item);
        // What was chosen at the gate for a text that no form brought: a review's publishing, a revision restored.
        if (http.HttpContext is { } context && GateAnswers.Rewrite(((IHasContent)item).Content, context) is { } rewritten)
        {
            ((IHasContent)item).Write(rewritten);
        }

        if (await second.Holds(item, cancel))
        {
            item.AwaitSecond();
        }

        item.MarkSaved(Now);
        await KeepOrConflict(item, byId, cancel);
    }

    /// <summary>Saves that somebody looked at it and found it right: nothing that a second person has read is changed, so nobody is asked again.</summary>
    /// <param name="confirm">Writes when it was looked at and by whom, nothing else.</param>
    /// <exception cref="EditConflict">Somebody else saved in between.</exception>
    public async Task Confirm(ContentItem item, Action confirm, Guid byId, CancellationToken cancel)
    {
        await second.KeepApproved(item, confirm, cancel);
        item.MarkSaved(Now);
        await KeepOrConflict(item, byId, cancel);
    }

    /// <summary>Saves an item as a recipe gives it, with its own times.</summary>
    public Task Import(ContentItem item, Guid byId, OrchardEnvelope envelope, CancellationToken cancel)
    {
        var created = envelope.CreatedUtc?.UtcDateTime ?? Now;
        item.MarkSaved(Now);
        item.Import(
            envelope.Published ? ContentStatus.Published : ContentStatus.Draft,
            created,
            envelope.ModifiedUtc?.UtcDateTime ?? created,
            envelope.Published ? envelope.PublishedUtc?.UtcDateTime ?? created : null);
        return Keep(item, byId, cancel);
    }

    private async Task KeepOrConflict(ContentItem item, Guid byId, CancellationToken cancel)
    {
        try
        {
            await Keep(item, byId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new EditConflict();
        }
    }

    private Task<int> Keep(ContentItem item, Guid byId, CancellationToken cancel) => db.InTransaction(
        async c =>
        {
            await db.SaveChangesAsync(c);
            db.Add(ContentRevision.Of(item, byId));
            await second.Keep(item, byId, c);
            return await db.SaveQuietly(c);
        },
        cancel);

    private static void Check(ContentItem item)
    {
        if (item.SpaceId is null && item.Visibility is Visibility.Space or Visibility.SpaceAdmins)
        {
            throw new BrokenRule("Pilih ruang terlebih dahulu: tanpa ruang, tulisan tidak dapat dibatasi untuk anggota ruang.");
        }

        if (item.GroupId is null && item.Visibility == Visibility.Group)
        {
            throw new BrokenRule("Pilih kelompok kerja yang boleh membaca tulisan ini.");
        }
    }

    private async Task<string> FreeSlug(ContentType type, string title, string id, CancellationToken cancel)
    {
        var slug = Slug.From(title);
        if (slug.Length == 0)
        {
            return $"{type.Path}-{id[..8]}";
        }

        // Words of our own addresses, such as "tulis" and "agenda", never an item.
        var taken = ReservedSlugs.Contains(slug) || await db.Set<ContentItem>().AnyAsync(i => i.Type == type.Name && i.Slug == slug, cancel);
        return taken ? $"{slug}-{id[..6]}" : slug;
    }

    private static readonly string[] ReservedSlugs =
    [
        "tulis", "ubah", "unggah", "umpan", "usul", "agenda", "baru", "catat", "hadir", "jawab", "notulen", "peta", "pohon", "saya", "dicek", "banding", "lembaga-saya", "kutipan-dicabut", "belum-terjawab", "buku", "klaim", "masa-bakti", "pengurus", "riwayat", "terdekat", "impor", "kesegaran", "daftar",
    ];
}

/// <summary>Two people changed the same item; the later one is shown both versions.</summary>
public sealed class EditConflict() : Exception("The item was saved by somebody else in between.");
