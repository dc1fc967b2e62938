using System.Globalization;
using System.Text.RegularExpressions;
using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Notifications;

/// <summary>
/// Reads a file of the sender's mailbox (mbox, or single messages) for delivery reports by RFC 3464 that came back hours after a server had taken a letter.
/// Anybody can write to a mailbox; so a report counts only where it carries the Message-ID of a letter that we did send to that address.
/// </summary>
public sealed partial class BounceReports(Addresses addresses)
{
    public const int MostBytes = 20_000_000;
    private const int MostReports = 5_000;

    /// <returns>How many reports of lasting failures were found, and how many of them named a letter of ours.</returns>
    public async Task<(int Found, int Ours)> Import(ForumDb db, TextReader mailbox, CancellationToken cancel)
    {
        var (found, ours) = (0, 0);
        await foreach (var report in Read(mailbox, cancel))
        {
            found++;
            if (found > MostReports)
            {
                break;
            }

            if (await IsOurs(db, report, cancel))
            {
                ours++;
                await addresses.Bury(db, report.Recipient, $"Laporan gagal kirim, status {report.Status}", cancel);
            }
        }

        return (found, ours);
    }

    private static async IAsyncEnumerable<BounceReport> Read(TextReader mailbox, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var (recipient, action, status, told) = ((string?)null, (string?)null, (string?)null, false);
        while (await mailbox.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith("From ", StringComparison.Ordinal) || (told && line.StartsWith("Reporting-MTA:", StringComparison.OrdinalIgnoreCase)))
            {
                (recipient, action, status, told) = (null, null, null, false);
            }

            recipient = Value(line, "Final-Recipient:") is { } final ? final[(final.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim() : recipient;
            action = Value(line, "Action:") ?? action;
            status = Value(line, "Status:") ?? status;
            if (!told && recipient is not null && string.Equals(action, "failed", StringComparison.OrdinalIgnoreCase) && status is not null && LastingFailure().IsMatch(status)
                && OurMessage().Match(line) is { Success: true } message)
            {
                told = true;
                yield return new BounceReport(recipient, status, long.Parse(message.Groups[1].Value, CultureInfo.InvariantCulture), long.Parse(message.Groups[2].Value, CultureInfo.InvariantCulture));
            }
        }
    }

    private static async Task<bool> IsOurs(ForumDb db, BounceReport report, CancellationToken cancel)
    {
        var mail = await db.Set<OutgoingMail>().AsNoTracking().Where(m => m.Id == report.MailId).Select(m => new { m.To, m.CreatedUtc }).FirstOrDefaultAsync(cancel);
        return mail is not null && mail.CreatedUtc.Ticks == report.Ticks && string.Equals(mail.To, report.Recipient, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Value(string line, string name) => line.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? line[name.Length..].Trim() : null;

    /// <summary>5.1.x and 5.2.1: no such mailbox, or closed. Not 5.2.2 (full) and not 5.7 (policy).</summary>
    [GeneratedRegex(@"^5\.(1\.\d{1,3}|2\.1)\b")]
    private static partial Regex LastingFailure();

    [GeneratedRegex(@"^(?:Message-ID|X-Original-Message-ID|References|In-Reply-To):\s*<(\d{1,18})\.(\d{1,18})@forumlks>", RegexOptions.IgnoreCase)]
    private static partial Regex OurMessage();

    private sealed record BounceReport(string Recipient, string Status, long MailId, long Ticks);
}
