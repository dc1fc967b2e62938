using System.Collections;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ForumLks.Web.Platform.Editing;

/// <summary>The buttons of a form that do not save the item: each answers with the same page and keeps all that was typed.</summary>
public abstract partial class ContentEditor<TItem, TContent>
{
    private const int LongestList = 200;

    public async Task<IActionResult> OnPostAddRowAsync(string? slug, string list, CancellationToken cancel) =>
        await Again(slug, cancel, () =>
        {
            if (RowsOf(list) is { } rows && rows.Count < LongestList)
            {
                rows.Add(EmptyRow(rows));
            }
        });

    public async Task<IActionResult> OnPostRemoveRowAsync(string? slug, string list, int row, CancellationToken cancel) =>
        await Again(slug, cancel, () =>
        {
            if (RowsOf(list) is { } rows && row >= 0 && row < rows.Count)
            {
                rows.RemoveAt(row);
                ForgetTyped($"Content.{list}");
            }
        });

    public async Task<IActionResult> OnPostPreviewAsync(string? slug, CancellationToken cancel) =>
        await Again(slug, cancel, () => Previewing = true);

    public async Task<IActionResult> OnPostAttachAsync(string? slug, CancellationToken cancel)
    {
        if (await Open(slug, cancel) is { } refused)
        {
            return refused;
        }

        ForgiveAll();
        if (Placement is { Upload: null, UploadPath: null })
        {
            ModelState.AddModelError("Placement.Upload", "Pilih berkas terlebih dahulu.");
        }

        await TakeUpload(cancel);
        return ModelState.IsValid ? Page() : this.Refused();
    }

    /// <summary>Keeps what was typed, right or wrong; a script calls it quietly while typing.</summary>
    public async Task<IActionResult> OnPostKeepAsync(string? slug, CancellationToken cancel)
    {
        if (await Open(slug, cancel) is { } refused)
        {
            return refused;
        }

        // A file that arrived in pieces waits in the draft for its own button: this one is pressed by a script as well.
        if (Placement.Upload is not null)
        {
            await TakeUpload(cancel);
        }

        DraftFrom = await tools.Drafts.Keep(HttpContext.Reader.Id!.Value, FormAddress, Content.Title, new KeptForm<TContent>(Content, Placement, Unreadable()), cancel);
        if (Request.Headers.XRequestedWith == "fetch")
        {
            return new NoContentResult();
        }

        ForgiveAll();
        return Page();
    }

    public async Task<IActionResult> OnPostForgetAsync(string? slug, CancellationToken cancel)
    {
        if (await Open(slug, cancel) is { } refused)
        {
            return refused;
        }

        await tools.Drafts.Forget(HttpContext.Reader.Id!.Value, FormAddress, cancel);
        TempData["Pesan"] = "Draf isian dibuang.";
        return Redirect(FormAddress);
    }

    /// <summary>Where an uploaded file goes: a picture into the text, anything else where the type keeps files.</summary>
    protected virtual void Attach(KeptFile file)
    {
        if (file.IsImage && Content is IHasBody body)
        {
            body.Body = $"{body.Body?.TrimEnd()}\n\n![{Placement.UploadText}]({file.Url})\n".TrimStart();
            ModelState.Remove("Content.Body");
        }
        else if (Content is IHasAttachments attached)
        {
            attached.Attachments.Add(file.Path);
        }
        else if (Content is IHasBody text)
        {
            text.Body = $"{text.Body?.TrimEnd()}\n\n[{file.Name}]({file.Url})\n".TrimStart();
            ModelState.Remove("Content.Body");
        }
    }

    protected async Task<IActionResult> Again(string? slug, CancellationToken cancel, Action change)
    {
        if (await Open(slug, cancel) is { } refused)
        {
            return refused;
        }

        await TakeUpload(cancel);
        ForgiveAll(except: "Placement.Upload");
        change();
        return Page();
    }

    /// <summary>These buttons judge nothing; what was typed, readable or not, stays in its field.</summary>
    private void ForgiveAll(string? except = null)
    {
        foreach (var (key, entry) in ModelState)
        {
            if (except is null || !key.StartsWith(except, StringComparison.Ordinal))
            {
                entry!.Errors.Clear();
                entry.ValidationState = ModelValidationState.Valid;
            }
        }
    }

    /// <summary>After rows have moved, their fields are filled from the record again.</summary>
    protected void ForgetTyped(string prefix)
    {
        foreach (var (key, _) in ModelState.FindKeysWithPrefix(prefix).ToList())
        {
            ModelState.Remove(key);
        }
    }

    /// <summary>What could not be read as a date or number, by field name, so that a draft keeps it too.</summary>
    private Dictionary<string, string> Unreadable() => ModelState
        .Where(e => e.Value is { Errors.Count: > 0, AttemptedValue.Length: > 0 } && e.Key.StartsWith("Content.", StringComparison.Ordinal))
        .ToDictionary(e => e.Key, e => e.Value!.AttemptedValue!);

    private IList? RowsOf(string list) => typeof(TContent).GetProperty(list)?.GetValue(Content) as IList;

    private static object EmptyRow(IList rows)
    {
        var type = rows.GetType().GetGenericArguments()[0];
        return type == typeof(string) ? "" : Activator.CreateInstance(type)!;
    }
}
