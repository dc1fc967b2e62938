using System.Runtime.CompilerServices;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>The directory in the columns that an import reads: taken along, mended, and handed in again.</summary>
public sealed class DirectoryExport(ForumDb db, Places places, TimeProvider clock) : IExportedList
{
    private const int AtOnce = 500;

    public string Path => "direktori";

    public async Task<Table> Of(Reader reader, IQueryCollection asked, CancellationToken cancel)
    {
        var entries = Narrow(db.Set<Institution>().AsNoTracking().IgnoreAutoIncludes().PublishedFor(reader, clock.GetUtcNow().UtcDateTime), asked);
        return new Table("Direktori", [.. InstitutionColumns.All.Select(c => c.Heading)], Rows(entries, await places.Now(cancel), cancel));
    }

    private static IQueryable<Institution> Narrow(IQueryable<Institution> entries, IQueryCollection asked)
    {
        entries = asked.One<InstitutionKind>("jenis") is { } kind ? entries.Where(i => i.Kind == kind) : entries;
        entries = asked.One<InstitutionRank>("peringkat") is { } rank ? entries.Where(i => i.Rank == rank) : entries;
        entries = asked.One<Accreditation>("akreditasi") is { } grade ? entries.Where(i => i.Accreditation == grade) : entries;
        return asked["wilayah"].ToString() switch
        {
            { Length: 2 } province => entries.Where(i => i.Area == province || i.Area!.StartsWith(province + ".")),
            { Length: 5 } area => entries.Where(i => i.Area == area),
            _ => entries,
        };
    }

    private static async IAsyncEnumerable<object?[]> Rows(IQueryable<Institution> entries, Gazetteer now, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (long last = 0; ;)
        {
            var some = await entries.Where(i => i.Id > last).OrderBy(i => i.Id).Take(AtOnce).Select(i => new { i.Id, i.ContentItemId, i.Content }).ToListAsync(cancel);
            foreach (var entry in some)
            {
                yield return [.. InstitutionColumns.All.Select(column => Cell(column, entry.ContentItemId, entry.Content, now))];
            }

            if (some.Count < AtOnce)
            {
                yield break;
            }

            last = some[^1].Id;
        }
    }

    private static object? Cell(ImportColumn column, string id, InstitutionContent content, Gazetteer now) => column.Key switch
    {
        InstitutionColumns.Id => id,
        InstitutionColumns.AreaName => content.Area.Length == 2 ? $"Provinsi {now.NameOf(content.Area)}" : now.NameOf(content.Area),
        InstitutionColumns.Province => now.ProvinceOf(content.Area)?.Name,
        _ => column.Show(content) is string { Length: 0 } ? null : column.Show(content),
    };
}
