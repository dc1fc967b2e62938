using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.News;

/// <summary>News about an item stay about it when it is merged into another: the tie is rewritten, the words are not.</summary>
public sealed class NewsMoves : IMovesReferences
{
    public string Word => "berita yang dikaitkan";

    public Task<int> Count(ForumDb db, string contentItemId, CancellationToken cancel) => About(db, contentItemId).CountAsync(cancel);

    public async Task<IReadOnlyList<string>> Move(ForumDb db, string from, string to, IReadOnlyCollection<string>? only, CancellationToken cancel)
    {
        var ids = MovedKeys.Ids(only);
        var news = await About(db, from).Where(n => ids == null || ids.Contains(n.Id)).ToListAsync(cancel);
        foreach (var one in news)
        {
            if (ContentTexts.Rewrite(one.Content, text => text == from ? to : text) is NewsContent rewritten)
            {
                one.Write(rewritten);
            }
        }

        await db.SaveChangesAsync(cancel);
        return MovedKeys.Of(news.Select(n => n.Id));
    }

    private static IQueryable<News> About(ForumDb db, string contentItemId) => db.Set<News>().Where(n => n.Links.Any(l => l.ContentItemId == contentItemId && l.Number == null));
}
