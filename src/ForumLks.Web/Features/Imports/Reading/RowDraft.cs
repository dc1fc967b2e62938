using ForumLks.Media;
using ForumLks.Web.Features.Directory;

namespace ForumLks.Web.Features.Imports;

/// <summary>Something wrong in a row, at a column; the sentence says what to do.</summary>
public sealed record RowProblem(string Column, string Sentence);

/// <summary>What a field was and will be.</summary>
public sealed record FieldChange(string Label, string Before, string After);

/// <summary>A row on its way: its cells by our columns, what it is about, and what is wrong with it.</summary>
public sealed class RowDraft(TableRow row, IReadOnlyDictionary<string, int> columns)
{
    private const int MostProblems = 20;
    private readonly List<RowProblem> _problems = [];

    public int Number => row.Number;

    public bool IsForeign => row.IsForeign;

    public IReadOnlyList<RowProblem> Problems => _problems;

    public bool HasProblems => _problems.Count > 0;

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
}
