using System.Globalization;

namespace ForumLks.Benchmarks;

/// <summary>Options as <c>--name value</c>, and switches as <c>--name</c>; an option that is not known stops the command.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    public Arguments(string[] args, params string[] known)
    {
        for (var at = 0; at < args.Length; at++)
        {
            if (!known.Contains(args[at]))
            {
                throw new CannotMeasure($"'{args[at]}' is not known here. Known: {string.Join(' ', known)}");
            }

            var isSwitch = at + 1 == args.Length || args[at + 1].StartsWith("--", StringComparison.Ordinal);
            _values[args[at]] = isSwitch ? "" : args[++at];
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public string Required(string name) => Text(name) is { Length: > 0 } value ? value : throw new CannotMeasure($"{name} is missing.");

    public int Number(string name, int otherwise) => Text(name) is not { } text ? otherwise : Read(name, text);

    public int[] Numbers(string name, params int[] otherwise) =>
        Text(name) is not { } text ? otherwise : [.. text.Split(',').Select(part => Read(name, part))];

    private static int Read(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new CannotMeasure($"{name} needs a whole number above zero, not '{text}'.");
}
