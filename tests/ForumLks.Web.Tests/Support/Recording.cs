using ForumLks.Web.Features.Directory;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Support;

/// <summary>Records institutions as a forum admin of Madiun does.</summary>
public static class Recording
{
    public static Form Institution(this Form form, string title) => form.Fill(
        ("Content.Title", title),
        ("Content.Kind", "Lks"),
        ("Content.Area", "35.21"));

    /// <summary>Its address.</summary>
    public static async Task<string> Record(this Browser admin, string title, Action<Form>? more = null)
    {
        var form = (await admin.Open("/direktori/tulis")).Form("Content.Title").Institution(title);
        more?.Invoke(form);
        return Writing.Kept(await form.Press("Terbitkan"));
    }

    public static Task<Institution> Institution(this ForumApp app, string address) =>
        app.Look(db => db.Set<Institution>().AsNoTracking().SingleAsync(i => i.Slug == address.Split('/', StringSplitOptions.None)[2]));
}
