using ForumLks.Web.Data;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Notifications;

/// <summary>
/// The last look at a letter that is about to leave: it may have waited for hours, and what it tells of may be hidden or closed to its reader since.
/// What is left goes out; where nothing is left, the letter is taken back and its row removed.
/// </summary>
internal static class Rereading
{
    public static async Task<bool> MaySend(ForumDb db, OutgoingMail mail, IEnumerable<IRereadsLetters> rereaders, CancellationToken cancel)
    {
        if (mail.About is not { } about || about.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon) || rereaders.FirstOrDefault(r => r.Kind == about[..colon]) is not { } rereader)
        {
            return true;
        }

        var written = mail.AsLetter();
        var now = await rereader.AsOfNow(db, written, about[(colon + 1)..], cancel);
        if (now is null)
        {
            await db.Set<OutgoingMail>().Where(m => m.Id == mail.Id && m.SentUtc == null).ExecuteDeleteAsync(cancel);
            return false;
        }

        if (!ReferenceEquals(now, written))
        {
            mail.Rewrite(now);
            await db.Set<OutgoingMail>().Where(m => m.Id == mail.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Subject, mail.Subject).SetProperty(x => x.Text, mail.Text).SetProperty(x => x.Html, mail.Html), cancel);
        }

        return true;
    }
}
