using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Proving;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Needs;

/// <summary>One need and what was answered.</summary>
[AllowAnonymous]
public sealed class ShowModel(ForumDb db, NeedReading reading, NeedAccess access, Places places, Say say) : PageModel
{
    public NeedRow Row { get; private set; } = null!;
    public Need Need { get; private set; } = null!;
    public Gazetteer Places { get; private set; } = null!;
    public bool MayAnswer { get; private set; }
    public bool MayClose { get; private set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (!await Load(key, cancel))
        {
            return NotFound();
        }

        HttpContext.CachePublicly(Need.Tag, PageCacheTags.Content, PageCacheTags.Places);
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(string key, CancellationToken cancel)
    {
        if (!await Load(key, cancel) || !MayAnswer)
        {
            return NotFound();
        }

        if (Input.Url is { Length: > 0 } url && !Proof.IsWebAddress(url))
        {
            ModelState.AddModelError("Input.Url", "Tautan harus lengkap, diawali https://.");
        }

        return await Take(key, () => Need.Answer(Input.Text, Input.Office, Input.On!.Value, Input.Url, HttpContext.Reader.Id, say.Today), "Jawaban tercatat.", cancel);
    }

    public Task<IActionResult> OnPostFulfilAsync(string key, string? because, CancellationToken cancel) => Close(key, need => need.Fulfil(Cut(because), say.Today), "Tercatat terpenuhi.", cancel);

    public Task<IActionResult> OnPostWithdrawAsync(string key, string? because, CancellationToken cancel) => Close(key, need => need.Withdraw(Cut(because), say.Today), "Ditarik.", cancel);

    private static string? Cut(string? text) => text is { Length: > 300 } ? text[..300] : text;

    private async Task<IActionResult> Close(string key, Action<Need> step, string said, CancellationToken cancel)
    {
        if (!await Load(key, cancel) || !MayClose)
        {
            return NotFound();
        }

        ModelState.Clear();
        return await Take(key, () => step(Need), said, cancel);
    }

    private async Task<IActionResult> Take(string key, Action step, string said, CancellationToken cancel)
    {
        if (ModelState.IsValid && await ModelState.Takes(db, step, "Orang lain baru saja mengubah kebutuhan ini. Lihat keadaannya, lalu kirim lagi bila masih perlu.", cancel))
        {
            TempData["Pesan"] = said;
            return Redirect($"/aspirasi/{key}");
        }

        await Load(key, cancel);
        return this.Refused();
    }

    private async Task<bool> Load(string key, CancellationToken cancel)
    {
        if (await reading.One(key, HttpContext.Reader).FirstOrDefaultAsync(cancel) is not { } row)
        {
            return false;
        }

        Row = row;
        Need = await db.Set<Need>().Include(n => n.Answers).SingleAsync(n => n.Id == row.Id, cancel);
        Places = await places.Now(cancel);
        MayAnswer = Need.State != NeedState.Ditarik && await access.Answers(HttpContext.Reader, Need, cancel);
        MayClose = Need.IsOpen && await access.SpeaksFor(HttpContext.Reader, Need, cancel);
        return true;
    }

    public sealed record AnswerInput
    {
        [Display(Name = "Jawaban"), Required, StringLength(1000)]
        public string Text { get; set; } = "";

        [Display(Name = "Dijawab oleh (jabatan dan lembaga)"), Required, StringLength(160)]
        public string Office { get; set; } = "";

        [Display(Name = "Tanggal jawaban"), Required]
        public DateOnly? On { get; set; }

        [Display(Name = "Tautan"), StringLength(500)]
        public string? Url { get; set; }
    }
}
