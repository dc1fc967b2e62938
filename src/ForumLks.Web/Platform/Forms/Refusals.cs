using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Forms;

/// <summary>What was asked for cannot be done: the same page comes back with all that was typed, and a sentence about it.</summary>
public static class Refusals
{
    public static PageResult Refused(this PageModel page, int status = StatusCodes.Status422UnprocessableEntity)
    {
        page.Response.StatusCode = status;
        return page.Page();
    }

    /// <summary>Whether a sentence stands at one of the fields whose names begin so: what is folded away must then be open.</summary>
    public static bool IsWrongAt(this ModelStateDictionary errors, string start) =>
        errors.Any(e => e.Key.StartsWith(start, StringComparison.Ordinal) && e.Value is { Errors.Count: > 0 });

    /// <summary>Takes a step that saves. What hinders it is said at the form, and nothing of it is left to be saved by whatever comes next.</summary>
    /// <param name="overtaken">What is said when somebody else saved the same rows first.</param>
    public static async Task<bool> Takes(this ModelStateDictionary errors, ForumDb db, Func<Task> step, string overtaken)
    {
        try
        {
            await step();
            return true;
        }
        catch (BrokenRule broken)
        {
            errors.AddModelError("", broken.Message);
        }
        catch (Exception raced) when (raced is EditConflict || raced.IsRace())
        {
            errors.AddModelError("", overtaken);
        }

        db.ChangeTracker.Clear();
        return false;
    }

    /// <summary>The same for a step that changes what is tracked and leaves the saving to here.</summary>
    public static Task<bool> Takes(this ModelStateDictionary errors, ForumDb db, Action step, string overtaken, CancellationToken cancel) => errors.Takes(
        db,
        () =>
        {
            step();
            return db.SaveChangesAsync(cancel);
        },
        overtaken);
}
