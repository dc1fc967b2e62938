using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Discussions;

/// <summary>One post as its page shows it to this reader.</summary>
public sealed record PostView(string Slug, PostLine Post, ShowModel Page)
{
    /// <summary>A post longer than this is folded, so that no page grows beyond what a weak line carries.</summary>
    public const int Folded = 1_400;

    public bool IsBlocked => Page.Blocked.Contains(Post.AuthorId);

    public bool IsThanked => Page.Thanked.Contains(Post.Number);

    public bool IsFirstUnread => Page.FirstUnread == Post.Number;

    public bool IsLong => Post.Text is { Length: > Folded };

    /// <summary>Up to the end of a paragraph where there is one, else of a line or a word.</summary>
    public string? Text => IsLong ? Cut(Post.Text!) : Post.Text;

    public string Address => $"/diskusi/{Slug}/balasan/{Post.Number}";

    private static string Cut(string text)
    {
        var head = text[..Folded];
        foreach (var end in (string[])["\n\n", "\n", " "])
        {
            if (head.LastIndexOf(end, StringComparison.Ordinal) is > Folded / 2 and var at)
            {
                return head[..at] + " …";
            }
        }

        return head + "…";
    }
}
