using System.Diagnostics;
using System.Globalization;
using ForumLks.GateCorpus;
using ForumLks.Text;
using ForumLks.Text.PersonalData;

namespace ForumLks.Benchmarks.Gate;

/// <summary>What the gate finds on labelled sentences, and what a text of 2,000 words costs it beside rendering the same text.</summary>
public static class GateEvaluation
{
    private const int Words = 2_000;
    private const int Rounds = 60;
    private const double MostMilliseconds = 20;

    public static Task<int> Run(string[] args)
    {
        var (tuning, heldOut) = (Corpus.Tuning(), Corpus.HeldOut());
        var reached = Print($"Tuned on: {tuning.Count} sentences", tuning) & Print($"Held out: {heldOut.Count} sentences", heldOut);
        if (args.Contains("--mistakes"))
        {
            // Of the half that may be looked at.
            Scoring.Mistakes(tuning).Distinct().ToList().ForEach(Console.WriteLine);
        }

        reached &= PrintTime([.. tuning.Select(s => s.Text)]);
        PrintGrowth();
        return Task.FromResult(reached ? 0 : 1);
    }

    private static bool Print(string title, IReadOnlyList<LabelledSentence> sentences)
    {
        var table = new Table("kind", "there", "found", "false", "recall", "precision", "goal");
        var reached = true;
        foreach (var score in Scoring.Of(sentences))
        {
            var holds = score.Recall >= score.WantedRecall && score.Precision >= Scoring.WantedPrecision;
            reached &= holds;
            table.Add(score.Kind.ToString(), $"{score.There}", $"{score.Found}", $"{score.False}", Figure(score.Recall), Figure(score.Precision), holds ? "reached" : "MISSED");
        }

        table.Print(title);
        return reached;
    }

    private static bool PrintTime(IReadOnlyList<string> sentences)
    {
        var text = string.Join(' ', string.Join("\n\n", sentences.Chunk(5).Select(c => string.Join(' ', c))).Split(' ').Take(Words));
        var (find, render) = (Median(() => PersonalDataFinder.Find(text)), Median(() => MarkdownText.ToHtml(text)));
        var table = new Table("2,000 words", "median ms");
        table.Add("finding personal data", Figure(find));
        table.Add("rendering as Markdown, the yardstick", Figure(render));
        table.Add("ratio", Figure(find / render));
        table.Print($"Time of one text ({text.Length} characters, one sentence in two has something in it)");
        return find <= MostMilliseconds;
    }

    /// <summary>Text made to be slow: eight times as much of it should cost eight times as much.</summary>
    private static void PrintGrowth()
    {
        var table = new Table("repeated", "20,000 characters, ms", "160,000 characters, ms", "ratio (8 is linear)");
        foreach (var piece in new[] { "0", "0 ", "RT ", "Jl. ", "@a.", "a@", "Rina ", "anak ", "lahir ", "08-", "1.1.", "(", "AE 1 " })
        {
            var (small, large) = (Time(piece, 20_000), Time(piece, 160_000));
            table.Add($"“{piece}”", Figure(small), Figure(large), Figure(large / small));
        }

        table.Print("Growth with hostile text");
    }

    private static double Time(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        return Median(() => PersonalDataFinder.Find(text), 7);
    }

    private static double Median(Action work, int rounds = Rounds)
    {
        work();
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
