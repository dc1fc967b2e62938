using System.Security.Cryptography;
using System.Text;
using ForumLks.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Security.SignedLinks;

/// <summary>
/// Links that work without an account. A token is bound to one purpose and one subject, encrypted and signed by the site's own keys, and ends by itself.
/// Whoever holds it may use it, so the page behind it says in whose name one writes, and shows no more than that person needs.
/// </summary>
public sealed class SignedLinks(IDataProtectionProvider protection, ForumDb db, TimeProvider clock)
{
    private const int LongestToken = 2_000;
    private const char Border = '\n';

    /// <summary>Works as often as one likes until it ends.</summary>
    public string Issue(string purpose, string subject, TimeSpan validFor) => Seal(purpose, subject, validFor, isOnce: false).Token;

    /// <summary>Works once. Its row is added to the current unit of work: the caller saves it together with what the link is for.</summary>
    public string IssueOnce(string purpose, string subject, TimeSpan validFor)
    {
        var (token, link) = Seal(purpose, subject, validFor, isOnce: true);
        db.Add(OnceLink.Of(link, purpose));
        return token;
    }

    /// <summary>Null for all that does not work: altered, ended, of another purpose, used up. The reasons are not told apart.</summary>
    public async Task<SignedLink?> Read(string purpose, string? token, CancellationToken cancel)
    {
        if (Open(purpose, token) is not { } link)
        {
            return null;
        }

        return !link.IsOnce || await db.Set<OnceLink>().AnyAsync(l => l.Id == link.Id && l.UsedUtc == null, cancel) ? link : null;
    }

    /// <summary>
    /// Uses a once-only link up; call it inside the transaction of what it allows. Of two at once one gets true. A link of the other kind stays as it is.
    /// </summary>
    public async Task<bool> UseUp(SignedLink link, CancellationToken cancel)
    {
        var now = Now;
        return !link.IsOnce || await db.Set<OnceLink>().Where(l => l.Id == link.Id && l.UsedUtc == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedUtc, now), cancel) == 1;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private (string Token, SignedLink Link) Seal(string purpose, string subject, TimeSpan validFor, bool isOnce)
    {
        var link = new SignedLink(Guid.NewGuid().ToString("n"), subject, Now + validFor, isOnce);
        var said = string.Join(Border, link.Id, isOnce ? "1" : "0", subject);
        return (WebEncoders.Base64UrlEncode(Protector(purpose).Protect(Encoding.UTF8.GetBytes(said), new DateTimeOffset(link.ExpiresUtc, TimeSpan.Zero))), link);
    }

    private SignedLink? Open(string purpose, string? token)
    {
        if (token is not { Length: > 0 and <= LongestToken })
        {
            return null;
        }

        try
        {
            var parts = Encoding.UTF8.GetString(Protector(purpose).Unprotect(WebEncoders.Base64UrlDecode(token), out var until)).Split(Border, 3);
            // The library asks the machine's clock; ours may be ahead of it, in a test.
            return parts.Length == 3 && until.UtcDateTime > Now ? new SignedLink(parts[0], parts[2], until.UtcDateTime, parts[1] == "1") : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(string purpose) => protection.CreateProtector("ForumLKS.SignedLinks", purpose).ToTimeLimitedDataProtector();
}
