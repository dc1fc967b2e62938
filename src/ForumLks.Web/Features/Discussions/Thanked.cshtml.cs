using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Who thanked the reader, and for which reply.</summary>
public sealed class ThankedModel(Thanking thanking, TopicReading reading) : PageModel
{
    public IReadOnlyList<ThanksLine> Lines { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Lines = await thanking.To(HttpContext.Reader, cancel);
        var names = new Dictionary<Guid, string>();
        foreach (var person in Lines.Select(l => l.FromId).Distinct())
        {
            names[person] = (await reading.Author(person, HttpContext.Reader, cancel)).Name;
        }

        Names = names;
    }
}
