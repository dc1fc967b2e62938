using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Meetings;

public sealed class WriteModel(EditorTools tools, AreaChoice areas) : PlacedEditor<MeetingReport, MeetingReportContent>(tools, areas)
{
    /// <summary>One result and one source are nearly always written; left empty they are dropped.</summary>
    protected override MeetingReportContent NewContent() => new() { Kinds = [MeetingKind.Rakor], Items = [new MeetingItem()], Sources = [new SourceNote()] };

    /// <summary>The choices, with a place from elsewhere that is already chosen.</summary>
    public IEnumerable<SelectListItem> AreasWith(string? code) =>
        string.IsNullOrEmpty(code) || Areas.Any(a => a.Value == code) ? Areas : Areas.Append(new SelectListItem(code, code));
}
