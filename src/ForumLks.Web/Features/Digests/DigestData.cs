using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>Who was to be told of what at once.</summary>
public sealed class DigestData : IPersonalData, IRetains
{
    public string Name => "kabar-segera";

    public IReadOnlyCollection<string> Covers => ["Notice.MemberId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. await db.Set<Notice>().AsNoTracking().Where(n => n.MemberId == person.Id).OrderBy(n => n.Id).Select(n => new { Kejadian = n.OccurrenceId, Dikabarkan = n.SentUtc }).ToListAsync(cancel)];

    public Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel) => db.Set<Notice>().Where(n => n.MemberId == person.Id).ExecuteDeleteAsync(cancel);

    public IEnumerable<RetentionRule> Rules =>
    [
        new("kabar-segera", "Catatan siapa dikabari segera tentang apa", $"{Notice.DaysKept} hari", "Supaya ringkasan tidak mengulanginya", "Dihapus",
            (db, now, cancel) => db.Set<Notice>().Where(n => n.NotBeforeUtc < now.AddDays(-Notice.DaysKept)).ExecuteDeleteAsync(cancel)),
    ];
}
