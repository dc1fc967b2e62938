using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Digests;

/// <summary>How a letter's reader ends such letters: on a page, and by the button of their mail program.</summary>
public sealed class StopLinks(SignedLinks links, SiteAddress address)
{
    /// <summary>Longer than anybody keeps a letter and still means it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(200);

    public (string Page, string OneClick) Of(Guid memberId, string what)
    {
        var token = links.Issue(Stopping.Purpose, Stopping.Subject(memberId, what), Life);
        return (address.LinkTo($"/kabar/berhenti/{token}"), address.LinkTo($"/kabar/satu-klik/{token}"));
    }
}

/// <summary>What the link "berhenti" of a letter is about: whose letters, and which.</summary>
public static class Stopping
{
    public const string Purpose = "berhenti-kabar";
    public const string Weekly = "ringkasan";
    public const string AtOnce = "segera";

    public static string Subject(Guid memberId, string what) => $"{memberId:n}|{what}";

    public static (Guid MemberId, string What)? Read(string subject) => subject.Split('|') is [var id, var what] && Guid.TryParseExact(id, "n", out var member) ? (member, what) : null;
}
