using System.Text;
using ForumLks.Text;
using ForumLks.Web.Features.Meetings;

namespace ForumLks.Web.Features.Prints;

/// <summary>The report as a WhatsApp message.</summary>
public static class ReportText
{
    private const int MostItems = 12;

    public static string Of(MeetingPaper paper)
    {
        var text = new StringBuilder();
        text.Append('*').Append(paper.Report.Title).Append("*\n").Append(paper.Content.WhenText());
        if (paper.Content.Place is { Length: > 0 } place)
        {
            text.Append(", ").Append(place);
        }

        text.Append("\n\n").Append(paper.Content.Summary).Append('\n');
        if (paper.People is { } people)
        {
            text.Append("\nHadir: ").Append(people).Append('\n');
        }

        foreach (var item in paper.Content.Items.Take(MostItems))
        {
            text.Append("\n*").Append(item.Kind).Append(' ').Append(item.Number).Append("* ").Append(item.Text);
            if (item.Owner is { Length: > 0 } owner)
            {
                text.Append(" (").Append(owner).Append(item.Deadline is { } by ? $", tenggat {IndonesianDate.Long(by)}" : "").Append(')');
            }
            else if (item.Deadline is { } day)
            {
                text.Append(" (tenggat ").Append(IndonesianDate.Long(day)).Append(')');
            }
        }

        if (paper.Content.Items.Count > MostItems)
        {
            text.Append("\n… dan ").Append(paper.Content.Items.Count - MostItems).Append(" butir lagi");
        }

        return text.Append("\n\nLengkapnya: ").Append(paper.LiveAddress).Append('\n').ToString();
    }
}
