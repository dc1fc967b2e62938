using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Needs;

/// <summary>One need as lists show it. The institution's name is there only where its page may be read.</summary>
public sealed record NeedRow(
    long Id, string Key, string InstitutionId, string? Institution, string? Slug, string Area, NeedKind Kind, string What, NeedAmount Amount, NeedUrgency Urgency, Visibility Visibility, NeedState State, DateTime WrittenUtc, DateOnly? AnsweredOn)
{
    public (string Class, string Word) Status => NeedWords.Status(State, AnsweredOn is not null);
}

/// <summary>What a reader asks the list for.</summary>
public sealed record NeedFilter(string? Area, NeedKind? Kind, string? State)
{
    public const string Unanswered = "belum";
    public const string All = "semua";
}

public static class NeedVisibility
{
    /// <summary>The same for all of one audience, so that it can be counted once for them: without what only its own institution may see.</summary>
    public static IQueryable<Need> ForAudience(this IQueryable<Need> needs, Reader reader)
    {
        if (!reader.IsMember)
        {
            return needs.Where(n => n.Visibility == Visibility.Public);
        }

        var administered = reader.AdministeredSpaceIds;
        return reader.IsPlatformAdmin ? needs : needs.Where(n => n.Visibility == Visibility.Public || n.Visibility == Visibility.Members || (n.SpaceId != null && administered.Contains(n.SpaceId.Value)));
    }

    /// <summary>Who may see is part of the query: those it was written for, its institution and whoever wrote it, and the admins of its space.</summary>
    public static IQueryable<Need> VisibleTo(this IQueryable<Need> needs, Reader reader, ForumDb db)
    {
        if (reader.Id is not { } me || reader.IsPlatformAdmin)
        {
            return needs.ForAudience(reader);
        }

        var administered = reader.AdministeredSpaceIds;
        var own = db.Set<Member>().Where(m => m.Id == me).Select(m => m.InstitutionId);
        return needs.Where(n => n.Visibility == Visibility.Public || n.Visibility == Visibility.Members || n.WrittenById == me || own.Contains(n.InstitutionId) || (n.SpaceId != null && administered.Contains(n.SpaceId.Value)));
    }
}

/// <summary>The queries of this feature.</summary>
public sealed class NeedReading(ForumDb db, TimeProvider clock)
{
    public IQueryable<NeedRow> Find(Reader reader, NeedFilter filter) => Rows(Of(db.Set<Need>().AsNoTracking().VisibleTo(reader, db), filter), reader);

    public IQueryable<NeedRow> One(string key, Reader reader) => Rows(db.Set<Need>().AsNoTracking().VisibleTo(reader, db).Where(n => n.Key == key), reader);

    private IQueryable<NeedRow> Rows(IQueryable<Need> needs, Reader reader)
    {
        var institutions = db.Set<Institution>().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Select(i => new { i.ContentItemId, i.Title, i.Slug });
        return from need in needs
               join found in institutions on need.InstitutionId equals found.ContentItemId into known
               from institution in known.DefaultIfEmpty()
               orderby need.WrittenUtc descending, need.Id descending
               select new NeedRow(
                   need.Id, need.Key, need.InstitutionId, institution == null ? null : institution.Title, institution == null ? null : institution.Slug, need.Area, need.Kind, need.What, need.Amount, need.Urgency, need.Visibility, need.State, need.WrittenUtc,
                   need.Answers.Max(a => (DateOnly?)a.On));
    }

    private static IQueryable<Need> Of(IQueryable<Need> needs, NeedFilter filter)
    {
        if (filter.Area is { Length: > 0 } area)
        {
            var inside = area + ".";
            needs = needs.Where(n => n.Area == area || n.Area.StartsWith(inside));
        }

        if (filter.Kind is { } kind)
        {
            needs = needs.Where(n => n.Kind == kind);
        }

        return filter.State switch
        {
            NeedFilter.All => needs,
            NeedFilter.Unanswered => needs.Where(n => n.State == NeedState.Terbuka && !n.Answers.Any()),
            _ => needs.Where(n => n.State == NeedState.Terbuka),
        };
    }
}
