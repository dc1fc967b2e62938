using System.Globalization;
using System.Text;

namespace ForumLks.Recipes;

/// <summary>
/// Grammar: <c>'[' ('js' | 'file') ':' name '(' [string {',' string}] ')' [';'] ']'</c>, blanks anywhere between. A string is in single
/// or double quotes with JavaScript's escapes. No script engine: what a recipe can do stays a short list.
/// </summary>
internal sealed class ExpressionParser(string text)
{
    private int index = 1; // behind the opening bracket

    public RecipeExpression? Parse()
    {
        var prefix = Word();
        index++; // the colon, which the caller has seen
        Blanks();
        var function = Word();
        if (!Takes('(') || Arguments() is not { } arguments) return null;
        Takes(';');
        Blanks();
        if (index != text.Length - 1) return null;
        return (prefix, function, arguments.Count) switch
        {
            ("js", "uuid", 0) or ("js", "variables" or "parameters" or "base64" or "html", 1) or ("js", "configuration", 1 or 2) =>
                new RecipeExpression(function, arguments),
            ("file", "text", 1) => new RecipeExpression("file:text", arguments),
            _ => null,
        };
    }

    private string Word()
    {
        var start = index;
        while (index < text.Length && char.IsAsciiLetterOrDigit(text[index])) index++;
        return text[start..index];
    }

    private void Blanks()
    {
        while (index < text.Length && char.IsWhiteSpace(text[index])) index++;
    }

    private bool Takes(char expected)
    {
        Blanks();
        if (index >= text.Length || text[index] != expected) return false;
        index++;
        return true;
    }

    private List<string>? Arguments()
    {
        var arguments = new List<string>();
        if (Takes(')')) return arguments;
        do
        {
            Blanks();
            if (Literal() is not { } argument) return null;
            arguments.Add(argument);
        }
        while (Takes(','));
        return Takes(')') ? arguments : null;
    }

    private string? Literal()
    {
        if (index >= text.Length || text[index] is not ('\'' or '"')) return null;
        var quote = text[index++];
        var literal = new StringBuilder();
        while (index < text.Length && text[index] != quote)
        {
            if (text[index] != '\\') literal.Append(text[index++]);
            else if (Escaped() is { } character) literal.Append(character);
            else return null;
        }

        return index++ < text.Length ? literal.ToString() : null;
    }

    private char? Escaped()
    {
        if (index + 1 >= text.Length) return null;
        index += 2;
        return text[index - 1] switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => Hexadecimal(4),
            'x' => Hexadecimal(2),
            var other => other,
        };
    }

    private char? Hexadecimal(int digits)
    {
        if (index + digits > text.Length) return null;
        var code = text.AsSpan(index, digits);
        index += digits;
        return ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? (char)value : null;
    }
}
