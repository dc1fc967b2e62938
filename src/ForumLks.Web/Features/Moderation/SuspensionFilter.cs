using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ForumLks.Web.Features.Moderation;

/// <summary>
/// A suspended member reads everything and writes nothing: every form of every page answers so, but for those of their own account and for a report.
/// What they had typed is shown back to them.
/// </summary>
public sealed class SuspensionFilter(TimeProvider clock) : IAsyncPageFilter
{
    private static readonly string[] Open = ["/akun", "/keluar", "/masuk", "/laporkan", "/lupa-sandi", "/atur-sandi"];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (request, reader) = (context.HttpContext.Request, context.HttpContext.Reader);
        if (!HttpMethods.IsPost(request.Method) || !reader.IsSuspended(clock.GetUtcNow().UtcDateTime) || Open.Any(o => request.Path.StartsWithSegments(o)))
        {
            await next();
            return;
        }

        context.Result = new ViewResult
        {
            ViewName = "/Features/Moderation/_Suspended.cshtml",
            StatusCode = StatusCodes.Status403Forbidden,
            ViewData = new ViewDataDictionary<SuspendedForm>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = new(reader.SuspendedUntilUtc!.Value, Typed(request)) },
        };
    }

    /// <summary>Only what has the length of a text; ids and choices help nobody.</summary>
    private static List<string> Typed(HttpRequest request) =>
        request.HasFormContentType ? [.. request.Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).SelectMany(f => f.Value).OfType<string>().Where(v => v.Length > 40).Take(50)] : [];
}

public sealed record SuspendedForm(DateTime UntilUtc, IReadOnlyList<string> Typed);
