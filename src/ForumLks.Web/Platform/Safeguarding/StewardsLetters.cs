using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Platform.Safeguarding;

public interface IStewardsLetters
{
    /// <summary>To those of the space, or where it has no other than the writer, to the platform's admins.</summary>
    Task SecondPersonIsNeeded(ForumDb db, ContentItem item, Guid writerId, CancellationToken cancel);
}

/// <summary>Letters to those who look after a space. They name no writer and quote no text.</summary>
public sealed class StewardsLetters(IStewards stewards, IPostbox postbox, SiteAddress address) : IStewardsLetters
{
    private const int Most = 20;

    public async Task SecondPersonIsNeeded(ForumDb db, ContentItem item, Guid writerId, CancellationToken cancel)
    {
        var others = (await stewards.Of(db, item.SpaceId, null, cancel)).Where(s => s.Id != writerId && s.Id != item.OwnerId).ToList();
        var ofSpace = others.Where(s => s.IsOfSpace).ToList();
        foreach (var one in (ofSpace.Count > 0 ? ofSpace : others).Take(Most))
        {
            postbox.Post(db, one.Email, "Satu tulisan menunggu mata kedua",
                $"Salam,\n\nSebuah tulisan yang menyangkut anak atau penerima layanan menunggu dibaca orang kedua sebelum terbit:\n\n{address.LinkTo($"/admin/mata-kedua/{item.ContentItemId}")}\n\nPeriksa apakah seseorang dapat dikenali, lalu setujui atau kembalikan.", Why.Duty);
        }
    }
}
