using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace ForumLks.Recipes;

/// <summary>Holds values against the validation attributes of their member, in Indonesian.</summary>
internal static class MemberRules
{
    /// <summary>Reports every broken rule; what is missing is reported by the reader, which knows where to look.</summary>
    public static void Check(RecordMember member, object value, object record, RecipePosition at, string label, RecipeProblems problems)
    {
        foreach (var rule in member.Rules)
        {
            var context = new ValidationContext(record) { MemberName = member.Name, DisplayName = label };
            if (rule.GetValidationResult(value, context) is { } broken)
                problems.Add(at, Sentence(rule, value, label) ?? broken.ErrorMessage ?? label);
        }
    }

    // The framework's own sentences are English; a rule with its own message keeps it.
    private static string? Sentence(ValidationAttribute rule, object value, string label)
    {
        if (rule.ErrorMessage is not null || rule.ErrorMessageResourceName is not null) return null;
        var (count, unit) = value is string text ? (text.Length, "karakter") : ((value as ICollection)?.Count ?? 0, "butir");
        return rule switch
        {
            RequiredAttribute => Missing(label),
            MaxLengthAttribute longest => $"\"{label}\" paling banyak {longest.Length} {unit}; ini {count}.",
            MinLengthAttribute shortest => $"\"{label}\" paling sedikit {shortest.Length} {unit}; ini {count}.",
            StringLengthAttribute length when count > length.MaximumLength =>
                $"\"{label}\" paling banyak {length.MaximumLength} {unit}; ini {count}.",
            StringLengthAttribute length => $"\"{label}\" paling sedikit {length.MinimumLength} {unit}; ini {count}.",
            LengthAttribute length => $"\"{label}\" harus {length.MinimumLength} sampai {length.MaximumLength} {unit}; ini {count}.",
            RangeAttribute range => $"\"{label}\" harus {range.Minimum} sampai {range.Maximum}, bukan {value}.",
            _ => null,
        };
    }

    public static string Missing(string label) => $"\"{label}\" wajib diisi.";
}
