using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>From whom to learn: what is proposed and why, what was chosen, and a practice of one's own choice.</summary>
public sealed class HostsModel(VisitDesk desk, HostReading hosts, Matching matching) : VisitPage(desk)
{
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Alamat halaman praktik"), StringLength(300)]
    public string? Address { get; set; }

    public IReadOnlyList<HostNow> Hosts { get; private set; } = [];
    public IReadOnlyList<HostMatch> Matches { get; private set; } = [];

    /// <summary>The profile in the query string, for the list of practices ordered by it.</summary>
    public string LikeUrl { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => Prepare(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Address is { Length: > 0 } address)
        {
            Chosen.Add(address.TrimEnd('/').Split('/', '?')[^1].Trim());
        }

        if (Chosen.Count == 0)
        {
            ModelState.AddModelError("", "Tandai paling sedikit satu praktik.");
        }

        if (ModelState.IsValid && await Try(() => Choose(cancel)))
        {
            return Done("Tuan rumah tersimpan. Bekal bacaannya sudah dapat diunduh.", Here);
        }

        await Load();
        await Prepare(cancel);
        return this.Refused();
    }

    public async Task<IActionResult> OnPostDropAsync(long host, CancellationToken cancel)
    {
        if (Visit.Hosts.FirstOrDefault(h => h.Id == host) is { } dropped && await Try(() =>
        {
            Visit.Drop(dropped);
            return Desk.Save(cancel);
        }))
        {
            return Done($"{dropped.Institution} dikeluarkan dari kunjungan.", $"{Here}/tuan-rumah");
        }

        await Prepare(cancel);
        return this.Refused();
    }

    private async Task Choose(CancellationToken cancel)
    {
        var wanted = Chosen.Distinct(StringComparer.Ordinal).Take(20).ToList();
        var found = await Desk.Db.Set<Practice>().AsNoTracking().PublishedFor(HttpContext.Reader, Desk.Now).Where(p => wanted.Contains(p.Slug)).ToListAsync(cancel);
        if (found.Count < wanted.Count)
        {
            throw new BrokenRule(Address is { Length: > 0 } ? "Praktik di alamat itu tidak ada, atau tidak dapat Anda baca." : "Salah satu praktik baru saja ditarik. Pilih lagi dari daftar yang sekarang.");
        }

        foreach (var practice in found.OrderBy(p => wanted.IndexOf(p.Slug)))
        {
            var match = Matching.Judge(practice, null, Mine.Profile, Matching.TopicWords(Visit.Topic, practice), isTopic: false);
            Visit.Choose(VisitHost.Of(practice, practice.Content.OwnerName, match.Why.Length > 0 ? match.Why : "dipilih sendiri oleh rombongan", match.Differs));
        }

        await Desk.Save(cancel);
    }

    private async Task Prepare(CancellationToken cancel)
    {
        Hosts = await hosts.Of(Visit, HttpContext.Reader, cancel);
        Matches = Visit.ReportedUtc is null && Visit.Hosts.Count < Visit.MostHosts ? await matching.For(Visit, Mine, HttpContext.Reader, cancel) : [];
        LikeUrl = $"/praktik?seperti=kami&{string.Join('&', Facts().Where(f => f.Value is not null).Select(f => $"{f.Name}={f.Value}"))}";
    }

    private IEnumerable<(string Name, string? Value)> Facts() =>
    [
        ("Jenis", Mine.Profile.Kind?.ToString()), ("Peringkat", Mine.Profile.Rank?.ToString()), ("Daya", Mine.Profile.Capacity?.ToString()),
        ("Anggaran", Mine.Profile.Budget?.ToString()), ("Tempat", Mine.Profile.Rurality?.ToString()),
    ];
}
