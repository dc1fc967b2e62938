using System.Text;
using ForumLks.Text.PersonalData;

namespace ForumLks.GateCorpus;

/// <summary>
/// Sentences as institutions write them, made from templates with a seed: the same seed gives the same sentences. Two halves with their own templates and
/// their own names; rules are looked at against the first only.
/// </summary>
public static class Corpus
{
    private const int SentencesPerHalf = 1_300;

    public static IReadOnlyList<LabelledSentence> Tuning(int seed = 7) => Make(TuningTemplates.All, new Fill(seed, TuningTemplates.Children, TuningTemplates.Adults));

    public static IReadOnlyList<LabelledSentence> HeldOut(int seed = 11) => Make(HeldOutTemplates.All, new Fill(seed, HeldOutTemplates.Children, HeldOutTemplates.Adults));

    private static List<LabelledSentence> Make(IReadOnlyList<string> templates, Fill fill) =>
        [.. Enumerable.Range(0, SentencesPerHalf).Select(i => Sentence(templates[i % templates.Count], fill))];

    private static LabelledSentence Sentence(string template, Fill fill)
    {
        var text = new StringBuilder();
        var labels = new List<Label>();
        for (var i = 0; i < template.Length;)
        {
            if (template[i] != '{')
            {
                text.Append(template[i++]);
                continue;
            }

            var end = template.IndexOf('}', i);
            var (value, kinds) = fill.Of(template[(i + 1)..end]);
            labels.AddRange(kinds.Select(kind => new Label(kind, text.Length, value.Length)));
            text.Append(value);
            i = end + 1;
        }

        return new LabelledSentence(text.ToString(), labels);
    }
}
