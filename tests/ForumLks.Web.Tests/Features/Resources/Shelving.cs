using ForumLks.Web.Features.Media;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Resources;

/// <summary>Puts resources on the shelf as a forum admin would.</summary>
public static class Shelving
{
    public static async Task<string> Shelve(this ForumApp app, string fileName, string type, byte[] bytes, params (string Name, string Value)[] more) =>
        Writing.Kept(await (await Filled(app, more)).Attach("Placement.Upload", fileName, type, bytes).Press("Terbitkan"));

    public static async Task<string> Rule(this ForumApp app, string title, params (string Name, string Value)[] more) =>
        Writing.Kept(await (await Filled(app, [("Content.Title", title), ("Content.Kind", "Regulasi"), ("Content.Licence", "bukan objek hak cipta"), .. more])).Press("Terbitkan"));

    public static async Task<string> Replace(this ForumApp app, string address, string fileName, string type, byte[] bytes, string note) =>
        Writing.Kept(await (await (await app.People.ForumAdmin()).Open(address + "/ubah")).Form("Content.Title").Fill("Content.FileNote", note)
            .Attach("Placement.Upload", fileName, type, bytes).Press("Simpan perubahan"));

    /// <summary>What the background does, now.</summary>
    public static Task<int> ReadDocuments(this ForumApp app) => app.Services.GetRequiredService<DocumentReading>().ReadAll(CancellationToken.None);

    public static async Task<Form> Filled(ForumApp app, params (string Name, string Value)[] more) =>
        (await (await app.People.ForumAdmin()).Open("/sumber/unggah")).Form("Content.Title").Fill(
            ("Content.Title", $"Dokumen {Writing.Word()}"), ("Content.Summary", "Keterangan contoh"), ("Content.Kind", "Dokumen"), ("Content.Licence", "CC BY 4.0")).Fill(more);

    public static string Slug(string address) => address.Split('/')[2].Split('?')[0];

    public static Task<string> IdOf(this ForumApp app, string address) => app.Look(db =>
        Task.FromResult(db.Set<ForumLks.Web.Platform.Content.ContentItem>().Where(i => i.Type == "Resource" && i.Slug == Slug(address)).Select(i => i.ContentItemId).Single()));
}
