using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Meetings;

public sealed class WriteModel(EditorTools tools, AreaChoice areas, Places places) : PlacedEditor<MeetingReport, MeetingReportContent>(tools, areas)
{
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(Request.Method))
        {
            foreach (var (index, sentence) in OwnerPlace.Mistakes(Content, await places.Now(HttpContext.RequestAborted)))
            {
                ModelState.AddModelError($"Content.Items[{index}].Owner", sentence);
            }
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>One result and one source are nearly always written; left empty they are dropped.</summary>
    protected override MeetingReportContent NewContent() => new() { Kinds = [MeetingKind.Rakor], Items = [new MeetingItem()], Sources = [new SourceNote()] };

    /// <summary>The choices, with a place from elsewhere that is already chosen.</summary>
    public IEnumerable<SelectListItem> AreasWith(string? code) =>
        string.IsNullOrEmpty(code) || Areas.Any(a => a.Value == code) ? Areas : Areas.Append(new SelectListItem(code, code));
}
