using ForumLks.Web.Data;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Editing;

/// <summary>Forms that were begun and not sent.</summary>
public sealed class DraftData : IPersonalData, IRetains
{
    private const int DraftDays = 180;

    public string Name => "draf";

    public IReadOnlyCollection<string> Covers => ["FormDraft.OwnerId"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [.. await db.Set<FormDraft>().AsNoTracking().Where(d => d.OwnerId == person.Id).Select(d => new { Formulir = d.Form, Judul = d.Title, Waktu = d.AtUtc, Isi = d.Json }).ToListAsync(cancel)];

    public async Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel) =>
        await db.Set<FormDraft>().Where(d => d.OwnerId == person.Id).ExecuteDeleteAsync(cancel);

    public IEnumerable<RetentionRule> Rules =>
    [
        new("draf", "Draf isian yang belum dikirim", $"{DraftDays} hari sejak terakhir diketik", "Supaya tulisan panjang dapat dilanjutkan", "Dihapus",
            (db, now, cancel) => db.Set<FormDraft>().Where(d => d.AtUtc < now.AddDays(-DraftDays)).ExecuteDeleteAsync(cancel)),
        new("isian", "Isian yang ditahan ketika sesi berakhir", "1 hari", "Supaya yang sudah diketik tidak hilang", "Dihapus",
            (db, now, cancel) => db.Set<HeldForm>().Where(f => f.AtUtc < now.AddDays(-1)).ExecuteDeleteAsync(cancel)),
    ];
}
