using System.Globalization;
using ForumLks.Media;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;

namespace ForumLks.Web.Features.Imports;

/// <summary>Writes the cells of a row into a record, each by its column.</summary>
public static class RowReading
{
    private const string ClearWord = "(kosongkan)";

    /// <summary>The record as it will be. A cell that says what the record says already changes nothing, whatever form it has.</summary>
    public static InstitutionContent Write(RowDraft row)
    {
        var content = row.Known is { } known ? JsonColumn.Read<InstitutionContent>(JsonColumn.Write(known.Content)) : new InstitutionContent();
        foreach (var column in InstitutionColumns.All)
        {
            Take(row, column, content);
        }

        content.Area = row.Area ?? content.Area;
        content.Tidy();
        return content;
    }

    private static void Take(RowDraft row, ImportColumn column, InstitutionContent content)
    {
        var cell = row[column.Key];
        if (cell.Kind == CellKind.Empty || (row.Known is not null && SaysTheSame(column.Show(content), cell)))
        {
            return;
        }

        if (cell.Kind == CellKind.Formula)
        {
            row.Refuse(column.Key, $"Sel ini berisi rumus (“{ImportCell.Shortened(cell.Text)}”). Rumus tidak dijalankan dan tidak diimpor: salin, lalu tempel sebagai nilai.");
        }
        else if (cell.Kind == CellKind.Error)
        {
            row.Refuse(column.Key, $"Sel ini berisi galat Excel ({cell.Text}). Betulkan isinya.");
        }
        else if (cell.Text.Equals(ClearWord, StringComparison.OrdinalIgnoreCase))
        {
            column.Clear(content);
        }
        else if (cell.Text is not ("-" or "–"))
        {
            var taken = new ImportCell(cell);
            column.Take(content, taken);
            if (taken.Refusal is { } sentence)
            {
                row.Refuse(column.Key, sentence);
            }
        }
    }

    private static bool SaysTheSame(object? shown, TableCell cell) => shown switch
    {
        null => false,
        DateOnly day => cell.Text == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => string.Equals(shown.ToString()!.ReplaceLineEndings("\n").Trim(), cell.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal),
    };
}
