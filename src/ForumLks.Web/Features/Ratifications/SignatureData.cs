using ForumLks.Web.Data;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>Reports a person ratified or corrected. These are acts of an office: they stay under the office's name, with an id that leads to nobody.</summary>
public sealed class SignatureData : IPersonalData
{
    public string Name => "pengesahan";

    public IReadOnlyCollection<string> Covers => ["Ratification.FirstById", "Ratification.SecondById", "Addendum.ById"];

    public async Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel)
    {
        var signed = await db.Set<Ratification>().AsNoTracking().Where(r => r.FirstById == person.Id || r.SecondById == person.Id)
            .Select(r => new { Laporan = r.MeetingReportId, Sebagai = r.FirstById == person.Id ? r.FirstOffice : r.SecondOffice, Waktu = r.FirstById == person.Id ? r.FirstUtc : r.RatifiedUtc }).ToListAsync(cancel);
        var corrected = await db.Set<Addendum>().AsNoTracking().Where(a => a.ById == person.Id).Select(a => new { Laporan = a.MeetingReportId, Koreksi = a.Number, a.Text, a.Reason, Sebagai = a.ByOffice, Waktu = a.AtUtc }).ToListAsync(cancel);
        return [.. signed, .. corrected];
    }
}
