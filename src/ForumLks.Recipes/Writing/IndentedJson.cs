using System.Buffers;
using System.Globalization;

namespace ForumLks.Recipes;

/// <summary>
/// Writes indented JSON with every letter and emoji as it is. The framework's writer escapes each character beyond U+FFFF, which leaves a
/// recipe that people cannot read or search.
/// </summary>
internal sealed class IndentedJson(TextWriter output)
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create(['"', '\\', '\u2028', '\u2029', .. Enumerable.Range(0, ' ').Select(code => (char)code)]);

    private int depth;
    private bool isFirst = true;
    private bool isNamed;

    public void Start(char bracket)
    {
        Separate();
        output.Write(bracket);
        depth++;
        isFirst = true;
    }

    public void End(char bracket)
    {
        depth--;
        if (!isFirst) NewLine();
        output.Write(bracket);
        isFirst = false;
    }

    public void Name(string name)
    {
        Text(name);
        output.Write(": ");
        isNamed = true;
    }

    public void Text(string text)
    {
        Separate();
        output.Write('"');
        var rest = text.AsSpan();
        for (int index; (index = rest.IndexOfAny(Escaped)) >= 0; rest = rest[(index + 1)..])
        {
            output.Write(rest[..index]);
            output.Write(Escape(rest[index]));
        }

        output.Write(rest);
        output.Write('"');
    }

    /// <summary>A number, true, false or null.</summary>
    public void Token(string token)
    {
        Separate();
        output.Write(token);
    }

    // Before every value and name: a comma after the one before, and a line of its own; a named value stands behind its name.
    private void Separate()
    {
        if (isNamed)
        {
            isNamed = false;
            return;
        }

        if (!isFirst) output.Write(',');
        if (depth > 0) NewLine();
        isFirst = false;
    }

    private void NewLine()
    {
        output.Write('\n');
        for (var level = 0; level < depth; level++) output.Write("  ");
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };
}
