using System.Runtime.CompilerServices;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Imports;

/// <summary>The directory in the columns that an import reads: taken along, mended, and handed in again.</summary>
public sealed class DirectoryExport(ForumDb db, Places places, Say say, TimeProvider clock) : IExportedList
{
    private const int AtOnce = 500;

    public string Path => "direktori";

    public async Task<Table> Of(Reader reader, IQueryCollection asked, CancellationToken cancel)
    {
        var now = await places.Now(cancel);
        var entries = db.Set<Institution>().AsNoTracking().IgnoreAutoIncludes().PublishedFor(reader, clock.GetUtcNow().UtcDateTime);
        return new Table("Direktori", [.. InstitutionColumns.All.Select(c => c.Heading)], Rows(FilterOf(asked, now).On(entries, say.Today), now, cancel));
    }

    private static DirectoryFilter FilterOf(IQueryCollection asked, Gazetteer now) => new(
        asked.One<InstitutionKind>("jenis"), asked.One<ServiceKind>("layanan"), now.Knows(asked["wilayah"]) ? asked["wilayah"].ToString() : null, asked.One<InstitutionRank>("peringkat"),
        asked.One<Accreditation>("akreditasi"), asked.One<Freshness>("segar"), asked.One<InstitutionStanding>("keadaan"));

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
