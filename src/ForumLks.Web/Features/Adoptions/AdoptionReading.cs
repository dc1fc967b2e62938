using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>
/// The queries of this feature. An adoption is as visible as its practice; one whose adopter does not show it is there for the adopter alone,
/// and for everybody else only in the count.
/// </summary>
public sealed class AdoptionReading(ForumDb db, QueryCache queries, TimeProvider clock) : IAppliedPractices
{
    private const int Most = 50;

    public string CacheTag => PageCacheTags.Type(nameof(Practice));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The one at an address.</summary>
    public async Task<(Adoption Adoption, Practice Practice)?> Find(string publicId, Reader reader, CancellationToken cancel)
    {
        var me = reader.Id;
        var practices = db.Set<Practice>().PublishedFor(reader, Now);
        var found = await (
            from adoption in db.Set<Adoption>().AsNoTracking().Include(a => a.CheckIns)
            join practice in practices on adoption.PracticeId equals practice.Id
            where adoption.PublicId == publicId && (adoption.IsShown || adoption.AdopterId == me)
            select new { adoption, practice }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.adoption, found.practice);
    }

    /// <summary>Those of one practice that are shown, newest first.</summary>
    public ValueTask<AdoptionsOfPractice> Of(Practice practice, Reader reader, CancellationToken cancel) =>
        queries.Get($"penerapan {practice.Id}", reader, [PageCacheTags.Item(practice.Id)], c => Shown(practice.Id, c), cancel);

    public Task<IReadOnlyList<AppliedPractice>> OfInstitution(string contentItemId, Reader reader, CancellationToken cancel) =>
        Applied(db.Set<Adoption>().Where(a => a.InstitutionId == contentItemId && a.IsShown), reader, cancel);

    public Task<IReadOnlyList<AppliedPractice>> OfMember(Guid memberId, Reader reader, CancellationToken cancel) =>
        Applied(db.Set<Adoption>().Where(a => a.AdopterId == memberId && (a.IsShown || a.AdopterId == reader.Id)), reader, cancel);

    private async Task<AdoptionsOfPractice> Shown(long practiceId, CancellationToken cancel) => new(
        await db.Set<Adoption>().AsNoTracking().Include(a => a.CheckIns).Where(a => a.PracticeId == practiceId && a.IsShown).OrderByDescending(a => a.StartsOn).ThenBy(a => a.Id).Take(Most).ToListAsync(cancel),
        await db.Set<Adoption>().CountAsync(a => a.PracticeId == practiceId && !a.IsShown, cancel));

    private async Task<IReadOnlyList<AppliedPractice>> Applied(IQueryable<Adoption> wanted, Reader reader, CancellationToken cancel)
    {
        var practices = db.Set<Practice>().PublishedFor(reader, Now);
        var found = await (
            from adoption in wanted.AsNoTracking().Include(a => a.CheckIns)
            join practice in practices on adoption.PracticeId equals practice.Id
            orderby adoption.StartsOn descending, adoption.Id
            select new { adoption, practice.Title }).Take(Most).ToListAsync(cancel);
        return [.. found.Select(f => new AppliedPractice($"/terapan/{f.adoption.PublicId}", f.Title, f.adoption.StateWord(), f.adoption.StartsOn, f.adoption.Latest()))];
    }
}

/// <param name="Hidden">How many do not show themselves.</param>
public sealed record AdoptionsOfPractice(IReadOnlyList<Adoption> Shown, int Hidden);

public static class AdoptionWords
{
    public static string StateWord(this Adoption adoption) => adoption.State == AdoptionState.Berhenti ? $"berhenti {IndonesianDate.Long(adoption.StoppedOn!.Value)}" : "berjalan";

    public static string CssClass(this Adoption adoption) => adoption.State == AdoptionState.Berhenti ? "cancelled" : adoption.CheckIns.Count > 0 ? "done" : "running";

    /// <summary>What was last said: why it stopped, or the newest outcome.</summary>
    public static string? Latest(this Adoption adoption) => adoption.StoppedBecause ?? adoption.CheckIns.OrderByDescending(c => c.Day).Select(c => c.Outcome).FirstOrDefault();

    public static string? Figure(this AdoptionCheckIn checkIn) =>
        checkIn.FigureValue is { } value ? $"{IndonesianNumber.Format(value)} {checkIn.FigureUnit}, {checkIn.FigurePeriod}" : null;
}
