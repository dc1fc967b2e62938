using System.Globalization;

namespace ForumLks.Recipes;

/// <summary>Takes the top level of a recipe apart.</summary>
internal sealed class RecipeFileBinder(RecipeNode root, string file, RecipeProblems problems)
{
    private static readonly string[] Known =
    [
        "name", "displayName", "description", "author", "website", "version", "issetuprecipe", "categories", "tags", "variables", "steps",
        "exportUtc", "requireNewScope",
    ];

    public RecipeFile Bind(RecipeFolder? folder)
    {
        NoteUnknownKeys();
        return new RecipeFile
        {
            File = file,
            Folder = folder,
            Problems = problems,
            Name = RequiredName(),
            DisplayName = Text("displayName"),
            Description = Text("description"),
            Author = Text("author"),
            WebSite = Text("website"),
            Version = Text("version"),
            IsSetupRecipe = Flag("issetuprecipe") ?? false,
            Categories = Texts("categories"),
            Tags = Texts("tags"),
            ExportUtc = Moment("exportUtc"),
            RequireNewScope = Flag("requireNewScope"),
            Variables = ReadVariables(),
            Steps = [.. ReadSteps()],
        };
    }

    private void NoteUnknownKeys()
    {
        foreach (var property in root.Properties)
        {
            var known = Known.FirstOrDefault(name => name.Equals(property.Name, StringComparison.OrdinalIgnoreCase));
            if (known is null)
                problems.Note(property.Position, $"Kunci \"{property.Name}\" tidak dikenal dan diabaikan.");
            else if (known is "steps" or "variables" && known != property.Name)
                problems.Add(property.Position, $"Tulis \"{known}\" dengan huruf kecil, bukan \"{property.Name}\".");
        }
    }

    private string RequiredName()
    {
        var name = Text("name");
        if (name.Length == 0 && root.FindIgnoringCase("name") is null or { Kind: RecipeNodeKind.String or RecipeNodeKind.Null })
            problems.Add(root.FindIgnoringCase("name") ?? root, "Resep belum punya \"name\".");
        return name;
    }

    private string Text(string name)
    {
        var node = Given(name);
        if (node is null) return "";
        if (node.Kind == RecipeNodeKind.String) return node.Text;
        problems.Add(node, $"\"{name}\" harus teks, bukan {node.Kind.InIndonesian()}.");
        return "";
    }

    private bool? Flag(string name)
    {
        var node = Given(name);
        if (node is null) return null;
        if (node.Kind == RecipeNodeKind.Boolean) return node.IsTrue;
        if (bool.TryParse(node.Text, out var flag)) return flag;
        problems.Add(node, $"\"{name}\" harus true atau false.");
        return null;
    }

    private List<string> Texts(string name)
    {
        var node = Given(name);
        if (node is null) return [];
        if (node.Kind != RecipeNodeKind.Array) problems.Add(node, $"\"{name}\" harus daftar teks: [ … ].");
        foreach (var item in node.Items.Where(item => item.Kind != RecipeNodeKind.String))
            problems.Add(item, $"Isi \"{name}\" harus teks, bukan {item.Kind.InIndonesian()}.");
        return [.. node.Items.Where(item => item.Kind == RecipeNodeKind.String).Select(item => item.Text)];
    }

    private DateTimeOffset? Moment(string name)
    {
        var node = Given(name);
        if (node is null) return null;
        if (DateTimeOffset.TryParse(node.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment;
        problems.Add(node, $"\"{name}\" harus waktu seperti 2026-11-22T08:30:00Z.");
        return null;
    }

    private RecipeNode? Given(string name) =>
        root.FindIgnoringCase(name) is { Kind: not RecipeNodeKind.Null } node ? node : null;

    private RecipeNode? ReadVariables()
    {
        var variables = root.Find("variables");
        if (variables is null or { Kind: RecipeNodeKind.Null }) return null;
        if (variables.Kind != RecipeNodeKind.Object)
        {
            problems.Add(variables, "\"variables\" harus objek: { \"nama\": nilai }.");
            return null;
        }

        var names = root.Properties.Select(property => property.Name).ToList();
        if (names.IndexOf("steps") is >= 0 and var steps && steps < names.IndexOf("variables"))
            problems.Add(variables, "\"variables\" harus ditulis sebelum \"steps\".");
        return variables;
    }

    private IEnumerable<RecipeStep> ReadSteps()
    {
        var steps = root.Find("steps");
        if (steps is not { Kind: RecipeNodeKind.Array })
        {
            problems.Add(steps ?? root, "Resep belum punya \"steps\" berupa daftar: [ … ].");
            yield break;
        }

        foreach (var step in steps.Items)
        {
            if (step.Kind != RecipeNodeKind.Object)
                problems.Add(step, $"Langkah harus objek: {{ \"name\": … }}, bukan {step.Kind.InIndonesian()}.");
            else if (step.FindIgnoringCase("name") is { Kind: RecipeNodeKind.String, Text.Length: > 0 } name)
                yield return new RecipeStep(name.Text, step);
            else
                problems.Add(step.FindIgnoringCase("name") ?? step, "Langkah ini belum punya \"name\" berupa teks.");
        }
    }
}
