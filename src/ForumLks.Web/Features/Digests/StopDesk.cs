using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>Carries out what the link in a letter allows: fewer letters, or as many as before. It writes to nobody and shows nothing.</summary>
public sealed class StopDesk(ForumDb db, PreferenceDesk preferences)
{
    public const string Off = "berhenti";
    public const string Back = "kembali";

    public async Task Set(Guid memberId, string what, bool isOff, CancellationToken cancel)
    {
        await preferences.Change(memberId, preference =>
        {
            var (general, direct) = (what, isOff) switch
            {
                // A digest of what is addressed to them alone would be the same letter.
                (Stopping.Weekly, true) => (Timing.Tidak, preference.Direct == Timing.Ringkasan ? Timing.Tidak : preference.Direct),
                (Stopping.Weekly, false) => (Timing.Ringkasan, preference.Direct),
                (_, true) => (preference.General == Timing.Segera ? Timing.Ringkasan : preference.General, preference.Direct == Timing.Segera ? Timing.Ringkasan : preference.Direct),
                (_, false) => (preference.General, Timing.Segera),
            };
            preference.Choose(general, direct, preference.DigestDay, preference.Zone, preference.QuietFrom, preference.QuietUntil);
        }, cancel);
        if (what == Stopping.AtOnce && isOff)
        {
            // What is followed with "segera" of its own would go on writing.
            await db.Set<Follow>().Where(f => f.MemberId == memberId && f.Timing == Timing.Segera).ExecuteUpdateAsync(f => f.SetProperty(x => x.Timing, Timing.Ringkasan), cancel);
        }
    }
}
