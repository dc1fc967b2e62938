using ForumLks.Text;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Attendance;

/// <summary>The sheet of attendance, with names: for the keepers only.</summary>
public sealed class ExportModel(MeetingAccess access, AttendanceBook book, Places places) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, string isi, string ending, CancellationToken cancel)
    {
        if (TableFormats.Read(ending) is not { } format || isi is not ("daftar" or "wilayah")
            || await access.Kept(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        var gazetteer = await places.Now(cancel);
        return new TableFile(isi == "daftar" ? await People(report, gazetteer, cancel) : await Areas(report, cancel), format, $"{(isi == "daftar" ? "daftar-hadir" : "kehadiran-wilayah")}-{report.Slug}");
    }

    private async Task<Table> People(MeetingReport report, Gazetteer gazetteer, CancellationToken cancel) => Table.Of(
        "Daftar hadir",
        ["No", "Nama", "Lembaga", "Jabatan", "Unsur", "Kode wilayah", "Wilayah", "Masuk lewat", "Waktu (WIB)"],
        (await book.People(report.Id, cancel)).Select((p, i) => new object?[]
        {
            i + 1, p.Name, p.Institution, p.Office, p.Element, p.AreaCode, gazetteer.NameOf(p.AreaCode), p.IsSelf ? "QR" : "pengurus",
            IndonesianDate.DateAndTime(new DateTimeOffset(p.AtUtc, TimeSpan.Zero), IndonesianZone.Wib),
        }));

    private async Task<Table> Areas(MeetingReport report, CancellationToken cancel)
    {
        var totals = await book.Totals(report, cancel);
        return Table.Of(
            "Kehadiran wilayah",
            ["Kode wilayah", "Kabupaten/kota", "Kehadiran"],
            (await book.Expected(report, cancel)).Select(a => new object?[] { a.Code, a.FullName, totals.Areas.TryGetValue(a.Code, out var presence) ? presence.Word() : "belum dicatat" }));
    }
}
