using System.Runtime.CompilerServices;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Exports;

/// <summary>What the export of a list of items works with.</summary>
public sealed record ItemExportTools(ForumDb Db, ContentTypes Types, ISpaceNames Spaces, IPlaceNames Places, SiteAddress Site, TimeProvider Clock);

/// <summary>The list of a content type as a sheet: what its rows show, newest first.</summary>
/// <param name="narrow">The list's own filters.</param>
public sealed class ItemExport<TItem>(ItemExportTools tools, Func<IQueryable<TItem>, IQueryCollection, CancellationToken, ValueTask<IQueryable<TItem>>> narrow) : IExportedList
    where TItem : ContentItem
{
    private const int AtOnce = 500;
    private static readonly string[] Columns = ["Judul", "Ringkasan", "Layanan", "Kode wilayah", "Wilayah", "Ruang", "Tanggal", "Alamat"];
    private readonly ContentType _type = tools.Types[typeof(TItem).Name];

    public string Path => _type.Path;

    public async Task<Table> Of(Reader reader, IQueryCollection asked, CancellationToken cancel)
    {
        var items = await narrow(tools.Db.Set<TItem>().AsNoTracking().PublishedFor(reader, tools.Clock.GetUtcNow().UtcDateTime), asked, cancel);
        var spaces = (await tools.Spaces.All(cancel)).ToDictionary(s => s.Id, s => s.Name);
        return new Table(_type.Word, Columns, Rows(items, spaces, await tools.Places.Names(cancel), cancel));
    }

    private async IAsyncEnumerable<object?[]> Rows(IQueryable<TItem> items, Dictionary<long, string> spaces, Func<string?, string?> nameOf, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var page = items; ;)
        {
            var found = await page.OrderByDescending(i => i.ListedUtc).ThenByDescending(i => i.Id).Take(AtOnce)
                .Select(i => new { i.Id, i.Slug, i.Title, i.Summary, i.Area, i.SpaceId, i.ListedUtc, i.Topic }).ToListAsync(cancel);
            foreach (var i in found)
            {
                yield return
                [
                    i.Title, i.Summary, ServiceKindWords.WordOf(i.Topic), i.Area, nameOf(i.Area), i.SpaceId is { } space ? spaces.GetValueOrDefault(space) : null,
                    new DateTimeOffset(i.ListedUtc, TimeSpan.Zero).DateIn(IndonesianZone.Wib), tools.Site.LinkTo(_type.UrlOf(i.Slug)),
                ];
            }

            if (found.Count < AtOnce)
            {
                yield break;
            }

            var last = found[^1];
            page = items.Where(i => i.ListedUtc < last.ListedUtc || (i.ListedUtc == last.ListedUtc && i.Id < last.Id));
        }
    }
}

public static class ItemExports
{
    /// <summary>Lets readers take the list of a content type along.</summary>
    public static IServiceCollection AddExport<TItem>(this IServiceCollection services, Func<IServiceProvider, IQueryable<TItem>, IQueryCollection, CancellationToken, ValueTask<IQueryable<TItem>>>? narrow = null)
        where TItem : ContentItem =>
        services.AddScoped<IExportedList>(given => new ItemExport<TItem>(
            given.GetRequiredService<ItemExportTools>(), narrow is null ? (items, _, _) => ValueTask.FromResult(items) : (items, asked, cancel) => narrow(given, items, asked, cancel)));
}
