using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;

namespace ForumLks.Web.Features.Identity;

/// <summary>
/// The sign-in cookie, opened once a minute instead of at every page. It says only who somebody claims to be; whether that still
/// holds is asked each time (<see cref="SignInCookie"/>).
/// </summary>
public sealed class OpenedTickets(ISecureDataFormat<AuthenticationTicket> sealedTickets, TimeProvider clock) : ISecureDataFormat<AuthenticationTicket>
{
    private const int MostTickets = 2_000;
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string Cookie, string? Purpose), (AuthenticationTicket Ticket, DateTimeOffset Until)> _opened = new();

    public string Protect(AuthenticationTicket data) => sealedTickets.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => sealedTickets.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null)
        {
            return sealedTickets.Unprotect(protectedText, purpose);
        }

        if (_opened.TryGetValue((protectedText, purpose), out var known) && known.Until > clock.GetUtcNow())
        {
            return known.Ticket.Clone();
        }

        if (sealedTickets.Unprotect(protectedText, purpose) is not { } ticket)
        {
            return null;
        }

        Keep((protectedText, purpose), ticket.Clone());
        return ticket;
    }

    /// <summary>A full memory begins anew: whoever is here is known again with the next page.</summary>
    private void Keep((string Cookie, string? Purpose) key, AuthenticationTicket ticket)
    {
        if (_opened.Count >= MostTickets)
        {
            _opened.Clear();
        }

        _opened[key] = (ticket, clock.GetUtcNow() + Freshness);
    }
}
