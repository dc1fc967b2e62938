using System.Net;
using System.Text.RegularExpressions;

namespace ForumLks.Web.Tests.Support;

/// <summary>Makes a meeting and finds its links, as its keeper does.</summary>
public static partial class MeetingWork
{
    public const string Upcoming = "rakor-forum-karesidenan-madiun-2027";

    /// <summary>A meeting made from the last one of its series; its slug comes back.</summary>
    public static async Task<string> NextMeeting(this Browser keeper, string title, string from = "rakor-forum-karesidenan-madiun-2026", string on = "12 Mei 2027", string button = "Umumkan")
    {
        var form = (await keeper.Open($"/rakor/baru?dari={from}")).Form("Input.Title").Fill(("Input.Title", title), ("Input.StartsOn", on));
        var page = await form.Press(button);
        Assert.True(page.Status == HttpStatusCode.Redirect, $"The meeting was not made: {(int)page.Status} {page.Errors}");
        return page.Location!.Split('/')[2];
    }

    public static async Task Invite(this Browser keeper, string slug, params string[] institutions)
    {
        var page = await (await keeper.Open($"/rakor/{slug}/undangan")).Form("Lines").Fill("Lines", string.Join('\n', institutions)).Press("Tambah ke undangan");
        page.Answers(HttpStatusCode.Redirect);
    }

    /// <summary>The address in the message for one institution.</summary>
    public static async Task<string> AnswerLink(this Browser keeper, string slug, string institution)
    {
        var page = await keeper.Open($"/rakor/{slug}/undangan");
        var part = page.Document.QuerySelectorAll("details").Single(d => d.QuerySelector("h3")?.TextContent == institution);
        return PathIn(part.QuerySelector("textarea")!.TextContent);
    }

    public static string PathIn(string text) => SignedAddress().Match(text).Value;

    public static async Task<string> DoorLink(this Browser keeper, string slug) => PathIn((await keeper.Open($"/rakor/{slug}/hadir")).Text);

    [GeneratedRegex("/rakor/(jawab|hadir|notulen)/[A-Za-z0-9_-]{40,}")]
    private static partial Regex SignedAddress();
}
