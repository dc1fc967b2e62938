using ForumLks.Web.Data;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Editing;

/// <summary>Keeps forms that could not be taken, for a day, so that nothing typed is lost.</summary>
public sealed class HeldForms(ForumDb db, TimeProvider clock)
{
    private const int LargestForm = 400_000;

    /// <returns>The address at which the form can be sent again; null where there is nothing to keep.</returns>
    public async Task<string?> Hold(HttpContext context)
    {
        var request = context.Request;
        // A form from another site is never offered back: that would lend it our reader's hand.
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !request.IsFromOurPages())
        {
            return null;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        var held = HeldForm.Of(request.Path + request.QueryString, form, Now);
        if (held.Fields.Sum(f => f.Name.Length + f.Value.Length) > LargestForm || held.Path.Length > 300)
        {
            return null;
        }

        await db.Set<HeldForm>().Where(f => f.AtUtc < Now.AddDays(-1)).ExecuteDeleteAsync(context.RequestAborted);
        db.Add(held);
        await db.SaveChangesAsync(context.RequestAborted);
        return $"/lanjutkan/{held.Token}";
    }

    public Task<HeldForm?> Find(string token, CancellationToken cancel) =>
        db.Set<HeldForm>().FirstOrDefaultAsync(f => f.Token == token && f.AtUtc > Now.AddDays(-1), cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <summary>An outdated antiforgery token is not the writer's fault: the form is held and offered again.</summary>
public sealed class StaleFormFilter(HeldForms held) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.Request.ContentLength > FormsSetup.LargestForm)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
        else if (context.Result is IAntiforgeryValidationFailedResult && await held.Hold(context.HttpContext) is { } address)
        {
            context.Result = new ViewResult
            {
                ViewName = "_StaleForm",
                StatusCode = StatusCodes.Status400BadRequest,
                ViewData = new(new Microsoft.AspNetCore.Mvc.ModelBinding.EmptyModelMetadataProvider(), context.ModelState) { Model = address },
            };
        }

        await next();
    }
}
