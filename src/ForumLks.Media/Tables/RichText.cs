using System.Text;
using System.Xml;

namespace ForumLks.Media;

/// <summary>The text of an element that may hold runs of differently set letters; how a word is pronounced (Japanese) is left out.</summary>
internal static class RichText
{
    private const int LongestCell = 32_767;

    /// <summary>Leaves the reader at the end of the element.</summary>
    public static string Of(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var (text, depth) = (new StringBuilder(), reader.Depth);
        var spoken = -1;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                spoken = reader.Depth;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == spoken)
                spoken = -1;
            else if (spoken < 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA && text.Length < LongestCell)
                text.Append(reader.Value);
        }

        return text.Length > LongestCell ? text.ToString(0, LongestCell) : text.ToString();
    }
}
