using System.Security.Cryptography;
using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Platform.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Minutes;

/// <summary>What both doors to a part of the minutes do alike: the one for members and the one behind a signed link.</summary>
public interface ISectionPage
{
    MeetingReport Report { get; }
    MinutesPart Part { get; }
    SectionInput Input { get; }

    /// <summary>What somebody else saved while this form was open.</summary>
    MinutesSection? Theirs { get; }
    MinutesSection? Saved { get; }
}

public sealed class SectionEditing(MinutesDesk desk)
{
    public async Task<(MinutesSection? Saved, SectionInput Input)> Open(MeetingReport report, MinutesPart part, CancellationToken cancel)
    {
        var saved = await desk.Find(report.Id, part.Key, cancel);
        return (saved, new SectionInput
        {
            Text = saved?.Text,
            Chair = saved?.Chair ?? part.Commission?.Chair,
            Secretary = saved?.Secretary ?? part.Commission?.Secretary,
            SeenRevision = saved?.Revision ?? 0,
            FormId = RandomNumberGenerator.GetHexString(24, lowercase: true),
        });
    }

    /// <summary>The quiet save of the script: taken, or 409, upon which it sends the whole form.</summary>
    public async Task<IActionResult> Keep(MeetingReport report, MinutesPart part, SectionInput input, bool isValid, CancellationToken cancel)
    {
        if (!isValid)
        {
            return new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            await desk.Save(report.Id, part.Key, input, cancel);
            return new NoContentResult();
        }
        catch (EditConflict)
        {
            return new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }

    /// <returns>Null when it was saved; else what somebody else wrote, and the input goes on from there.</returns>
    public async Task<MinutesSection?> Save(PageModel page, MeetingReport report, MinutesPart part, SectionInput input, CancellationToken cancel)
    {
        try
        {
            await desk.Save(report.Id, part.Key, input, cancel);
            return null;
        }
        catch (EditConflict)
        {
            var theirs = (await desk.Find(report.Id, part.Key, cancel))!;
            page.ModelState.Clear();
            input.SeenRevision = theirs.Revision;
            page.ModelState.AddModelError("", "Orang lain menyimpan bagian ini ketika Anda menulis. Kedua versi ada di bawah; tulisan Anda masih di formulir. Gabungkan yang perlu, lalu simpan.");
            page.Response.StatusCode = StatusCodes.Status409Conflict;
            return theirs;
        }
    }
}
