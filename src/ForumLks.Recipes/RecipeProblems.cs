namespace ForumLks.Recipes;

/// <summary>Collects everything found in one reading, check or run: errors, which stop it, and notes, which do not.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class RecipeProblems
{
    private readonly List<RecipeProblem> errors = [];
    private readonly List<RecipeProblem> notes = [];

    /// <summary>What must be put right before the recipe may run, in the order found.</summary>
    public IReadOnlyList<RecipeProblem> Errors => errors;

    /// <summary>What was ignored or kept unused, in the order found.</summary>
    public IReadOnlyList<RecipeProblem> Notes => notes;

    /// <summary>True when at least one error was found.</summary>
    public bool HasErrors => errors.Count > 0;

    /// <summary>Adds an error at the place of <paramref name="node"/>.</summary>
    public void Add(RecipeNode node, string message) => Add(node.Position, message);

    /// <summary>Adds an error at <paramref name="position"/>.</summary>
    public void Add(RecipePosition position, string message) => errors.Add(At(position, message));

    /// <summary>Adds an error about a whole file, for example one that is missing.</summary>
    public void Add(string file, string message) => errors.Add(new RecipeProblem(file, 0, 0, message));

    /// <summary>Adds a note at the place of <paramref name="node"/>.</summary>
    public void Note(RecipeNode node, string message) => Note(node.Position, message);

    /// <summary>Adds a note at <paramref name="position"/>.</summary>
    public void Note(RecipePosition position, string message) => notes.Add(At(position, message));

    /// <summary>Takes over all errors and notes of <paramref name="others"/>.</summary>
    public void AddAll(RecipeProblems others)
    {
        errors.AddRange(others.errors);
        notes.AddRange(others.notes);
    }

    private static RecipeProblem At(RecipePosition position, string message) =>
        new(position.File, position.Line, position.Column, message);
}
