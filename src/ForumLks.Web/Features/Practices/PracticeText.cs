using System.Globalization;
using System.Text;
using ForumLks.Text;

namespace ForumLks.Web.Features.Practices;

/// <summary>A practice, or one block, as a message that can be pasted into WhatsApp: bold with asterisks, no more.</summary>
public static class PracticeText
{
    public static string Of(Practice practice, string? areaName, string link)
    {
        var content = practice.Content;
        var text = new StringBuilder($"*{practice.Title}*\n{content.OwnerName}{(areaName is null ? "" : $", {areaName}")}\n\n{content.Summary}\n\n");
        if (content.Figure is { } figure)
        {
            text.Append(CultureInfo.InvariantCulture, $"*{figure}* {content.FigureMeaning}, {content.FigurePeriod}\n\n");
        }

        Numbered(text.Append("*Caranya*\n"), content.Steps);
        Line(text, "Biaya", content.Cost);
        Line(text, "Waktu", content.Duration);
        return text.Append(CultureInfo.InvariantCulture, $"\nSelengkapnya: {link}").ToString();
    }

    public static string Of(Practice practice, PracticeBlock block, string link)
    {
        var text = new StringBuilder($"*{block.Title}*\n");
        Line(text, "Gunanya", block.Purpose);
        Numbered(text.Append("\n*Langkah*\n"), block.Steps);
        Line(text, "Syarat", block.Conditions);
        Line(text, "Biaya", block.Cost);
        Line(text, "Waktu", block.Time);
        Line(text, "Orang", block.People);
        Line(text, "Pelajaran", block.Lesson);
        return text.Append(CultureInfo.InvariantCulture, $"\nBagian dari “{practice.Title}”, {practice.Content.OwnerName}: {link}").ToString();
    }

    private static void Numbered(StringBuilder text, IEnumerable<string> steps)
    {
        foreach (var (step, number) in steps.Select((s, i) => (s, i + 1)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}. {Excerpt.Of(step, 280)}\n");
        }
    }

    private static void Line(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            text.Append(CultureInfo.InvariantCulture, $"{label}: {value}\n");
        }
    }
}
