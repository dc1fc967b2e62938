using ForumLks.Media;
using ForumLks.Web.Features.Directory;

namespace ForumLks.Web.Features.Imports;

/// <summary>Something wrong in a row, at a column; the sentence says what to do.</summary>
public sealed record RowProblem(string Column, string Sentence);

/// <summary>What a field was and will be.</summary>
public sealed record FieldChange(string Label, string Before, string After);

/// <summary>A row on its way: its cells by our columns, what it is about, and what is wrong with it.</summary>
public sealed class RowDraft(TableRow row, IReadOnlyDictionary<string, int> columns, string? decision = null)
{
    private const int MostProblems = 20;
    private readonly List<RowProblem> _problems = [];
    private readonly List<RowChoice> _choices = [];

    public int Number => row.Number;

    public bool IsForeign => row.IsForeign;

    public IReadOnlyList<RowProblem> Problems => _problems;

    public bool HasProblems => _problems.Count > 0;

    /// <summary>How it can be meant, where a person has to say.</summary>
    public IReadOnlyList<RowChoice> Choices => _choices;

    /// <summary>What a person said of it (<see cref="RowDecision"/>).</summary>
    public string? Decision => decision;

    public bool IsSkipped => decision == RowDecision.Skip;

    public bool IsNewByDecision => decision == RowDecision.New;

    /// <summary>The directory's own entry that the row is about; null for a new one.</summary>
    public Institution? Known { get; set; }

    public string? Area { get; set; }

    /// <summary>What the entry will say.</summary>
    public InstitutionContent? Content { get; set; }

    public TableCell this[string key] => columns.TryGetValue(key, out var index) ? row[index] : TableCell.Empty;

    public bool Has(string key) => columns.ContainsKey(key);

    /// <summary>The text under a key as far as it identifies something.</summary>
    public string? Told(string key) => this[key] is { Kind: not CellKind.Empty, Text: var text } && text is not ("-" or "–") ? text : null;

    public string? RegistrationKey => Directory.RegistrationKey.Of(Told(InstitutionColumns.Registration));

    public string NameKey => InstitutionName.KeyOf(Told("nama") ?? "");

    public void Refuse(string column, string sentence)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new RowProblem(InstitutionColumns.Find(column)?.Heading ?? column, sentence));
        }
    }

    /// <summary>Refused until somebody says how it is meant; leaving it out is always one of the ways.</summary>
    public void Ask(string column, string sentence, IEnumerable<RowChoice> choices)
    {
        Refuse(column, sentence);
        _choices.AddRange(choices.Append(new RowChoice(RowDecision.Sent(Number, RowDecision.Skip), "Lewati baris ini")));
    }

    public RowChoice Choice(string meaning, string label) => new(RowDecision.Sent(Number, meaning), label);
}
