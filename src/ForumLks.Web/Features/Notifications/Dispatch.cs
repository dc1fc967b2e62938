using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ForumLks.Web.Data;

namespace ForumLks.Web.Features.Notifications;

/// <summary>What became of one attempt.</summary>
public abstract record Attempt;

public sealed record Delivered : Attempt;

/// <summary>The server may take it later: it is busy, or wants to see whether we come back (greylisting).</summary>
public sealed record Postponed(string Reply) : Attempt;

/// <summary>The server will never take it.</summary>
/// <param name="IsAddress">Because there is no such mailbox, not because of what the letter says.</param>
public sealed record Returned(string Reply, bool IsAddress) : Attempt;

/// <summary>The server itself did not answer, dropped the line or did not let us in; this letter may not be the reason.</summary>
public sealed record Unreachable(string Reply) : Attempt;

/// <summary>A line to the mail server, kept open for several letters. Without a server, a folder.</summary>
public sealed class Dispatch(MailSettings settings, DatabaseSettings data) : IDisposable
{
    private SmtpClient? _client;

    public async Task<Attempt> Send(OutgoingMail mail, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            using var message = Message(mail);
            _client ??= Client();
            await _client.SendMailAsync(message, patience.Token);
            return new Delivered();
        }
        catch (Exception failed) when (failed is SmtpException or FormatException or IOException or InvalidOperationException || (failed is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // After a failure it is unknown how far the conversation got; the next letter begins a new one.
            Dispose();
            return Read(failed, mail);
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        _client = null;
    }

    /// <summary>What a failure means for the letter.</summary>
    public static Attempt Read(Exception failed, OutgoingMail mail)
    {
        var reply = Without(mail.To, failed.Message);
        return failed switch
        {
            FormatException => new Returned(reply, IsAddress: true),
            OperationCanceledException => new Unreachable("Server surat tidak menjawab pada waktunya."),
            SmtpFailedRecipientException refused => (int)refused.StatusCode is >= 500 and < 600 ? new Returned(reply, SaysNoSuchMailbox(refused)) : new Postponed(reply),
            SmtpException { StatusCode: SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable } gone => new Unreachable(Without(mail.To, (gone.InnerException ?? gone).Message)),
            // It wants a password or an encrypted line first: ours to mend, no letter's fault.
            SmtpException { StatusCode: (SmtpStatusCode)454 or (SmtpStatusCode)530 or (SmtpStatusCode)534 or (SmtpStatusCode)535 or (SmtpStatusCode)538 } => new Unreachable(reply),
            SmtpException => new Postponed(reply),
            _ => new Unreachable(reply),
        };
    }

    /// <summary>550, 551, 553 are about the mailbox, unless the enhanced code says that it is policy (5.7) or a full one (5.2.2).</summary>
    private static bool SaysNoSuchMailbox(SmtpFailedRecipientException refused) =>
        (int)refused.StatusCode is 550 or 551 or 553 or 521 or 556
        && !refused.Message.Contains("5.7.", StringComparison.Ordinal) && !refused.Message.Contains("5.2.2", StringComparison.Ordinal);

    private static string Without(string address, string reply)
    {
        var said = string.Join(' ', reply.Replace(address, "…", StringComparison.OrdinalIgnoreCase).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return said.Length <= 300 ? said : said[..300];
    }

    private MailMessage Message(OutgoingMail mail)
    {
        var message = new MailMessage(new MailAddress(settings.From), Only(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            Body = mail.Text,
        };
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Html is { } html)
        {
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        }

        if (mail.UnsubscribeUrl is { } url)
        {
            message.Headers.Add("List-Unsubscribe", $"<{url}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.Headers.Add("Precedence", "bulk");
        }

        return message;
    }

    /// <summary>One address and nothing else: the library would take "a, b" for a name and an address, and write to b.</summary>
    private static MailAddress Only(string to) =>
        MailAddress.TryCreate(to, out var address) && address.Address == to ? address : throw new FormatException("This is no single address.");

    private SmtpClient Client()
    {
        if (!settings.HasServer)
        {
            var folder = System.IO.Directory.CreateDirectory(data.PathOf("surat")).FullName;
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        }

        return new SmtpClient(settings.Server, settings.Port)
        {
            EnableSsl = settings.UseTls,
            Credentials = settings.UserName is null ? null : new NetworkCredential(settings.UserName, settings.Password),
        };
    }
}
