using ForumLks.Web.Data;
using ForumLks.Web.Platform.Files;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Formation;

/// <summary>What a person entered and verified. It is a public record by office, so it stays when they leave: the id then leads to nobody.</summary>
public sealed class FormationData : IPersonalData, INamesFiles
{
    public string Name => "pembentukan";

    public IReadOnlyCollection<string> Covers => ["FormationEntry.EnteredById", "FormationEntry.VerifiedById", "FormationTarget.EnteredById", "TargetBaseline.EnteredById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var entries = await db.Set<FormationEntry>().AsNoTracking().Where(e => e.EnteredById == person.Id || e.VerifiedById == person.Id).OrderBy(e => e.Id)
            .Select(e => new { Tahap = e.Stage, Tanggal = e.On, Kantor = e.ByOffice, Sumber = e.Source, Catatan = e.Note, e.ProofNumber, e.ProofUrl, e.FilePath, SayaMencatat = e.EnteredById == person.Id }).ToListAsync(cancel);
        var targets = await db.Set<FormationTarget>().AsNoTracking().Where(t => t.EnteredById == person.Id).OrderBy(t => t.Id).Select(t => new { Target = t.Title, Tenggat = t.DueOn, DitetapkanOleh = t.SetBy }).ToListAsync(cancel);
        var baselines = await db.Set<TargetBaseline>().AsNoTracking().Where(b => b.EnteredById == person.Id).OrderBy(b => b.Id).Select(b => new { TitikAwal = b.Done, Per = b.AsOf, Sumber = b.Source }).ToListAsync(cancel);
        return [.. entries, .. targets, .. baselines];
    }

    public Task<bool> Names(ForumDb db, string path, CancellationToken cancel) => db.Set<FormationEntry>().AnyAsync(e => e.FilePath == path, cancel);
}
