using ForumLks.Web.Data;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Following;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Following;

/// <summary>"Yang saya ikuti": each with its own choice and its button to stop.</summary>
[Ungated("choices, without words")]
public sealed class MineModel(ForumDb db, FollowDesk desk, FollowNames names, SpaceList spaces) : PageModel
{
    public IReadOnlyList<NamedFollow> Own { get; private set; } = [];
    public IReadOnlyList<NamedFollow> Chosen { get; private set; } = [];
    public IReadOnlyList<NamedFollow> Stopped { get; private set; } = [];
    public Preference Preference { get; private set; } = Preference.Usual;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = HttpContext.Reader;
        var rows = await db.Set<Follow>().AsNoTracking().Where(f => f.MemberId == reader.Id).OrderByDescending(f => f.SinceUtc).ThenByDescending(f => f.Id).Take(Follow.Most).ToListAsync(cancel);
        Preference = await db.Set<Preference>().AsNoTracking().FirstOrDefaultAsync(p => p.MemberId == reader.Id, cancel) ?? Preference.Usual;
        var byItself = FollowSet.ByItself(reader).Where(own => !rows.Exists(r => r.Kind == own.Kind && r.Key == own.Key)).Select(own => new NamedFollow(own.Kind, own.Key, null, IsOwn: true, "", null));
        var all = await names.Of([.. byItself, .. rows.Select(r => new NamedFollow(r.Kind, r.Key, r.Timing, r.IsOwn, "", null))], reader, await spaces.Now(cancel), cancel);
        Stopped = [.. all.Where(f => f.Timing == Timing.Tidak)];
        // A group that has ended brings no news; it is not worth a line.
        Own = [.. all.Where(f => f.IsOwn && f.Timing != Timing.Tidak && (f.Kind != FollowKind.Group || f.Url is not null))];
        Chosen = [.. all.Where(f => !f.IsOwn && f.Timing != Timing.Tidak)];
    }

    public async Task<IActionResult> OnPostAsync(FollowKind? kind, string? key, string? waktu, CancellationToken cancel)
    {
        if (kind is not { } what || key is not { Length: > 0 and <= Follow.KeyLimit })
        {
            return BadRequest();
        }

        var reader = HttpContext.Reader;
        var timing = Enum.TryParse<Timing>(waktu, out var chosen) ? chosen : (Timing?)null;
        var name = await desk.NameOf(what, key, reader, cancel);
        if (name is null && timing != Timing.Tidak)
        {
            return NotFound();
        }

        await desk.Choose(reader.Id!.Value, what, key, timing, cancel);
        TempData["Pesan"] = timing == Timing.Tidak ? $"Anda tidak dikabari lagi tentang {name ?? "itu"}." : $"Tersimpan: {name}, {TimingWords.Word(timing)}.";
        return Redirect("/akun/ikuti");
    }
}

/// <param name="Url">Null where it is not there for this reader any more.</param>
public sealed record NamedFollow(FollowKind Kind, string Key, Timing? Timing, bool IsOwn, string Name, string? Url);

public static class TimingWords
{
    public static string Word(Timing? timing) => timing switch
    {
        Timing.Segera => "segera",
        Timing.Ringkasan => "dalam ringkasan mingguan",
        Timing.Tidak => "tidak dikabari",
        _ => "seperti pilihan umum",
    };

    public static string Word(this FollowKind kind) => kind switch
    {
        FollowKind.Space => "Ruang",
        FollowKind.Area => "Wilayah",
        FollowKind.Topic => "Layanan",
        FollowKind.Decision => "Keputusan",
        FollowKind.Group => "Kelompok",
        _ => "Tulisan",
    };
}
