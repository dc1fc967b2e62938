using ForumLks.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>Answers a form that the gate holds: the findings in place, the choices, and every field as it was sent, to be sent again.</summary>
public sealed class GateFilter(ForumDb db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not GateHolds held || executed.ExceptionHandled)
        {
            return;
        }

        executed.ExceptionHandled = true;
        db.ChangeTracker.Clear();
        executed.Result = new ViewResult
        {
            ViewName = "_GatePage",
            StatusCode = StatusCodes.Status422UnprocessableEntity,
            ViewData = new ViewDataDictionary<HeldAtGate>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = HeldAtGate.Of(held, context.HttpContext.Request) },
        };
    }
}

/// <summary>What the page of the gate shows of a form.</summary>
/// <param name="Texts">Fields in which something was found; they can be rewritten here.</param>
/// <param name="Others">All other fields, sent along unseen.</param>
/// <param name="Files">Fields that brought a file; a browser has to be given it again.</param>
public sealed record HeldAtGate(
    string Action, IReadOnlyList<GateFinding> Findings, IReadOnlyList<KeyValuePair<string, string>> Texts, IReadOnlyList<KeyValuePair<string, string>> Others, IReadOnlyList<string> Files, Content.ContentItem? Item)
{
    public static HeldAtGate Of(GateHolds held, HttpRequest request)
    {
        var fields = request.Form.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToList();
        var texts = fields.Where(f => held.Findings.Any(h => f.Value.Contains(h.Found.Value, StringComparison.Ordinal))).ToList();
        return new HeldAtGate(request.PathBase + request.Path + request.QueryString, held.Findings, texts, [.. fields.Except(texts)], [.. request.Form.Files.Select(f => f.Name).Distinct()], held.Item);
    }
}
