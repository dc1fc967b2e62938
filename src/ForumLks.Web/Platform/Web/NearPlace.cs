using System.Text.RegularExpressions;

namespace ForumLks.Web.Platform.Web;

/// <summary>The kabupaten or kota that a reader asked to hear of, kept on the device as its public code. Only the front page reads it.</summary>
public static partial class NearPlace
{
    public const string Cookie = "forumlks.dekat";

    /// <summary>Null on every other page, so that they are kept once for all.</summary>
    public static string? On(HttpRequest request) =>
        request.Path == "/" && request.Cookies[Cookie] is { } code && Code().IsMatch(code) ? code : null;

    public static void Remember(HttpContext http, string cookie, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            http.Response.Cookies.Delete(cookie);
            return;
        }

        http.Response.Cookies.Append(cookie, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps });
    }

    [GeneratedRegex(@"^\d\d\.\d\d\z")]
    private static partial Regex Code();
}
