using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>Adoptions a person answers for. They are the institution's, and stay when the person leaves; nobody is asked again.</summary>
public sealed class AdopterData : IPersonalData
{
    public string Name => "penerapan";

    public IReadOnlyCollection<string> Covers => ["Adoption.AdopterId", "AdoptionReply.ById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel) =>
        [
            .. (await db.Set<Adoption>().AsNoTracking().Where(a => a.AdopterId == person.Id).OrderBy(a => a.Id).ToListAsync(cancel))
            .Select(a => new { Praktik = a.PracticeId, Lembaga = a.InstitutionName, Mulai = a.StartsOn, Keadaan = a.State.ToString(), a.Adaptations, a.Plan, a.Blocks }),
            .. await db.Set<AdoptionReply>().AsNoTracking().Where(r => r.ById == person.Id).OrderBy(r => r.Id).Select(r => new { Praktik = r.PracticeId, Ucapan = r.Text, Waktu = r.AtUtc }).ToListAsync(cancel),
        ];
}
