namespace ForumLks.Web.Features.Push;

/// <summary><c>ForumLks:Push</c>.</summary>
public sealed class PushSettings
{
    /// <summary>Hosts beside those of the known browsers that may be rung, for a push service of one's own.</summary>
    public List<string> MoreHosts { get; set; } = [];
}

/// <summary>
/// Where the site rings at all. The address comes from a browser, which may say anything; it must not make the site ask machines of its own network.
/// </summary>
public sealed class PushHosts(PushSettings settings)
{
    /// <summary>The push services of Chrome and its kin, Firefox, Safari and Edge.</summary>
    private static readonly string[] Known = ["fcm.googleapis.com", "updates.push.services.mozilla.com", "web.push.apple.com", "notify.windows.com", "push.services.mozilla.com"];

    public bool Allows(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && ((uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && Known.Any(k => uri.Host == k || uri.Host.EndsWith("." + k, StringComparison.OrdinalIgnoreCase))) || settings.MoreHosts.Contains(uri.Authority, StringComparer.OrdinalIgnoreCase));
}
