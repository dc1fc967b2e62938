using System.Reflection;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Audit;

/// <summary>Adds an audit row for every entity a save wrote, in the same transaction.</summary>
public sealed class AuditTrail(TimeProvider clock, IHttpContextAccessor http) : ISaveParticipant
{
    public async Task BeforeCommit(ForumDb db, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var rows = changes.Where(c => c.Entity is not AuditEntry && !IsUnaudited(c.Entity)).Select(c => Row(db, c)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        db.AddRange(rows);
        await db.SaveQuietly(cancel);
    }

    private AuditEntry Row(ForumDb db, Change change) => new()
    {
        AtUtc = clock.GetUtcNow().UtcDateTime,
        ById = change is { Entity: IAddedUnnamed, State: EntityState.Added } ? null : http.HttpContext?.Reader.Id,
        Act = (change.Entity as ContentItem)?.Act ?? Word(change.State),
        Subject = change.Entity.GetType().Name,
        SubjectId = KeyOf(db, change.Entity),
        Members = change.Members.Length == 0 ? null : string.Join(' ', change.Members),
    };

    private static bool IsUnaudited(object entity) => entity.GetType().GetCustomAttribute<UnauditedAttribute>() is not null;

    private static string Word(EntityState state) => state switch
    {
        EntityState.Added => "ditambah",
        EntityState.Deleted => "dihapus",
        _ => "diubah",
    };

    private static string? KeyOf(ForumDb db, object entity)
    {
        var entry = db.Entry(entity);
        var key = entry.Metadata.FindPrimaryKey();
        return key is null ? null : string.Join('/', key.Properties.Select(p => entry.Property(p.Name).CurrentValue));
    }
}
