using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>Takes a report in and tells those who answer for the place. The letter names neither the reporter nor what they wrote.</summary>
public sealed class Reporting(ForumDb db, ContentTypes types, IStewards stewards, IPostbox postbox, SiteAddress site, TimeProvider clock)
{
    private const int MostLetters = 20;

    public async Task<Case> Take(CaseKind kind, string address, string text, string? contact, Guid? reporterId, CancellationToken cancel)
    {
        var item = await ItemAt(address, cancel);
        var opened = Case.Open(kind, address, item, text, contact, clock.GetUtcNow().UtcDateTime, reporterId);
        db.Add(opened);
        var all = (await stewards.Of(db, opened.SpaceId, item?.GroupId, cancel)).Where(s => s.IsAdmin).ToList();
        // Nobody judges their own case: where the space has no other admin, those of the platform are told.
        all = [.. all.Where(s => s.Id != item?.OwnerId && s.Id != reporterId)];
        // A child waits for nobody's holiday: the platform's admins are told as well.
        var told = kind == CaseKind.IdentitasAnak || all.All(s => !s.IsOfSpace) ? all : all.Where(s => s.IsOfSpace).ToList();
        foreach (var one in told.Take(MostLetters))
        {
            postbox.Post(db, one.Email, kind == CaseKind.IdentitasAnak ? "Segera: laporan tentang identitas anak" : "Ada laporan tentang sebuah halaman",
                $"Salam,\n\nSeorang pembaca melaporkan sebuah halaman. Tentang: {kind.Word()}.\n\nTenggat penanganan: {ForumLks.Text.IndonesianDate.DateAndTime(new DateTimeOffset(opened.DueUtc, TimeSpan.Zero), ForumLks.Text.IndonesianZone.Wib)}\n\n{site.LinkTo($"/admin/kasus/{opened.Code}")}", Why.Duty);
        }

        await db.SaveChangesAsync(cancel);
        return opened;
    }

    /// <summary>The item whose page an address of ours is, or one below it.</summary>
    private async Task<ReportedItem?> ItemAt(string address, CancellationToken cancel)
    {
        var parts = address.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || types.All.FirstOrDefault(t => t.Path == parts[0]) is not { } type)
        {
            return null;
        }

        var slug = parts[1];
        return await db.Set<ContentItem>().Where(i => i.Type == type.Name && i.Slug == slug)
            .Select(i => new ReportedItem(i.ContentItemId, i.Title, i.SpaceId, i.Visibility == Visibility.Group ? i.GroupId : null, i.OwnerId)).FirstOrDefaultAsync(cancel);
    }
}
