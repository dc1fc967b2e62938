using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ForumLks.Recipes;

/// <summary>Parses JSON with comments and trailing commas into <see cref="RecipeNode"/>s; what is wrong goes to the problems.</summary>
internal sealed class NodeParser(byte[] json, string file, RecipeProblems problems)
{
    private const int DeepestNesting = 64;

    private readonly SourceCursor cursor = new(json, file);
    private readonly Stack<RecipePosition> open = new();

    /// <summary>The root value, or null when the text is not JSON.</summary>
    public RecipeNode? Parse()
    {
        if (!Utf8.IsValid(json))
        {
            problems.Add(file, "File ini bukan teks UTF-8. Simpan ulang sebagai UTF-8, lalu coba lagi.");
            return null;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = DeepestNesting,
        });
        try
        {
            reader.Read();
            var root = ReadValue(ref reader);
            reader.Read(); // anything after the root value is refused here
            return root;
        }
        catch (JsonException)
        {
            ReportBrokenJson(reader.BytesConsumed);
            return null;
        }
    }

    private RecipeNode ReadValue(ref Utf8JsonReader reader)
    {
        var at = cursor.At(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, at),
            JsonTokenType.StartArray => ReadArray(ref reader, at),
            JsonTokenType.String => RecipeNode.String(at, ReadText(ref reader, at)),
            JsonTokenType.Number => RecipeNode.Number(at, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => RecipeNode.Boolean(at, true),
            JsonTokenType.False => RecipeNode.Boolean(at, false),
            _ => RecipeNode.Null(at),
        };
    }

    private RecipeNode ReadObject(ref Utf8JsonReader reader, RecipePosition at)
    {
        open.Push(at);
        var properties = new List<RecipeProperty>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameAt = cursor.At(reader.TokenStartIndex);
            var name = ReadText(ref reader, nameAt);
            if (!lines.TryAdd(name, nameAt.Line))
                problems.Add(nameAt, $"Kunci \"{name}\" sudah ditulis di baris {lines[name]}. Pakai satu saja.");
            reader.Read();
            properties.Add(new RecipeProperty(name, nameAt, ReadValue(ref reader)));
        }

        open.Pop();
        return RecipeNode.Object(at, properties);
    }

    private RecipeNode ReadArray(ref Utf8JsonReader reader, RecipePosition at)
    {
        open.Push(at);
        var items = new List<RecipeNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(ReadValue(ref reader));
        open.Pop();
        return RecipeNode.Array(at, items);
    }

    private string ReadText(ref Utf8JsonReader reader, RecipePosition at)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 alone is half a character; the reader accepts the token but cannot decode it.
            problems.Add(at, "Teks ini memuat karakter yang tidak utuh (\\u…). Tulis ulang karakternya.");
            return "";
        }
    }

    // The reader stands behind the last good token; blanks and comments between it and the fault are passed over.
    private void ReportBrokenJson(long consumed)
    {
        var fault = JsonFault.FirstByteAfter(json, (int)consumed);
        var at = cursor.At(fault);
        if (fault < json.Length)
            problems.Add(at, IsTooDeep(fault) ? $"Kurung bersarang lebih dari {DeepestNesting} tingkat." : JsonFault.Describe(json, fault));
        else if (open.TryPeek(out var opened))
            problems.Add(at, $"File berakhir padahal kurung yang dibuka di baris {opened.Line} belum ditutup.");
        else
            problems.Add(at, "File ini kosong. Resep adalah objek JSON: { \"name\": …, \"steps\": [ … ] }.");
    }

    private bool IsTooDeep(int fault) => open.Count == DeepestNesting && (json[fault] is (byte)'{' or (byte)'[');
}
