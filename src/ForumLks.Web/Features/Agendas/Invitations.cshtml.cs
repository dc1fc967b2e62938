using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>Who is invited, the link and message of each institution, and what they answered. For the keepers of the meeting.</summary>
public sealed class InvitationsModel(ForumDb db, MeetingAccess access, InvitationLinks links, InvitationText text, Places places) : PageModel
{
    private const int MostInvitees = 600;

    public MeetingReport Report { get; private set; } = null!;
    public Agenda? Agenda { get; private set; }
    public IReadOnlyList<InvitedRow> Rows { get; private set; } = [];
    public string GeneralMessage { get; private set; } = "";

    [BindProperty, Display(Name = "Lembaga yang diundang"), StringLength(100_000)]
    public string? Lines { get; set; }

    public int Coming => Rows.Where(r => r.Invitee.Answer is RsvpAnswer.Hadir or RsvpAnswer.Mewakilkan).Sum(r => r.Invitee.People ?? 1);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Open(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Open(slug, cancel))
        {
            return NotFound();
        }

        var (given, problem) = await Read(cancel);
        if (problem is not null || !ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Lines), problem ?? "Daftar ini terlalu panjang.");
            return this.Refused();
        }

        var known = Rows.Select(r => r.Invitee.Institution).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fresh = given.Where(g => known.Add(g.Name)).ToList();
        db.AddRange(fresh.Select(g => Invitee.Of(Report.Id, g.Name, g.AreaCode)));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            ModelState.AddModelError(nameof(Lines), "Orang lain sedang menambah lembaga yang sama. Isian Anda masih ada; simpan sekali lagi.");
            return this.Refused(StatusCodes.Status409Conflict);
        }

        TempData["Pesan"] = $"{fresh.Count} lembaga ditambahkan{(fresh.Count < given.Count ? $", {given.Count - fresh.Count} sudah ada" : "")}.";
        return Redirect($"/rakor/{slug}/undangan");
    }

    public Task<IActionResult> OnPostReplaceAsync(string slug, long id, CancellationToken cancel) =>
        Change(slug, id, invitee => invitee.ReplaceLink(), "Tautan diganti; yang lama tidak berlaku lagi. Kirim yang baru.", cancel);

    public Task<IActionResult> OnPostRemoveAsync(string slug, long id, CancellationToken cancel) =>
        Change(slug, id, invitee => db.Remove(invitee), "Dihapus dari daftar undangan.", cancel);

    private async Task<IActionResult> Change(string slug, long id, Action<Invitee> change, string said, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report
            || await db.Set<Invitee>().FirstOrDefaultAsync(i => i.Id == id && i.MeetingReportId == report.Id, cancel) is not { } invitee)
        {
            return NotFound();
        }

        change(invitee);
        await db.SaveChangesAsync(cancel);
        TempData["Pesan"] = $"{invitee.Institution}: {said}";
        return Redirect($"/rakor/{slug}/undangan");
    }

    private async Task<bool> Open(string slug, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } report)
        {
            return false;
        }

        Report = report;
        Agenda = await db.Set<Agenda>().AsNoTracking().FirstOrDefaultAsync(a => a.MeetingReportId == report.Id, cancel);
        var invitees = await db.Set<Invitee>().AsNoTracking().Where(i => i.MeetingReportId == report.Id).OrderBy(i => i.Institution).ToListAsync(cancel);
        Rows = [.. invitees.Select(i => new InvitedRow(i, links.Of(i, report) is { } link ? text.Of(report, Agenda, i.Institution, link) : null))];
        GeneralMessage = text.Of(report, Agenda, null, null);
        return true;
    }

    private async Task<(List<(string Name, string? AreaCode)> Given, string? Problem)> Read(CancellationToken cancel)
    {
        var gazetteer = await places.Now(cancel);
        var given = new List<(string, string?)>();
        foreach (var line in (Lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(';', 2, StringSplitOptions.TrimEntries);
            var code = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null;
            if (parts[0].Length is 0 or > Invitee.LongestName)
            {
                return (given, $"Nama lembaga pada baris {given.Count + 1} harus 1 sampai {Invitee.LongestName} huruf.");
            }

            if (code is not null && gazetteer.Area(code) is null)
            {
                return (given, $"Kode wilayah “{code}” pada baris {given.Count + 1} tidak ada dalam daftar Kemendagri.");
            }

            given.Add((parts[0], code));
        }

        return given.Count == 0 ? (given, "Tulis paling sedikit satu lembaga.")
            : given.Count + Rows.Count > MostInvitees ? (given, $"Undangan paling banyak {MostInvitees} lembaga; daftar ini membuatnya {given.Count + Rows.Count}.")
            : (given, null);
    }
}

public sealed record InvitedRow(Invitee Invitee, string? Message);
