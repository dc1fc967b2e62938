using System.Collections;
using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ForumLks.Web.Platform.Editing;

/// <summary>What is looked at before an item is saved: place and rights, rows left empty, rules across fields.</summary>
public abstract partial class ContentEditor<TItem, TContent>
{
    private void CheckPlacement()
    {
        var mine = Spaces.Any(s => s.Id == Placement.SpaceId) || (Item is not null && Item.SpaceId == Placement.SpaceId);
        if (Placement.SpaceId is not null && !mine)
        {
            ModelState.AddModelError("Placement.SpaceId", "Pilih salah satu ruang tempat Anda boleh menulis.");
        }

        CheckGroup();
        if (Placement.SpaceId is null && Placement.Visibility != Visibility.Group && !HttpContext.Reader.IsPlatformAdmin)
        {
            ModelState.AddModelError("Placement.SpaceId", "Pilih ruang tempat tulisan ini dimuat.");
        }

        if (Placement.Intent == WriteIntent.Publish && !MayPublish)
        {
            Placement.Intent = WriteIntent.Submit;
        }
    }

    /// <summary>A row added and left empty is no mistake; it is dropped when the item is kept.</summary>
    private void ForgiveEmptyRows()
    {
        foreach (var list in typeof(TContent).GetProperties().Where(p => p.PropertyType.IsGenericType && p.GetValue(Content) is IList))
        {
            var rows = (IList)list.GetValue(Content)!;
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i] is { } row && row is not string && JsonColumn.Write(row) == JsonColumn.Write(EmptyRow(rows)))
                {
                    ClearErrors($"Content.{list.Name}[{i}]");
                }
            }
        }
    }

    private void ClearErrors(string prefix)
    {
        foreach (var (_, entry) in ModelState.FindKeysWithPrefix(prefix))
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }

    /// <summary>Rules across fields run although single fields are wrong, so that all is said at once.</summary>
    private void Recheck()
    {
        if (Content is not IValidatableObject rules)
        {
            return;
        }

        foreach (var problem in rules.Validate(new ValidationContext(Content)))
        {
            foreach (var member in problem.MemberNames.DefaultIfEmpty(""))
            {
                var key = member.Length == 0 ? "" : $"Content.{member}";
                if (!ModelState.TryGetValue(key, out var entry) || entry.Errors.All(e => e.ErrorMessage != problem.ErrorMessage))
                {
                    ModelState.AddModelError(key, problem.ErrorMessage!);
                }
            }
        }
    }
}
