using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>What one asked, and what one was asked.</summary>
public sealed class IndexModel(ForumDb db, SpaceList spaces) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<ConsultationLine> Asked { get; private set; } = [];
    public IReadOnlyList<ConsultationLine> ToAnswer { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id;
        var names = (await spaces.Now(cancel)).ToDictionary(s => s.Id, s => s.Name);
        var found = await db.Set<Consultation>().AsNoTracking().OpenTo(HttpContext.Reader).OrderBy(c => c.ClosedUtc != null).ThenByDescending(c => c.LastUtc).Take(Most)
            .Select(c => new { c.PublicId, c.Title, c.SpaceId, c.AskerId, c.LastUtc, IsClosed = c.ClosedUtc != null, IsAnswered = c.Texts.Any(p => p.AuthorId != c.AskerId) }).ToListAsync(cancel);
        var lines = found.ToLookup(c => c.AskerId == me, c => new ConsultationLine(c.PublicId, c.Title, names.GetValueOrDefault(c.SpaceId, ""), c.LastUtc, c.IsClosed, c.IsAnswered));
        (Asked, ToAnswer) = ([.. lines[true]], [.. lines[false]]);
    }
}

public sealed record ConsultationLine(string PublicId, string Title, string Space, DateTime LastUtc, bool IsClosed, bool IsAnswered);
