using System.Globalization;
using System.Text.RegularExpressions;

namespace ForumLks.Recipes;

/// <summary>Reads single values: text, choices, numbers, true/false, dates and times.
/// Numbers may be given as strings, as Orchard allows.</summary>
internal static partial class ScalarReader
{
    private static readonly Type[] Types =
    [
        typeof(string), typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(bool), typeof(DateOnly), typeof(DateTimeOffset),
        typeof(TimeOnly),
    ];

    public static bool CanRead(Type type) =>
        type.IsEnum || Types.Contains(type);

    /// <summary>The value, or null after adding the reason to the problems.</summary>
    public static object? Read(Type type, RecipeNode node, string label, RecipeProblems problems)
    {
        if (type == typeof(string)) return Text(node, label, problems);
        if (type.IsEnum) return Choice(type, node, label, problems);
        if (type == typeof(bool)) return Flag(node, label, problems);
        if (type == typeof(DateOnly)) return Date(node, label, problems);
        if (type == typeof(DateTimeOffset)) return Moment(node, label, problems);
        return type == typeof(TimeOnly) ? Time(node, label, problems) : Number(type, node, label, problems);
    }

    private static string? Text(RecipeNode node, string label, RecipeProblems problems)
    {
        if (node.Kind == RecipeNodeKind.String) return node.Text;
        var hint = node.Kind == RecipeNodeKind.Number ? $" Tulis dalam tanda kutip: \"{node.Text}\"." : "";
        problems.Add(node, $"\"{label}\" harus teks, bukan {node.Kind.InIndonesian()}.{hint}");
        return null;
    }

    // Only names: a number says nothing to a reader of the file, and changes its meaning when a name is inserted.
    private static object? Choice(Type type, RecipeNode node, string label, RecipeProblems problems)
    {
        var names = Enum.GetNames(type);
        var name = names.FirstOrDefault(name => name.Equals(node.Text, StringComparison.OrdinalIgnoreCase));
        if (name is not null && node.Kind == RecipeNodeKind.String) return Enum.Parse(type, name);
        var given = node.Text.Length > 0 ? $"berisi \"{node.Text}\", yang tidak dikenal" : "belum berisi pilihan";
        problems.Add(node, $"\"{label}\" {given}. Pilihannya: {string.Join(", ", names)}.");
        return null;
    }

    private static object? Flag(RecipeNode node, string label, RecipeProblems problems)
    {
        if (node.Kind == RecipeNodeKind.Boolean) return node.IsTrue;
        if (node.Kind == RecipeNodeKind.String && bool.TryParse(node.Text, out var flag)) return flag;
        problems.Add(node, $"\"{label}\" harus true atau false.");
        return null;
    }

    private static object? Number(Type type, RecipeNode node, string label, RecipeProblems problems)
    {
        if (node.Kind is not (RecipeNodeKind.Number or RecipeNodeKind.String)
            || !decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            problems.Add(node, $"\"{label}\" harus angka seperti 12 atau 12.5{Given(node)}.");
            return null;
        }

        if (type == typeof(decimal)) return number;
        if (type == typeof(double)) return (double)number;
        if (number != decimal.Truncate(number))
        {
            problems.Add(node, $"\"{label}\" harus bilangan bulat, bukan {node.Text}.");
            return null;
        }

        var (least, most) = type == typeof(int) ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
        if (number >= least && number <= most) return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        problems.Add(node, $"\"{label}\" terlalu besar atau terlalu kecil: {node.Text}.");
        return null;
    }

    private static object? Date(RecipeNode node, string label, RecipeProblems problems)
    {
        var parts = DateForm().Match(node.Text);
        if (!parts.Success)
        {
            problems.Add(node, $"\"{label}\" harus tanggal seperti 2025-06-25{Given(node)}.");
            return null;
        }

        var day = parts.Groups["date"].Value;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            problems.Add(node, $"\"{label}\": tanggal {day} tidak ada di kalender.");
            return null;
        }

        if (parts.Groups["time"].ValueSpan.IndexOfAnyInRange('1', '9') >= 0)
            problems.Note(node, $"\"{label}\" hanya menyimpan tanggal; jamnya dilewati.");
        return date;
    }

    private static object? Moment(RecipeNode node, string label, RecipeProblems problems)
    {
        if (MomentForm().IsMatch(node.Text)
            && DateTimeOffset.TryParse(
                node.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
            return moment;
        problems.Add(node, $"\"{label}\" harus waktu seperti 2026-11-22T08:30:00Z yang ada di kalender{Given(node)}.");
        return null;
    }

    private static object? Time(RecipeNode node, string label, RecipeProblems problems)
    {
        string[] forms = ["HH:mm:ss", "HH:mm"];
        if (TimeOnly.TryParseExact(node.Text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        problems.Add(node, $"\"{label}\" harus jam seperti 08:30:00{Given(node)}.");
        return null;
    }

    private static string Given(RecipeNode node) =>
        node.Text.Length > 0 ? $", bukan \"{node.Text}\"" : $", bukan {node.Kind.InIndonesian()}";

    [GeneratedRegex(
        @"^(?<date>\d{4}-\d{2}-\d{2})(T(?<time>\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?)(Z|[+-]\d{2}:\d{2})?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex MomentForm();
}
