using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>The long form of an institution in parts. A picture that comes with it becomes the photo.</summary>
public sealed class WriteModel(EditorTools tools, AreaChoice areas, ForumDb db, Say say) : PlacedEditor<Institution, InstitutionContent>(tools, areas)
{
    private const int MostTwins = 5;

    /// <summary>Entries with the same name in the same place, or the same registration: perhaps it stands here already.</summary>
    public IReadOnlyList<Twin> Twins { get; private set; } = [];

    public static IEnumerable<SelectListItem> Options<T>(Func<T, string> word)
        where T : struct, Enum => Enum.GetValues<T>().Select(v => new SelectListItem(word(v), v.ToString()));

    public static string Filled(params object?[] fields) =>
        fields.Count(f => f is not null and not "") is var count && count == 0 ? "belum diisi" : $"{count} isian";

    public Task<IActionResult> OnPostDropPhotoAsync(string? slug, CancellationToken cancel) => Again(slug, cancel, () =>
    {
        (Content.Photo, Content.PhotoAlt) = (null, null);
        ForgetTyped("Content.Photo");
    });

    protected override InstitutionContent NewContent() => new() { Sources = [] };

    protected override void Attach(KeptFile file)
    {
        if (file.IsImage)
        {
            (Content.Photo, Content.PhotoAlt) = (file.Path, Placement.UploadText);
            ModelState.Remove("Content.Photo");
            ModelState.Remove("Content.PhotoAlt");
            return;
        }

        base.Attach(file);
    }

    protected override async Task Complete(CancellationToken cancel)
    {
        foreach (var (day, field) in new[] { (Content.CheckedOn, nameof(Content.CheckedOn)), (Content.RegisteredOn, nameof(Content.RegisteredOn)), (Content.RankedOn, nameof(Content.RankedOn)), (Content.AccreditedOn, nameof(Content.AccreditedOn)) })
        {
            if (day > say.Today)
            {
                ModelState.AddModelError($"Content.{field}", "Tanggal ini belum tiba.");
            }
        }

        if (!string.IsNullOrWhiteSpace(Content.Area) && Item is null)
        {
            Twins = await FindTwins(cancel);
            if (Twins.Count > 0 && !Request.Form.ContainsKey("bukan-kembar"))
            {
                ModelState.AddModelError("", "Lembaga dengan nama atau nomor tanda daftar yang sama sudah tercatat. Lihat dahulu; bila memang lembaga lain, beri tanda di bawah lalu kirim lagi.");
            }
        }
    }

    private async Task<IReadOnlyList<Twin>> FindTwins(CancellationToken cancel)
    {
        var (name, number, area, own) = (InstitutionName.KeyOf(Content.Title), RegistrationKey.Of(Content.RegistrationNumber), Content.Area.Trim(), Placement.NewId);
        return await db.Set<Institution>().VisibleTo(HttpContext.Reader, Tools.Desk.Now)
            .Where(i => i.ContentItemId != own && ((i.NameKey == name && i.Area == area) || (number != null && i.RegistrationNumber == number)))
            .OrderBy(i => i.Id).Take(MostTwins).Select(i => new Twin(i.Title, i.Slug)).ToListAsync(cancel);
    }
}

public sealed record Twin(string Title, string Slug);
