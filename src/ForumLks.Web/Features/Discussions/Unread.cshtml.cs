using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Leads to the first post that the member has not read; at the end, to the last one.</summary>
public sealed class UnreadModel(ForumDb db, TopicReading reading, ReadPositions positions) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await reading.Find(slug, HttpContext.Reader, cancel) is not { } topic)
        {
            return NotFound();
        }

        var seen = await positions.Of(db, HttpContext.Reader.Id!.Value, topic.Id, cancel);
        var next = await db.Set<Reply>().Where(r => r.TopicId == topic.Id && r.Number > seen && r.State == ReplyState.Shown).OrderBy(r => r.Number).Select(r => (int?)r.Number).FirstOrDefaultAsync(cancel);
        return Redirect(TopicAddress.Of(slug, next ?? await db.Set<TopicThread>().Where(t => t.TopicId == topic.Id).Select(t => t.Last).FirstAsync(cancel)));
    }
}
