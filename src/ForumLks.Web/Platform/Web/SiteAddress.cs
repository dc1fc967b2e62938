using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ForumLks.Web.Platform.Web;

public sealed class SiteAddressSettings
{
    /// <summary>The public address that letters link to, for example <c>https://forum.example</c>.</summary>
    [Url(ErrorMessage = "ForumLks:BaseUrl must be an address such as https://forum.example.")]
    public string? BaseUrl { get; set; }
}

/// <summary>
/// Addresses for letters. They never come from the request's Host header: whoever asks for a new password
/// could otherwise have the link point to a server of theirs.
/// </summary>
public sealed class SiteAddress(SiteAddressSettings settings, IServer server)
{
    public string LinkTo(string pathAndQuery) => Root.TrimEnd('/') + pathAndQuery;

    private string Root => settings.BaseUrl
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? "http://localhost";
}
