using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Groups;

/// <summary>For coordinators: what the group is, and its end.</summary>
public sealed class EditModel(GroupDesk desk) : PageModel
{
    public Group Group { get; private set; } = null!;

    [BindProperty]
    public GroupInput Input { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty, Display(Name = "Hasilnya"), StringLength(Group.LongestPurpose)]
    public string? Outcome { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        (Input, Seen) = (new GroupInput { Name = Group.Name, Purpose = Group.Purpose, Openness = Group.Openness }, Group.Version);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel) =>
        Act(slug, isValid: () => ModelState.IsValid, group =>
        {
            if (group.Version != Seen)
            {
                throw new BrokenRule("Orang lain mengubah kelompok ini saat Anda menulis. Periksa lagi, lalu simpan.");
            }

            group.Describe(Input.Name, Input.Purpose, Input.Openness);
        }, "Tersimpan.", cancel);

    public Task<IActionResult> OnPostEndAsync(string slug, CancellationToken cancel) =>
        Act(slug, isValid: () => Outcome?.Length is null or <= Group.LongestPurpose, group => group.End(Outcome, desk.Now), "Kelompok selesai. Isinya tetap dapat dibaca anggotanya.", cancel);

    public Task<IActionResult> OnPostResumeAsync(string slug, CancellationToken cancel) =>
        Act(slug, isValid: () => true, group => group.Resume(), "Kelompok dibuka kembali.", cancel);

    private async Task<IActionResult> Act(string slug, Func<bool> isValid, Action<Group> step, string said, CancellationToken cancel)
    {
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        try
        {
            if (isValid())
            {
                step(Group);
                await desk.Save(cancel);
                TempData["Pesan"] = said;
                return Redirect($"/kelompok/{slug}");
            }
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
            Seen = Group.Version;
            ModelState.Remove(nameof(Seen));
        }

        return this.Refused();
    }

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        if (await desk.Find(slug, HttpContext.Reader, cancel) is not { } found || !found.IsCoordinatedBy(HttpContext.Reader.Id))
        {
            return false;
        }

        Group = found;
        return true;
    }
}
