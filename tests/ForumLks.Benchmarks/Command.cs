namespace ForumLks.Benchmarks;

/// <summary>One word of the command line and what it does.</summary>
public sealed record Command(string Name, Func<string[], Task<int>> Run, string What, string Options)
{
    public static async Task<int> Dispatch(Command[] commands, string[] args)
    {
        var chosen = commands.FirstOrDefault(c => args.Length > 0 && c.Name == args[0]);
        if (chosen is null)
        {
            return Explain(commands, args);
        }

        try
        {
            return await chosen.Run(args[1..]);
        }
        catch (CannotMeasure reason)
        {
            await Console.Error.WriteLineAsync(reason.Message);
            return 2;
        }
    }

    private static int Explain(Command[] commands, string[] args)
    {
        foreach (var command in commands)
        {
            Console.WriteLine($"  {command.Name,-8} {command.What}\n           {command.Options}");
        }

        return args is [] or ["help"] ? 0 : 2;
    }
}

/// <summary>Something needed for the measurement is missing or did not work; the message says what.</summary>
public sealed class CannotMeasure(string sentence) : Exception(sentence);
