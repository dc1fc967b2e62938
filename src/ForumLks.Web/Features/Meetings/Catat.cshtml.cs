using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Meetings;

/// <summary>A report from a news story: seven fields and where it was read. The full form opens what it made, nothing is typed twice.</summary>
public sealed class CatatModel(EditorTools tools, AreaChoice areas) : PlacedEditor<MeetingReport, MeetingReportContent>(tools, areas)
{
    public override string FormAddress => Item is null ? "/rakor/catat" : base.FormAddress;

    public override Task<IActionResult> OnPostAsync(string? slug, CancellationToken cancel)
    {
        if (Content.Sources.TrueForAll(s => string.IsNullOrWhiteSpace(s.Title)))
        {
            ModelState.AddModelError("", "Tulis dari mana Anda membacanya: judul berita dan penerbitnya.");
        }

        return base.OnPostAsync(slug, cancel);
    }

    protected override MeetingReportContent NewContent() => new() { Sources = [new SourceNote()] };
}
