using ForumLks.Web.Features.Meetings;

namespace ForumLks.Web.Features.Minutes;

/// <summary>The minutes as the report says them. Asked again it adds only what is new; what the report says already stays.</summary>
public static class IntoReport
{
    private const int LongestResult = 1000;
    private const int LongestBody = 60_000;

    public static IReadOnlyList<string> Fill(MeetingReportContent content, IEnumerable<(MinutesPart Part, MinutesSection Section)> minutes)
    {
        var leftAlone = new List<string>();
        foreach (var (part, section) in minutes)
        {
            var course = MinutesItems.Course(section.Text);
            if (part.Commission is { } of && content.Commissions.Find(c => c.Code == of.Code) is { } commission)
            {
                commission.Chair ??= section.Chair;
                commission.Secretary ??= section.Secretary;
                AddResult(content, commission, course, leftAlone);
            }
            else
            {
                AddToBody(content, part.IsPlenary ? null : part.Title, course, leftAlone);
            }

            AddItems(content, MinutesItems.In(section.Text, part.Commission?.Code));
        }

        return leftAlone;
    }

    private static void AddResult(MeetingReportContent content, Commission commission, string course, List<string> leftAlone)
    {
        if (course.Length == 0 || commission.Result == course)
        {
            return;
        }

        if (course.Length > LongestResult)
        {
            AddToBody(content, $"Komisi {commission.Code}", course, leftAlone);
        }
        else if (string.IsNullOrWhiteSpace(commission.Result))
        {
            commission.Result = course;
        }
        else
        {
            leftAlone.Add($"hasil Komisi {commission.Code} sudah terisi");
        }
    }

    private static void AddToBody(MeetingReportContent content, string? heading, string course, List<string> leftAlone)
    {
        if (course.Length == 0 || content.Body?.ReplaceLineEndings("\n").Contains(course, StringComparison.Ordinal) == true)
        {
            return;
        }

        var text = heading is null ? course : $"## {heading}\n\n{course}";
        var body = string.IsNullOrWhiteSpace(content.Body) ? text : $"{content.Body.TrimEnd()}\n\n{text}";
        if (body.Length > LongestBody)
        {
            leftAlone.Add($"catatan {heading ?? "pleno"} tidak muat lagi dalam laporan");
            return;
        }

        content.Body = body;
    }

    private static void AddItems(MeetingReportContent content, IReadOnlyList<MeetingItem> found)
    {
        var next = content.Items.Count == 0 ? 1 : content.Items.Max(i => i.Number) + 1;
        foreach (var item in found.Where(f => content.Items.TrueForAll(i => !string.Equals(i.Text.Trim(), f.Text, StringComparison.OrdinalIgnoreCase))))
        {
            item.Number = next++;
            content.Items.Add(item);
        }
    }
}
