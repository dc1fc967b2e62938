using ForumLks.Web.Features.Directory;

namespace ForumLks.Web.Features.Imports;

/// <summary>
/// One column of the directory's sheet, for the template, the import and the export alike: what goes out comes in again as it was.
/// </summary>
/// <param name="Key">Names it in a form and in what is remembered of a person's headings.</param>
/// <param name="Heading">As the template writes it.</param>
/// <param name="Help">What belongs into it, for the template.</param>
/// <param name="Synonyms">What else people call it.</param>
/// <param name="Field">The property it fills, to which the record's own rules point.</param>
public sealed record ImportColumn(string Key, string Heading, string Help, string Example, string[] Synonyms, string Field)
{
    /// <summary>The value as a sheet shows it: text, a date or nothing.</summary>
    public required Func<InstitutionContent, object?> Show { get; init; }

    /// <summary>Takes a cell with something in it.</summary>
    public required Action<InstitutionContent, ImportCell> Take { get; init; }

    /// <summary>Empties the value, where a cell says so.</summary>
    public required Action<InstitutionContent> Clear { get; init; }
}
