namespace ForumLks.Web.Platform.Security;

public static class OwnPages
{
    /// <summary>Whether a form was sent from a page of this site, as the browser says it: a page of another site cannot claim that.</summary>
    public static bool IsFromOurPages(this HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site == "same-origin";
        }

        var from = request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : request.Headers.Referer.ToString();
        return Uri.TryCreate(from, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value;
    }
}
