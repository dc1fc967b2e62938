using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>Who keeps an entry, for those who keep it and the admins of its space: passed on, left, taken back.</summary>
[Ungated("choices among people who are there already, without words")]
public sealed class KeepersModel(ForumDb db, InstitutionAccess access, ClaimDesk desk) : PageModel
{
    public Institution Institution { get; private set; } = null!;
    public IReadOnlyList<KeeperLine> Keepers { get; private set; } = [];
    public KeeperLine? Me { get; private set; }
    public bool Administers => HttpContext.Reader.Administers(Institution.SpaceId);
    public bool MayPassOn => Administers || Me is { Keeper.IsMain: true };

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel) => await Load(slug, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostSerahkanAsync(string slug, long kepada, CancellationToken cancel) =>
        Step(slug, () => MayPassOn, () => desk.PassOn(Institution.Id, kepada, cancel), "Pengelola utama sudah berganti.", cancel);

    public async Task<IActionResult> OnPostKeluarAsync(string slug, CancellationToken cancel)
    {
        var answer = await Step(slug, () => Me is not null, () => desk.Leave(Institution.Id, Me!.Keeper.Id, cancel), "Anda tidak lagi mengelola entri ini.", cancel);
        // Who has left no longer sees this page.
        return answer is RedirectResult ? Redirect($"/direktori/{slug}") : answer;
    }

    public Task<IActionResult> OnPostLepasAsync(string slug, long siapa, CancellationToken cancel) =>
        Step(slug, () => Administers, () => desk.Leave(Institution.Id, siapa, cancel), "Orang itu tidak lagi mengelola entri ini.", cancel);

    private async Task<IActionResult> Step(string slug, Func<bool> mayBeDone, Func<Task> step, string said, CancellationToken cancel)
    {
        if (!await Load(slug, cancel) || !mayBeDone())
        {
            return NotFound();
        }

        try
        {
            await step();
            TempData["Pesan"] = said;
        }
        catch (BrokenRule broken)
        {
            TempData["Pesan"] = broken.Message;
        }

        return Redirect($"/direktori/{slug}/pengelola");
    }

    private async Task<bool> Load(string slug, CancellationToken cancel)
    {
        if (await access.Kept(slug, HttpContext.Reader, cancel) is not { } found)
        {
            return false;
        }

        Institution = found;
        var lines = await (
            from keeper in db.Set<Keeper>().AsNoTracking()
            join member in db.Set<Member>() on keeper.MemberId equals member.Id
            where keeper.InstitutionId == found.Id
            orderby keeper.SinceUtc, keeper.Id
            select new { keeper, member.DisplayName, member.Position }).ToListAsync(cancel);
        Keepers = [.. lines.Select(l => new KeeperLine(l.keeper, l.DisplayName, l.Position))];
        Me = Keepers.FirstOrDefault(k => k.Keeper.MemberId == HttpContext.Reader.Id);
        return true;
    }
}

public sealed record KeeperLine(Keeper Keeper, string Name, string? Office);
