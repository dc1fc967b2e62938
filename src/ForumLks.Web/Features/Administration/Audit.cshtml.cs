using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Administration;

/// <summary>Who wrote what, newest first: all of it, of one person, of one kind, or the history of one thing.</summary>
[Authorize(Policies.PlatformAdmin)]
public sealed class AuditModel(ForumDb db, ContentTypes types, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    public AuditWords Words { get; } = new(types);
    public IReadOnlyList<AuditLine> Entries { get; private set; } = [];
    public IReadOnlyDictionary<string, ItemName> Items { get; private set; } = new Dictionary<string, ItemName>();
    public long? Older { get; private set; }
    public bool IsFiltered => !string.IsNullOrEmpty(Who) || !string.IsNullOrEmpty(Subject);

    [BindProperty(SupportsGet = true, Name = "orang")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "jenis")]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true, Name = "nomor")]
    public string? SubjectId { get; set; }

    public async Task OnGetAsync(long? sebelum, CancellationToken cancel)
    {
        ModelState.Clear();
        var last = sebelum ?? long.MaxValue;
        Entries = await Chosen().Where(a => a.Id < last).OrderByDescending(a => a.Id).Take(PageSize)
            .Select(a => new AuditLine(a.Id, a.AtUtc, db.Set<Member>().Where(m => m.Id == a.ById).Select(m => m.DisplayName).FirstOrDefault(), a.Act, a.Subject, a.SubjectId, a.Members))
            .ToListAsync(cancel);
        Older = Entries.Count == PageSize ? Entries[^1].Id : null;
        Items = await NamesOfItems(cancel);
    }

    /// <summary>The address of this page with other choices; what is empty is left out.</summary>
    public static string AddressOf(string? who, string? subject, string? subjectId, long? before = null) => "/admin/jejak" + QueryString.Create(
        new Dictionary<string, string?> { ["orang"] = who, ["jenis"] = subject, ["nomor"] = subjectId, ["sebelum"] = before?.ToString() }.Where(p => !string.IsNullOrEmpty(p.Value)));

    private IQueryable<AuditEntry> Chosen()
    {
        IQueryable<AuditEntry> chosen = db.Set<AuditEntry>();
        if (Who?.Trim().ToUpperInvariant() is { Length: > 0 } who)
        {
            chosen = chosen.Where(a => db.Set<Member>().Any(m => m.NormalizedUserName == who && m.Id == a.ById));
        }

        if (Subject is { Length: > 0 } subject)
        {
            chosen = SubjectId is { Length: > 0 } id ? chosen.Where(a => a.Subject == subject && a.SubjectId == id) : chosen.Where(a => a.Subject == subject);
        }

        return chosen;
    }

    /// <summary>Titles of what everybody of the forum may read; of the rest only its number is said.</summary>
    private async Task<IReadOnlyDictionary<string, ItemName>> NamesOfItems(CancellationToken cancel)
    {
        var ids = Entries.Where(e => types.Find(e.Subject) is not null).Select(e => long.TryParse(e.SubjectId, out var id) ? id : 0).Distinct().ToList();
        var found = await db.Set<ContentItem>().AsNoTracking().PublishedFor(HttpContext.Reader, clock.GetUtcNow().UtcDateTime).Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Type, i.Title, i.Slug }).ToListAsync(cancel);
        return found.ToDictionary(i => $"{i.Type} {i.Id}", i => new ItemName(i.Title, types[i.Type].UrlOf(i.Slug)), StringComparer.Ordinal);
    }
}

public sealed record AuditLine(long Id, DateTime AtUtc, string? By, string Act, string Subject, string? SubjectId, string? Members);

/// <param name="Title">What it is called.</param>
/// <param name="Url">Where it is read.</param>
public sealed record ItemName(string Title, string Url);
