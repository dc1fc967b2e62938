using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>Whom the person who reads this blocks. Nobody else sees the list, and the blocked are not told.</summary>
[Ungated("it takes no words")]
public sealed class BlocksModel(ForumDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<BlockedPerson> Blocked { get; private set; } = [];

    /// <summary>Whom the button on a profile led here to block.</summary>
    public BlockedPerson? Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? siapa, CancellationToken cancel)
    {
        await Load(cancel);
        Asked = siapa is null ? null : await Find(siapa, cancel) is { } member && member.Id != HttpContext.Reader.Id ? new(member.PublicId, member.DisplayName, default) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostBlockAsync(string siapa, CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        if (await Find(siapa, cancel) is not { } member || member.Id == me)
        {
            return NotFound();
        }

        if (await db.Set<Block>().CountAsync(b => b.BlockerId == me, cancel) >= BlockList.Most)
        {
            return Said($"Anda sudah memblokir {BlockList.Most} orang. Buka dahulu sebagian.");
        }

        try
        {
            if (!await db.Set<Block>().AnyAsync(b => b.BlockerId == me && b.BlockedId == member.Id, cancel))
            {
                db.Add(Block.Of(me, member.Id, clock.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync(cancel);
            }
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Sent twice in one moment.
            db.ChangeTracker.Clear();
        }

        return Said($"{member.DisplayName} diblokir. Ia tidak diberi tahu.");
    }

    public async Task<IActionResult> OnPostUnblockAsync(string siapa, CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        var member = await Find(siapa, cancel);
        if (member is null || await db.Set<Block>().FirstOrDefaultAsync(b => b.BlockerId == me && b.BlockedId == member.Id, cancel) is not { } block)
        {
            return Redirect("/akun/blokir");
        }

        db.Remove(block);
        await db.SaveChangesAsync(cancel);
        return Said($"{member.DisplayName} tidak lagi diblokir.");
    }

    private Task<Member?> Find(string publicId, CancellationToken cancel) => db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.PublicId == publicId && m.IsEnabled, cancel);

    private RedirectResult Said(string sentence)
    {
        TempData["Pesan"] = sentence;
        return Redirect("/akun/blokir");
    }

    private async Task Load(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        Blocked = await (
            from block in db.Set<Block>()
            join member in db.Set<Member>() on block.BlockedId equals member.Id
            where block.BlockerId == me
            orderby member.DisplayName
            select new BlockedPerson(member.PublicId, member.DisplayName, block.AtUtc)).Take(BlockList.Most).ToListAsync(cancel);
    }
}

public sealed record BlockedPerson(string PublicId, string Name, DateTime SinceUtc);
