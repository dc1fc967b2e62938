using ForumLks.Web.Data;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Operations;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>Tells the platform's admins of each case whose deadline has passed, once; forgets how to reach a reporter a year after the case was closed. Claimed by an update, so that of several servers one writes.</summary>
public sealed class CaseReminders(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CaseReminders> log) : ScopedRounds(scopes, clock, log)
{
    protected override TimeSpan Interval => TimeSpan.FromMinutes(5);

    protected override async Task Round(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<ForumDb>();
        var now = Clock.GetUtcNow().UtcDateTime;
        await db.Set<Case>().Where(c => c.Contact != null && c.ClosedUtc < now.AddYears(-1)).ExecuteUpdateAsync(c => c.SetProperty(x => x.Contact, (string?)null), cancel);
        var late = await db.Set<Case>().Where(c => c.State != CaseState.Ditutup && c.DueUtc < now && c.RemindedUtc == null).OrderBy(c => c.DueUtc).Select(c => new { c.Id, c.Code }).Take(100).ToListAsync(cancel);
        foreach (var one in late)
        {
            await db.InTransaction(
                async c =>
                {
                    var mine = await db.Set<Case>().Where(x => x.Id == one.Id && x.RemindedUtc == null).ExecuteUpdateAsync(x => x.SetProperty(y => y.RemindedUtc, now), c);
                    return mine == 1 ? await Tell(services, db, one.Code, c) : 0;
                },
                cancel);
        }
    }

    private static async Task<int> Tell(IServiceProvider services, ForumDb db, string code, CancellationToken cancel)
    {
        var (postbox, site) = (services.GetRequiredService<IPostbox>(), services.GetRequiredService<SiteAddress>());
        foreach (var one in await services.GetRequiredService<IStewards>().Of(db, null, null, cancel))
        {
            postbox.Post(db, one.Email, "Laporan lewat tenggat", $"Salam,\n\nSebuah laporan belum ditutup sampai tenggatnya:\n\n{site.LinkTo($"/admin/kasus/{code}")}", Why.Duty);
        }

        return await db.SaveChangesAsync(cancel);
    }
}
