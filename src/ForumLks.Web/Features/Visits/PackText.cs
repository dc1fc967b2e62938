using System.Text;
using System.Text.Encodings.Web;
using ForumLks.Text;
using ForumLks.Web.Features.Practices;

namespace ForumLks.Web.Features.Visits;

/// <summary>One practice as HTML of a reading pack. Whatever an author wrote is encoded; only our own tags stand bare.</summary>
public sealed class PackText(HtmlEncoder encoder)
{
    private readonly StringBuilder _html = new();

    public override string ToString() => _html.ToString();

    public PackText Raw(string ours)
    {
        _html.Append(ours);
        return this;
    }

    public PackText Text(string? words)
    {
        _html.Append(encoder.Encode(words ?? ""));
        return this;
    }

    public PackText Element(string tag, string? words, string? cssClass = null) => string.IsNullOrWhiteSpace(words)
        ? this
        : Raw(cssClass is null ? $"<{tag}>" : $"<{tag} class=\"{cssClass}\">").Text(words).Raw($"</{tag}>\n");

    public PackText Section(string heading, string? words) => string.IsNullOrWhiteSpace(words) ? this : Element("h3", heading).Element("p", words, "kept");

    public PackText List(string tag, IEnumerable<string> rows)
    {
        Raw($"<{tag}>");
        foreach (var row in rows)
        {
            Element("li", row);
        }

        return Raw($"</{tag}>\n");
    }

    public PackText Fact(string term, string? value) => string.IsNullOrWhiteSpace(value) ? this : Element("dt", term).Element("dd", value);

    /// <param name="body">The long story as safe HTML with its pictures inside; empty where it would make the file too large.</param>
    public PackText Practice(Practice practice, string body)
    {
        var content = practice.Content;
        Raw("<dl class=\"line\">").Fact("Biaya", content.Cost).Fact("Waktu", content.Duration).Fact("Angka", content.Figure is { } figure ? $"{figure}, {content.FigureMeaning}" : "belum diukur")
            .Fact("Seperti apa lembaganya", content.Profile.InWords()).Raw("</dl>\n");
        Section("Masalahnya", content.Problem).Element("h3", "Yang dilakukan").List("ol", content.Steps).Section("Hasilnya", content.Result).Section("Keadaan lembaga", content.Context);
        content.Blocks.ForEach(Block);
        Section("Orang, barang, tempat", content.Resources).Section("Sumber dana", content.Funding);
        Evidence(content);
        Section("Yang tidak berhasil", content.DidNotWork).Section("Risiko", content.Risks).Section("Agar terus berjalan", content.Sustainability)
            .Section("Cocok untuk", content.Suits).Section("Kurang cocok untuk", content.SuitsNot)
            .Section("30 hari pertama", content.First30Days).Section("Sampai hari ke-60", content.Until60Days).Section("Sampai hari ke-90", content.Until90Days);
        if (body.Length > 0)
        {
            Element("h3", "Cerita lengkap").Raw($"<div>{body}</div>\n");
        }

        if (content.Sources.Count > 0)
        {
            Element("h3", "Sumber").List("ul", content.Sources.Select(s => s.ToString()));
        }

        return this;
    }

    private void Block(PracticeBlock block)
    {
        Element("h3", $"Bagian: {block.Title}").Raw("<p class=\"boxes\">Di lembaga kami: ☐ ada ☐ sebagian ☐ belum</p>").Element("p", block.Purpose);
        if (block.Steps.Count > 0)
        {
            List("ol", block.Steps);
        }

        Raw("<dl class=\"line\">").Fact("Syarat", block.Conditions).Fact("Biaya", block.Cost).Fact("Waktu", block.Time).Fact("Orang", block.People).Fact("Pelajaran", block.Lesson).Raw("</dl>\n");
    }

    private void Evidence(PracticeContent content)
    {
        if (content.Evidence.Count == 0)
        {
            return;
        }

        Element("h3", "Bukti").Raw("<table><tr><th>Yang diukur</th><th>Sebelum</th><th>Sesudah</th><th>Selama</th></tr>");
        foreach (var line in content.Evidence)
        {
            Raw("<tr><td>").Text(line.Indicator).Raw("</td><td>").Text(line.NotMeasured ? "belum diukur" : $"{line.Before} {line.Unit}").Raw("</td><td>")
                .Text(line.NotMeasured ? "" : $"{line.After} {line.Unit}").Raw("</td><td>").Text(line.Period).Raw("</td></tr>");
        }

        Raw("</table>\n");
    }
}
