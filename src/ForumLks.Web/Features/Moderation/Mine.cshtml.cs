using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

/// <summary>What moderators decided about the person who reads this, and their one appeal against each.</summary>
[Ungated("an appeal is read by whoever decides it alone")]
public sealed class MineModel(ForumDb db, AppealDesk desk, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<ModerationAct> Acts { get; private set; } = [];
    public IReadOnlyDictionary<long, Appeal> Appeals { get; private set; } = new Dictionary<long, Appeal>();
    /// <summary>Acts against which an appeal waits until there is a second admin.</summary>
    public IReadOnlySet<long> WithoutJudge { get; private set; } = new HashSet<long>();
    public DateTime? SuspendedUntil => HttpContext.Reader.IsSuspended(clock.GetUtcNow().UtcDateTime) ? HttpContext.Reader.SuspendedUntilUtc : null;

    /// <summary>The act whose form comes back with what was typed.</summary>
    public long? Wanted { get; private set; }

    [BindProperty, Display(Name = "Mengapa menurut Anda keliru"), Required, StringLength(Appeal.LongestText)]
    public string Text { get; set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(long act, CancellationToken cancel)
    {
        try
        {
            if (ModelState.IsValid)
            {
                await desk.Make(act, Text, HttpContext.Reader.Id!.Value, cancel);
                TempData["Pesan"] = "Keberatan Anda terkirim. Pengurus yang tidak terlibat memutuskannya, dan jawabannya datang di sini dan lewat surel.";
                return Redirect("/akun/tindakan");
            }
        }
        catch (BrokenRule broken)
        {
            ModelState.AddModelError("", broken.Message);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // The same form, sent twice in one moment: once is enough.
            return Redirect("/akun/tindakan");
        }

        Wanted = act;
        await Load(cancel);
        return this.Refused();
    }

    private async Task Load(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        Acts = await db.Set<ModerationAct>().AsNoTracking().Where(a => a.TargetId == me).OrderByDescending(a => a.Id).Take(Most).ToListAsync(cancel);
        Appeals = await db.Set<Appeal>().AsNoTracking().Where(a => a.ById == me).OrderByDescending(a => a.Id).Take(Most).ToDictionaryAsync(a => a.ActId, cancel);
        WithoutJudge = await desk.WithoutJudge(me, cancel);
    }
}
