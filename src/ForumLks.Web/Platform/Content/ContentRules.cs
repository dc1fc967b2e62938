using System.ComponentModel.DataAnnotations;
using ForumLks.Text;

namespace ForumLks.Web.Platform.Content;

/// <summary>Rules that several content records share, each a sentence at its field.</summary>
public static class ContentRules
{
    /// <summary>Drops rows that were left empty, so that a spare row is never an error.</summary>
    public static List<string> Filled(this IEnumerable<string?>? rows) =>
        [.. (rows ?? []).Where(r => !string.IsNullOrWhiteSpace(r)).Select(r => r!.Trim())];

    public static IEnumerable<ValidationResult> NoLongerThan(IReadOnlyList<string> rows, int limit, string name, string word)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i]?.Length > limit)
            {
                yield return new($"{word} {i + 1} paling banyak {IndonesianNumber.Format(limit)} huruf.", [$"{name}[{i}]"]);
            }
        }
    }

    public static IEnumerable<ValidationResult> AtMost(int count, int limit, string name, string word)
    {
        if (count > limit)
        {
            yield return new($"{word} paling banyak {limit}; Anda menulis {count}.", [name]);
        }
    }
}
