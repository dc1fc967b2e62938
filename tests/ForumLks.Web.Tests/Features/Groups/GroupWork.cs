using System.Net;
using ForumLks.Web.Features.Groups;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Groups;

/// <summary>What people do with groups, through the pages.</summary>
public static class GroupWork
{
    /// <summary>A group coordinated by this person; its slug comes back.</summary>
    public static async Task<string> BeginGroup(this Browser person, string name, string openness = "Open")
    {
        var form = (await person.Open("/kelompok/baru")).Form("Input.Name").Fill(("Input.Name", name), ("Input.Purpose", "Menyusun rancangan bersama."), ("Input.Openness", openness));
        var page = await form.Press("Bentuk kelompok");
        page.Answers(HttpStatusCode.Redirect);
        return page.Location!.Split('/')[2];
    }

    public static async Task<Page> Invite(this Browser coordinator, string slug, string who) =>
        await (await coordinator.Open($"/kelompok/{slug}/anggota")).Form("Who").Fill("Who", who).Press("Undang");

    public static async Task Join(this Browser person, string slug) => (await (await person.Open($"/kelompok/{slug}")).Form("Bergabung").Press("Bergabung")).Answers(HttpStatusCode.Redirect);

    public static async Task<Page> Leave(this Browser person, string slug) => await (await person.Open($"/kelompok/{slug}")).Form("Keluar dari kelompok").Press("Keluar dari kelompok");

    public static Task<Group> GroupOf(this ForumApp app, string slug) => app.Look(db => db.Set<Group>().Include(g => g.Ties).AsNoTracking().SingleAsync(g => g.Slug == slug));

    /// <summary>Written from the group's own page, so that only the group reads it.</summary>
    public static async Task<string> WriteForGroup(this Browser person, long groupId, string title, Action<Form>? more = null)
    {
        var form = (await person.Open($"/praktik/tulis?kelompok={groupId}")).Form("Content.Title").Practice(title);
        more?.Invoke(form);
        return Writing.Kept(await form.Press("Terbitkan"));
    }
}
