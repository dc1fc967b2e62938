using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Security.SignedLinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>A member claims an institution: what they do there and what shows it.</summary>
public sealed class ClaimingModel(ForumDb db, InstitutionAccess access, ClaimDesk desk, IUploads uploads, SignedLinks links) : PageModel
{
    private const string KeptFile = "bukti klaim";

    public Institution Institution { get; private set; } = null!;

    /// <summary>The newest claim of this member; null where there is none.</summary>
    public Claim? Mine { get; private set; }
    public bool IsKeeper { get; private set; }

    [BindProperty]
    public ClaimInput Input { get; set; } = new();

    public bool IsWaiting => Mine?.State == ClaimState.Menunggu;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Load(slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        if (IsWaiting || IsKeeper)
        {
            return Redirect(Here);
        }

        var file = await TakeFile(cancel);
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        // Sent twice at once, one is kept; both are told the same.
        await desk.Send(Institution.Id, HttpContext.Reader.Id!.Value, Input.Position, Input.Proof, file, cancel);
        TempData["Pesan"] = "Klaim terkirim. Pengurus forum memeriksanya, lalu Anda mendapat jawabannya di halaman ini.";
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostBatalAsync(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        if (IsWaiting && await db.Set<Claim>().FirstOrDefaultAsync(c => c.Id == Mine!.Id && c.State == ClaimState.Menunggu, cancel) is { } open)
        {
            await desk.Cancel(open, cancel);
            TempData["Pesan"] = "Klaim dibatalkan.";
        }

        return Redirect(Here);
    }

    private string Here => $"/direktori/{Institution.Slug}/klaim";

    /// <summary>A file that was right stays when another field was wrong.</summary>
    private async Task<string?> TakeFile(CancellationToken cancel)
    {
        if (Input.Upload is { } upload)
        {
            var kept = await uploads.Keep(upload, null, HttpContext.Reader.Id!.Value, cancel);
            if (kept.Problem is { } problem)
            {
                ModelState.AddModelError("Input.Upload", problem);
                return null;
            }

            Input.KeptFile = links.Issue(KeptFile, kept.Path, TimeSpan.FromDays(1));
            ModelState.Remove("Input.KeptFile");
            return kept.Path;
        }

        return Input.KeptFile is { Length: > 0 } token ? (await links.Read(KeptFile, token, cancel))?.Subject : null;
    }

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        if (HttpContext.Reader.Id is not { } me || await access.Readable(slug, HttpContext.Reader, cancel) is not { Status: ContentStatus.Published } found)
        {
            return false;
        }

        (Institution, Mine, IsKeeper) = (found, await desk.Newest(found.Id, me, cancel), HttpContext.Reader.Kept.Contains(found.Id));
        return true;
    }

    public sealed record ClaimInput
    {
        [Display(Name = "Jabatan Anda di lembaga ini"), Required, StringLength(100)]
        public string Position { get; set; } = "";

        [Display(Name = "Bukti"), Required, StringLength(1000, MinimumLength = 10, ErrorMessage = "Jelaskan buktinya dengan 10 sampai 1.000 huruf.")]
        public string Proof { get; set; } = "";

        [Display(Name = "Berkas bukti")]
        public IFormFile? Upload { get; set; }

        [StringLength(2000)]
        public string? KeptFile { get; set; }
    }
}
