using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Security.SignedLinks;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>One visit and how far it has come.</summary>
public sealed class ShowModel(VisitDesk desk, HostReading hosts, InviteLinks invites, SiteAddress site) : VisitPage(desk)
{
    public IReadOnlyList<HostNow> Hosts { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public VisitReport? Report { get; private set; }
    public string? GroupLink { get; private set; }
    public string? ColleagueLink { get; private set; }

    public IReadOnlyList<Question> Questions => [.. Visit.Hosts.SelectMany(h => h.Questions)];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Hosts = await hosts.Of(Visit, HttpContext.Reader, cancel);
        var people = Visit.Travellers.SelectMany(t => t.Companions).Select(c => c.MemberId).ToList();
        Names = await Desk.Db.Set<Member>().Where(m => people.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.DisplayName, cancel);
        Report = await Desk.Db.Set<VisitReport>().AsNoTracking().Where(r => r.VisitId == Visit.Id).OrderByDescending(r => r.Version).FirstOrDefaultAsync(cancel);
        if (Visit.ReportedUtc is null)
        {
            GroupLink = site.LinkTo(invites.ForGroup(Visit));
            ColleagueLink = site.LinkTo(invites.ForColleague(Visit, Mine));
        }
    }
}

/// <summary>The links by which a group grows: another institution, or a colleague of one that travels already.</summary>
public sealed class InviteLinks(SignedLinks links)
{
    public const string Purpose = "ikut studi banding";
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public string ForGroup(Visit visit) => $"/studi-banding/ikut/{links.Issue(Purpose, visit.PublicId, Life)}";

    public string ForColleague(Visit visit, Traveller traveller) => $"/studi-banding/ikut/{links.Issue(Purpose, $"{visit.PublicId}/{traveller.Id}", Life)}";

    public static (string Visit, long? Traveller) Read(SignedLink link) => link.Subject.Split('/') switch
    {
        [var visit, var traveller] when long.TryParse(traveller, out var id) => (visit, id),
        [var visit, ..] => (visit, null),
        _ => ("", null),
    };
}
