using ForumLks.Text.PersonalData;

namespace ForumLks.GateCorpus;

/// <summary>How much of what is there was found, and how much of what was found is there.</summary>
public sealed record Score(PersonalDataKind Kind, int There, int Found, int False)
{
    public double Recall => There == 0 ? 1 : (double)Found / There;

    public double Precision => Found + False == 0 ? 1 : (double)Found / (Found + False);

    /// <summary>What must be reached: numbers that open doors are missed once in a hundred at most.</summary>
    public double WantedRecall => Kind is PersonalDataKind.Nik or PersonalDataKind.FamilyCard or PersonalDataKind.Phone or PersonalDataKind.BankAccount ? 0.99 : 0.9;
}

public static class Scoring
{
    public const double WantedPrecision = 0.9;

    public static IReadOnlyList<Score> Of(IReadOnlyList<LabelledSentence> sentences)
    {
        var results = sentences.Select(s => (s.Labels, Findings: PersonalDataFinder.Find(s.Text))).ToList();
        return [.. Enum.GetValues<PersonalDataKind>().Select(kind => new Score(
            kind,
            results.Sum(r => r.Labels.Count(l => l.Kind == kind)),
            results.Sum(r => r.Labels.Count(l => l.Kind == kind && r.Findings.Any(l.Overlaps))),
            results.Sum(r => r.Findings.Count(f => f.Kind == kind && !r.Labels.Any(l => l.Overlaps(f))))))];
    }

    /// <summary>The sentences that were read wrongly, for whoever tunes the rules.</summary>
    public static IEnumerable<string> Mistakes(IReadOnlyList<LabelledSentence> sentences)
    {
        foreach (var (text, labels) in sentences)
        {
            var findings = PersonalDataFinder.Find(text);
            foreach (var missed in labels.Where(l => !findings.Any(l.Overlaps)))
                yield return $"missed {missed.Kind}: {text.ReplaceLineEndings("⏎")}";
            foreach (var wrong in findings.Where(f => !labels.Any(l => l.Overlaps(f))))
                yield return $"false {wrong.Kind} “{wrong.Value}”: {text}";
        }
    }
}
