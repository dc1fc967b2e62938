using System.Data.Common;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Notifications;

/// <summary>
/// Sends what waits in the outbox. A letter is claimed by an update, so that several servers never send it twice. A server that does not answer
/// delays all letters and costs none of them its attempts; a letter that is refused again and again is given up, visibly.
/// </summary>
public sealed partial class MailDelivery(IServiceScopeFactory scopes, MailSettings settings, DatabaseSettings data, Addresses addresses, IEnumerable<IRereadsLetters> rereaders, TimeProvider clock, ILogger<MailDelivery> log)
    : BackgroundService
{
    private const int MostInOneScope = 200;
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(15);
    private DateTime _restUntil;
    private DateTime _lastDelivered;
    private int _failuresInARow;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        do
        {
            await DeliverAll(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round: until nothing is due, or the server does not answer.</summary>
    public async Task DeliverAll(CancellationToken cancel)
    {
        try
        {
            while (Now >= _restUntil && await DeliverSome(cancel))
            {
            }
        }
        catch (Exception away) when (away is DbException or DbUpdateException)
        {
            // The letters stay in the outbox; the next round finds them.
            LogDatabaseAway(away);
        }
    }

    private async Task<bool> DeliverSome(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        using var dispatch = new Dispatch(settings, data);
        for (var sent = 0; sent < MostInOneScope; sent++)
        {
            if (Now < _restUntil || !await DeliverNext(db, dispatch, cancel))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> DeliverNext(ForumDb db, Dispatch dispatch, CancellationToken cancel)
    {
        var now = Now;
        var mails = db.Set<OutgoingMail>();
        var next = await mails.AsNoTracking().Where(m => m.SentUtc == null && m.GivenUpUtc == null && m.NotBeforeUtc <= now).OrderBy(m => m.NotBeforeUtc).ThenBy(m => m.Id).FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            return false;
        }

        // Should this server die before it notes the outcome, another one tries again at that time.
        var retryAt = now + TimeSpan.FromMinutes(Math.Pow(2, Math.Min(next.Attempts, OutgoingMail.MostAttempts)));
        var claimed = await mails.Where(m => m.Id == next.Id && m.Attempts == next.Attempts && m.NotBeforeUtc == next.NotBeforeUtc && m.SentUtc == null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.NotBeforeUtc, retryAt), cancel);
        if (claimed == 1 && await Rereading.MaySend(db, next, rereaders, cancel))
        {
            await Note(db, next, await Try(db, dispatch, next, cancel), cancel);
        }

        return true;
    }

    private async Task<Attempt> Try(ForumDb db, Dispatch dispatch, OutgoingMail mail, CancellationToken cancel) =>
        await addresses.Find(db, mail.To, cancel) is { } dead ? new Returned($"Tidak dikirim: alamat ini menolak surat sejak {dead.SinceUtc:dd-MM-yyyy}.", IsAddress: false) : await dispatch.Send(mail, cancel);

    private async Task Note(ForumDb db, OutgoingMail mail, Attempt attempt, CancellationToken cancel)
    {
        var now = Now;
        var row = db.Set<OutgoingMail>().Where(m => m.Id == mail.Id);
        switch (attempt)
        {
            case Delivered:
                (_failuresInARow, _lastDelivered) = (0, now);
                await row.ExecuteUpdateAsync(m => m.SetProperty(x => x.SentUtc, now).SetProperty(x => x.Reply, (string?)null), cancel);
                break;
            case Returned returned:
                LogFailed(mail.Id, "refused for good");
                await row.ExecuteUpdateAsync(m => m.SetProperty(x => x.GivenUpUtc, now).SetProperty(x => x.Reply, returned.Reply), cancel);
                if (returned.IsAddress)
                {
                    await addresses.Bury(db, mail.To, returned.Reply, cancel);
                }

                break;
            case Postponed postponed:
                LogFailed(mail.Id, "postponed");
                await Again(row, mail, postponed.Reply, now, cancel);
                break;
            case Unreachable unreachable:
                LogFailed(mail.Id, "the server did not answer");
                await Unanswered(row, mail, unreachable.Reply, now, cancel);
                break;
        }
    }

    /// <summary>Its next time was set when it was claimed; the last attempt has none.</summary>
    private static Task Again(IQueryable<OutgoingMail> row, OutgoingMail mail, string reply, DateTime now, CancellationToken cancel)
    {
        DateTime? givenUp = mail.Attempts + 1 >= OutgoingMail.MostAttempts ? now : null;
        return row.ExecuteUpdateAsync(m => m.SetProperty(x => x.Reply, reply).SetProperty(x => x.GivenUpUtc, givenUp), cancel);
    }

    /// <summary>Everything rests for a while. Only where other letters get through lately is it this letter that the server stumbles over.</summary>
    private async Task Unanswered(IQueryable<OutgoingMail> row, OutgoingMail mail, string reply, DateTime now, CancellationToken cancel)
    {
        var rest = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(_failuresInARow++, 4)));
        _restUntil = now + (rest < LongestRest ? rest : LongestRest);
        if (_lastDelivered > now.AddHours(-1))
        {
            _restUntil = now.AddSeconds(10);
            await Again(row, mail, reply, now, cancel);
            return;
        }

        var next = _restUntil;
        await row.ExecuteUpdateAsync(m => m.SetProperty(x => x.Reply, reply).SetProperty(x => x.Attempts, mail.Attempts).SetProperty(x => x.NotBeforeUtc, next), cancel);
    }

    // The message may hold the address; the log must not.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Id} could not be delivered: {Failure}.")]
    private partial void LogFailed(long id, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not answer; letters wait.")]
    private partial void LogDatabaseAway(Exception away);
}
