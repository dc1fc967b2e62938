using System.Buffers;
using System.Text;

namespace ForumLks.Recipes;

/// <summary>A string such as <c>[js: variables('blog')]</c>: the name of a function and its literal arguments.</summary>
/// <param name="Function">One of uuid, variables, parameters, configuration, base64, html, and file:text.</param>
/// <param name="Arguments">The decoded string literals.</param>
public sealed record RecipeExpression(string Function, IReadOnlyList<string> Arguments)
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>True for <c>[letters:…]</c>, which Orchard evaluates instead of taking it as text.</summary>
    public static bool Resembles(string text)
    {
        if (text.Length < 4 || text[0] != '[' || text[^1] != ']') return false;
        var colon = text.IndexOf(':');
        return colon > 1 && text.AsSpan(1, colon - 1).IndexOfAnyExcept(Letters) < 0;
    }

    /// <summary>The text itself or, when it would be taken for an expression, an expression that yields it.</summary>
    public static string Literal(string text) =>
        Resembles(text) ? $"[js: base64('{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}')]" : text;

    /// <summary>Parses one expression; null when it is none of the few that are supported.</summary>
    public static RecipeExpression? Parse(string text) => Resembles(text) ? new ExpressionParser(text).Parse() : null;
}
