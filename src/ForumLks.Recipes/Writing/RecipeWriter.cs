using System.Text;
using System.Text.Json.Nodes;

namespace ForumLks.Recipes;

/// <summary>Writes recipe files: UTF-8, indented, in a stable order, letters as they are instead of \u escapes.</summary>
public static class RecipeWriter
{
    private static readonly UTF8Encoding WithoutByteOrderMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a recipe that was read, its variables and expressions as they stand. Comments are not kept.</summary>
    /// <param name="stream">Receives the file; it is left open.</param>
    /// <param name="recipe">The recipe.</param>
    public static void Write(Stream stream, RecipeFile recipe) =>
        Write(stream, recipe, recipe.Variables, recipe.Steps.Select(step => step.Node), text => text);

    /// <summary>Writes an export of a site. Every text is taken as text: one that a reader would take for an expression is written as an
    /// expression that yields it.</summary>
    /// <param name="stream">Receives the file; it is left open.</param>
    /// <param name="header">The top of the file.</param>
    /// <param name="steps">The steps, each with its <c>name</c> first; taken one at a time.</param>
    public static void Export(Stream stream, RecipeHeader header, IEnumerable<JsonObject> steps) =>
        Write(stream, header, variables: null, steps.Select(step => RecipeNode.From(step, header.Name)), RecipeExpression.Literal);

    private static void Write(
        Stream stream, RecipeHeader header, RecipeNode? variables, IEnumerable<RecipeNode> steps, Func<string, string> written)
    {
        using var output = new StreamWriter(stream, WithoutByteOrderMark, leaveOpen: true);
        var json = new IndentedJson(output);
        var nodes = new NodeWriter(json, written);
        json.Start('{');
        WriteHeader(json, header);
        if (variables is not null)
        {
            json.Name("variables");
            nodes.Write(variables);
        }

        json.Name("steps");
        json.Start('[');
        foreach (var step in steps) nodes.Write(step);
        json.End(']');
        json.End('}');
        output.Write('\n');
    }

    private static void WriteHeader(IndentedJson json, RecipeHeader header)
    {
        WriteText(json, "name", header.Name);
        WriteText(json, "displayName", header.DisplayName);
        WriteText(json, "description", header.Description);
        WriteText(json, "author", header.Author);
        WriteText(json, "website", header.WebSite);
        WriteText(json, "version", header.Version);
        WriteFlag(json, "issetuprecipe", header.IsSetupRecipe);
        WriteTexts(json, "categories", header.Categories);
        WriteTexts(json, "tags", header.Tags);
        if (header.ExportUtc is { } moment) WriteText(json, "exportUtc", OrchardTime.Write(moment));
        if (header.RequireNewScope is { } required) WriteFlag(json, "requireNewScope", required);
    }

    private static void WriteText(IndentedJson json, string name, string text)
    {
        json.Name(name);
        json.Text(text);
    }

    private static void WriteFlag(IndentedJson json, string name, bool flag)
    {
        json.Name(name);
        json.Token(flag ? "true" : "false");
    }

    private static void WriteTexts(IndentedJson json, string name, IReadOnlyList<string> texts)
    {
        json.Name(name);
        json.Start('[');
        foreach (var text in texts) json.Text(text);
        json.End(']');
    }
}
