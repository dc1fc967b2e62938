using System.ComponentModel.DataAnnotations;

namespace ForumLks.Recipes;

/// <summary>Rules between members, for records that state them through <see cref="IValidatableObject"/>.</summary>
internal static class RecordRules
{
    /// <param name="record">The record, bound without errors.</param>
    /// <param name="whereIs">The place of a member's value, by the member's name.</param>
    /// <param name="at">Where the record itself stands.</param>
    /// <param name="problems">Receives the broken rules.</param>
    public static void Check(object record, Func<string, RecipePosition?> whereIs, RecipePosition at, RecipeProblems problems)
    {
        if (record is not IValidatableObject validatable) return;
        foreach (var broken in validatable.Validate(new ValidationContext(record)))
        {
            if (broken == ValidationResult.Success) continue;
            var place = broken.MemberNames.Select(whereIs).FirstOrDefault(found => found is not null);
            problems.Add(place ?? at, broken.ErrorMessage ?? record.GetType().Name);
        }
    }
}
