using ForumLks.Web.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Search;

public sealed class MissRetention : IRetains
{
    private const int Days = 90;

    public IEnumerable<RetentionRule> Rules =>
    [
        new("pencarian", "Kata yang dicari dan tidak ditemukan, tanpa siapa yang mencari", $"{Days} hari", "Supaya pengurus tahu apa yang belum ada", "Dihapus",
            (db, now, cancel) => db.Set<SearchMiss>().Where(m => m.LastUtc < now.AddDays(-Days)).ExecuteDeleteAsync(cancel)),
    ];
}
