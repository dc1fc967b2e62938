using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Groups;

/// <summary>Who is in a group, for those who are; coordinators invite, admit, hand over and remove.</summary>
[Ungated("it names members and takes no words")]
public sealed class MembersModel(ForumDb db, GroupDesk desk) : PageModel
{
    public Group Group { get; private set; } = null!;
    public IReadOnlyList<(GroupTie Tie, Member Member)> People { get; private set; } = [];
    public bool Coordinates => Group.IsCoordinatedBy(HttpContext.Reader.Id);

    [BindProperty, Display(Name = "Siapa"), StringLength(200)]
    public string? Who { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Load(slug, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel) => OnGetAsync(slug, cancel);

    public async Task<IActionResult> OnPostInviteAsync(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel) || !Coordinates)
        {
            return NotFound();
        }

        try
        {
            var invited = await desk.Whom(string.IsNullOrWhiteSpace(Who) ? throw new BrokenRule("Tulis siapa yang Anda undang.") : Who, cancel);
            if (Group.Invite(invited.Id, desk.Now))
            {
                await desk.Save(cancel);
                await desk.TellInvited(Group, invited, HttpContext.Reader.Id!.Value, cancel);
            }

            return Said(slug, Group.IsIn(invited.Id) ? $"{invited.DisplayName} sudah di kelompok ini." : $"{invited.DisplayName} diundang.");
        }
        catch (BrokenRule broken)
        {
            return await Refuse(slug, broken.Message, cancel);
        }
    }

    public Task<IActionResult> OnPostAdmitAsync(string slug, string siapa, CancellationToken cancel) =>
        Act(slug, siapa, (group, id) => group.Admit(id, desk.Now), "diterima", cancel);

    public Task<IActionResult> OnPostRemoveAsync(string slug, string siapa, CancellationToken cancel) =>
        Act(slug, siapa, (group, id) => group.Part(id), "tidak lagi tercatat", cancel);

    public Task<IActionResult> OnPostAppointAsync(string slug, string siapa, CancellationToken cancel) =>
        Act(slug, siapa, (group, id) => group.Appoint(id), "menjadi koordinator", cancel);

    public Task<IActionResult> OnPostStepDownAsync(string slug, string siapa, CancellationToken cancel) =>
        Act(slug, siapa, (group, id) => group.StepDown(id), "bukan koordinator lagi", cancel);

    private async Task<IActionResult> Act(string slug, string publicId, Action<Group, Guid> step, string said, CancellationToken cancel)
    {
        if (!await Load(slug, cancel) || !Coordinates || People.FirstOrDefault(p => p.Member.PublicId == publicId).Member is not { } member)
        {
            return NotFound();
        }

        try
        {
            step(Group, member.Id);
            await desk.Save(cancel);
            return Said(slug, $"{member.DisplayName} {said}.");
        }
        catch (BrokenRule broken)
        {
            return await Refuse(slug, broken.Message, cancel);
        }
    }

    private async Task<IActionResult> Refuse(string slug, string sentence, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (!await Load(slug, cancel))
        {
            return NotFound();
        }

        ModelState.AddModelError("Who", sentence);
        return this.Refused();
    }

    private RedirectResult Said(string slug, string sentence)
    {
        TempData["Pesan"] = sentence;
        return Redirect($"/kelompok/{slug}/anggota");
    }

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        if (await desk.Find(slug, reader, cancel) is not { } found || !(found.IsIn(reader.Id) || reader.IsPlatformAdmin))
        {
            return false;
        }

        Group = found;
        var ids = found.Ties.Select(t => t.MemberId).ToList();
        var members = await db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        People = [.. found.Ties.Where(t => members.ContainsKey(t.MemberId)).OrderByDescending(t => t.Role).ThenBy(t => members[t.MemberId].DisplayName).Select(t => (t, members[t.MemberId]))];
        return true;
    }
}
