using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ForumLks.Web.Platform.Forms;

/// <summary>What is wrong with a form, in the order of its fields: model state keeps them in none.</summary>
public static class FormOrder
{
    /// <returns>One sentence a field, as the field itself shows; all that concern the whole form.</returns>
    /// <param name="form">The page that binds the form; the properties of what it binds stand in the order of the fields.</param>
    public static IReadOnlyList<(string Key, string Words)> Errors(ModelStateDictionary state, object? form) =>
        [.. state.Where(e => e.Value is { Errors.Count: > 0 })
            .OrderBy(e => Place(form?.GetType(), e.Key), StringComparer.Ordinal)
            .SelectMany(e => e.Value!.Errors.Take(e.Key.Length == 0 ? int.MaxValue : 1).Select(error => (e.Key, error.ErrorMessage)))];

    /// <summary>"Content.Steps[2].Text" as digits that sort; what is no property comes last, what concerns the whole form first.</summary>
    private static string Place(Type? type, string key)
    {
        var place = "";
        foreach (var part in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, index) = part.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? (part[..at], part[(at + 1)..].TrimEnd(']')) : (part, "");
            var properties = type?.GetProperties() ?? [];
            var found = Array.FindIndex(properties, p => p.Name == name);
            place += $"{(found < 0 ? 999 : found):000}{index.PadLeft(4, '0')}";
            type = found < 0 ? null : properties[found].PropertyType is { IsGenericType: true } list ? list.GetGenericArguments()[^1] : properties[found].PropertyType;
        }

        return place;
    }
}
