using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using System.Net.Mail;
using System.Text;
using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Notifications;

/// <summary><c>ForumLks:Mail</c>. Without a server, letters become files in the data directory's <c>surat</c>.</summary>
public sealed class MailSettings
{
    public string? Server { get; set; }

    [Range(1, 65535, ErrorMessage = "ForumLks:Mail:Port must be between 1 and 65535.")]
    public int Port { get; set; } = 587;

    public bool UseTls { get; set; } = true;
    public string? UserName { get; set; }
    public string? Password { get; set; }

    [EmailAddress(ErrorMessage = "ForumLks:Mail:From must be an e-mail address.")]
    public string From { get; set; } = "forum@forumlks.invalid";
}

/// <summary>Sends what waits in the outbox. A letter is claimed by an update, so that several servers never send it twice.</summary>
public sealed partial class MailDelivery(IServiceScopeFactory scopes, MailSettings settings, DatabaseSettings data, TimeProvider clock, ILogger<MailDelivery> log)
    : BackgroundService
{
    private const int MostAttempts = 12;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        do
        {
            await DeliverAll(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DeliverAll(CancellationToken cancel)
    {
        try
        {
            while (await DeliverNext(cancel))
            {
            }
        }
        catch (DbException away)
        {
            // The letters stay in the outbox; the next round finds them.
            LogDatabaseAway(away);
        }
    }

    private async Task<bool> DeliverNext(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ForumDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var mails = db.Set<OutgoingMail>();
        var next = await mails.AsNoTracking().Where(m => m.SentUtc == null && m.NotBeforeUtc <= now && m.Attempts < MostAttempts).OrderBy(m => m.NotBeforeUtc).FirstOrDefaultAsync(cancel);
        if (next is null)
        {
            return false;
        }

        var retryAt = now + TimeSpan.FromMinutes(Math.Pow(2, next.Attempts));
        var claimed = await mails.Where(m => m.Id == next.Id && m.Attempts == next.Attempts && m.SentUtc == null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.NotBeforeUtc, retryAt), cancel);
        if (claimed == 1 && await Send(next, cancel))
        {
            await mails.Where(m => m.Id == next.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentUtc, now), cancel);
        }

        return true;
    }

    private async Task<bool> Send(OutgoingMail mail, CancellationToken cancel)
    {
        try
        {
            using var message = new MailMessage(settings.From, mail.To, mail.Subject, mail.Text)
            {
                BodyEncoding = Encoding.UTF8,
                SubjectEncoding = Encoding.UTF8,
            };
            message.Headers.Add("Message-ID", $"<{mail.Id}.{mail.CreatedUtc.Ticks}@forumlks>");
            using var client = Client();
            await client.SendMailAsync(message, cancel);
            return true;
        }
        catch (Exception failed) when (failed is SmtpException or FormatException or IOException)
        {
            // The message may hold the address; the log must not.
            LogFailed(mail.Id, failed.GetType().Name, (failed as SmtpException)?.StatusCode);
            return false;
        }
    }

    private SmtpClient Client()
    {
        if (string.IsNullOrWhiteSpace(settings.Server))
        {
            var folder = System.IO.Directory.CreateDirectory(data.PathOf("surat")).FullName;
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        }

        var client = new SmtpClient(settings.Server, settings.Port) { EnableSsl = settings.UseTls };
        if (settings.UserName is not null)
        {
            client.Credentials = new System.Net.NetworkCredential(settings.UserName, settings.Password);
        }

        return client;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Id} could not be delivered ({Failure}, {Status}); it will be tried again.")]
    private partial void LogFailed(long id, string failure, SmtpStatusCode? status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not answer; letters wait.")]
    private partial void LogDatabaseAway(Exception away);
}
