using ForumLks.Web.Features.Directory;

namespace ForumLks.Web.Features.Imports;

/// <summary>Makes the usual kinds of column.</summary>
internal static class ColumnsOf
{
    public static ImportColumn Written(string key, string heading, string help, string example, string[] synonyms, string field, Func<InstitutionContent, string?> get, Action<InstitutionContent, string?> set) =>
        new(key, heading, help, example, synonyms, field)
        {
            Show = get,
            Take = (content, cell) => Set(cell.Text(), text => set(content, text)),
            Clear = content => set(content, null),
        };

    public static ImportColumn Day(string key, string heading, string help, string[] synonyms, string field, Func<InstitutionContent, DateOnly?> get, Action<InstitutionContent, DateOnly?> set) =>
        new(key, heading, help, "20 Juni 2022", synonyms, field)
        {
            Show = content => get(content),
            Take = (content, cell) => Set(cell.Day(), day => set(content, day)),
            Clear = content => set(content, null),
        };

    public static ImportColumn Texts(string key, string heading, string help, string example, string[] synonyms, string field, Func<InstitutionContent, List<string>> get, Action<InstitutionContent, List<string>> set) =>
        new(key, heading, help, example, synonyms, field)
        {
            Show = content => string.Join("; ", get(content)),
            Take = (content, cell) => set(content, cell.Texts()),
            Clear = content => set(content, []),
        };

    /// <param name="also">What people write instead of our word.</param>
    public static ImportColumn Choice<T>(string key, string heading, string help, string[] synonyms, string field, Func<InstitutionContent, T?> get, Action<InstitutionContent, T?> set, Func<T, string> word, params (string Word, T Value)[] also)
        where T : struct, Enum
    {
        var words = Words(word, also);
        var offered = Offered(word);
        return new(key, heading, $"{help} {offered}.".Trim(), word(Enum.GetValues<T>()[0]), synonyms, field)
        {
            Show = content => get(content) is { } value ? word(value) : null,
            Take = (content, cell) => Set(cell.OneOf(words, offered), value => set(content, value)),
            Clear = content => set(content, null),
        };
    }

    public static Dictionary<string, T> Words<T>(Func<T, string> word, (string Word, T Value)[] also)
        where T : struct, Enum
    {
        var words = also.ToDictionary(a => InstitutionName.KeyOf(a.Word), a => a.Value, StringComparer.Ordinal);
        foreach (var value in Enum.GetValues<T>())
        {
            words[InstitutionName.KeyOf(word(value))] = value;
            words.TryAdd(InstitutionName.KeyOf(value.ToString()), value);
        }

        return words;
    }

    public static string Offered<T>(Func<T, string> word)
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(word));

    private static void Set(string? text, Action<string> set)
    {
        if (text is not null)
        {
            set(text);
        }
    }

    private static void Set<T>(T? value, Action<T> set)
        where T : struct
    {
        if (value is { } given)
        {
            set(given);
        }
    }
}
