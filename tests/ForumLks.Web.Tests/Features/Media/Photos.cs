using System.Net;
using ForumLks.Web.Features.Media;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Media;

/// <summary>Brings a photo in as its keeper does, and finds it again.</summary>
internal static class Photos
{
    /// <summary>A published practice with one photo; its address, the photo's, and the photo's number.</summary>
    public static async Task<(string Page, string Photo, long Id)> PublishPhoto(this ForumApp app, Browser writer, string faces = "None", byte[]? picture = null)
    {
        var form = (await writer.Open("/praktik/tulis")).Form("Content.Title").Practice($"Praktik berfoto {Writing.Word()}")
            .Fill(("Placement.UploadText", "Sayur di petak"), ("Placement.UploadFaces", faces));
        var attached = await form.Attach("Placement.Upload", "panen.png", "image/png", picture ?? SampleFiles.Png(700, 400)).Press("Lampirkan berkas");
        attached.Answers(HttpStatusCode.OK);
        var page = Writing.Kept(await attached.Form("Content.Title").Press("Terbitkan"));
        var file = await app.Look(db => db.Set<MediaFile>().AsNoTracking().OrderByDescending(m => m.Id).FirstAsync());
        return (page, "/media/" + file.Path, file.Id);
    }

    public static Task<MediaFile> File(this ForumApp app, long id) => app.Look(db => db.Set<MediaFile>().AsNoTracking().SingleAsync(m => m.Id == id));

    /// <summary>Every file that lies in the store, whatever it is.</summary>
    public static List<string> Stored(this ForumApp app) =>
        [.. Directory.EnumerateFiles(Path.Combine(app.DataFolder, "media"), "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(app.DataFolder, p)).Order(StringComparer.Ordinal)];
}
