using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Collections;

public sealed class WriteModel(EditorTools tools, CollectionReading collections) : ContentEditor<Collection, CollectionContent>(tools)
{
    public override async Task<IActionResult> OnPostAsync(string? slug, CancellationToken cancel)
    {
        if (Content.Entries.Count is > 0 and <= CollectionContent.MostEntries)
        {
            await CheckEntries(cancel);
        }

        return await base.OnPostAsync(slug, cancel);
    }

    public async Task<IActionResult> OnPostRaiseAsync(string? slug, int row, CancellationToken cancel) => await Again(slug, cancel, () =>
    {
        if (row > 0 && row < Content.Entries.Count)
        {
            (Content.Entries[row - 1], Content.Entries[row]) = (Content.Entries[row], Content.Entries[row - 1]);
            ForgetTyped("Content.Entries");
        }
    });

    protected override CollectionContent NewContent() => new() { Entries = [new(), new(), new()] };

    private async Task CheckEntries(CancellationToken cancel)
    {
        var unknown = await collections.Unknown(Content.Entries, HttpContext.Reader, cancel);
        for (var i = 0; i < Content.Entries.Count; i++)
        {
            var address = Content.Entries[i].Address;
            if (!string.IsNullOrWhiteSpace(address) && unknown.Contains(CollectionEntry.PathOf(address) ?? address))
            {
                ModelState.AddModelError($"Content.Entries[{i}].Address", "Halaman ini tidak ditemukan di forum. Salin alamatnya dari peramban, misalnya /sumber/buku-kas-sederhana.");
            }
        }
    }
}
