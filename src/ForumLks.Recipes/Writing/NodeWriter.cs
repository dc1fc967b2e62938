namespace ForumLks.Recipes;

/// <summary>Writes nodes; numbers keep their digits.</summary>
/// <param name="json">Receives them.</param>
/// <param name="written">What stands in the file for a text.</param>
internal sealed class NodeWriter(IndentedJson json, Func<string, string> written)
{
    public void Write(RecipeNode node)
    {
        switch (node.Kind)
        {
            case RecipeNodeKind.Object:
                WriteObject(node);
                break;
            case RecipeNodeKind.Array:
                WriteArray(node);
                break;
            case RecipeNodeKind.String:
                json.Text(written(node.Text));
                break;
            case RecipeNodeKind.Number:
                json.Token(node.Text);
                break;
            case RecipeNodeKind.Boolean:
                json.Token(node.IsTrue ? "true" : "false");
                break;
            default:
                json.Token("null");
                break;
        }
    }

    private void WriteObject(RecipeNode node)
    {
        json.Start('{');
        foreach (var property in node.Properties)
        {
            json.Name(property.Name);
            Write(property.Value);
        }

        json.End('}');
    }

    private void WriteArray(RecipeNode node)
    {
        json.Start('[');
        foreach (var item in node.Items) Write(item);
        json.End(']');
    }
}
