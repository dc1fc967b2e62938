using ForumLks.Text.PersonalData;

namespace ForumLks.GateCorpus;

/// <summary>A sentence and what in it is personal data.</summary>
public sealed record LabelledSentence(string Text, IReadOnlyList<Label> Labels);

/// <param name="Start">Where it begins in the sentence.</param>
public sealed record Label(PersonalDataKind Kind, int Start, int Length)
{
    public bool Overlaps(PersonalDataFinding finding) => finding.Kind == Kind && finding.Start < Start + Length && Start < finding.End;
}
