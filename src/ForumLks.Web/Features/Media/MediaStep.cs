using ForumLks.Recipes;

namespace ForumLks.Web.Features.Media;

/// <summary>The recipe step <c>media</c>: files beside the recipe, or inside it as Base64. Nothing is fetched from elsewhere.</summary>
public sealed class MediaStep(MediaStore store) : IRecipeStep
{
    public string Name => "media";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var file in step.Read<MediaFilesOfRecipe>(problems).Files)
        {
            if (file.Target.Length == 0)
            {
                problems.Add(file.Position, "\"TargetPath\" wajib diisi.");
            }

            if (file.Base64 is null && file.SourcePath is null)
            {
                problems.Add(file.Position, "Isi \"SourcePath\" atau \"Base64\"; berkas dari alamat web tidak diambil.");
            }
            else if (file.Base64 is null)
            {
                step.Recipe.Folder?.Find(file.SourcePath!.Text, file.SourcePath, problems);
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        foreach (var file in step.Read<MediaFilesOfRecipe>(new RecipeProblems()).Files)
        {
            await using var content = Open(step.Recipe, file);
            var kept = await store.Keep(content, Path.GetFileName(file.Target), file.Target, null, ct);
            if (kept.Problem is { } problem)
            {
                throw new RecipeException(new RecipeProblem(file.Position.File, file.Position.Line, file.Position.Column, $"{file.Target}: {problem}"));
            }
        }
    }

    private static Stream Open(RecipeFile recipe, RecipeMediaFile file) => file.Base64 is { } inline
        ? new MemoryStream(Convert.FromBase64String(inline))
        : File.OpenRead(recipe.Folder!.Find(file.SourcePath!.Text, file.SourcePath, new RecipeProblems())!);
}

public sealed record MediaFilesOfRecipe
{
    public List<RecipeMediaFile> Files { get; init; } = [];
}

public sealed record RecipeMediaFile
{
    public string? TargetPath { get; init; }
    public string? Path { get; init; }
    public string? Base64 { get; init; }
    public RecipeNode? SourcePath { get; init; }
    public RecipePosition Position { get; init; }

    internal string Target => TargetPath ?? Path ?? "";
}
