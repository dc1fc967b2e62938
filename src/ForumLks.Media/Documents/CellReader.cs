using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ForumLks.Media;

/// <summary>Reads the cells of one sheet as they come.</summary>
internal sealed class CellReader(List<string> words, PageCollector pages)
{
    private bool isShared;

    public void Visit(OpenXmlReader reader)
    {
        if (reader.IsStartElement)
            Enter(reader);
        else if (reader.ElementType == typeof(Cell))
            pages.Append("\t");
        else if (reader.ElementType == typeof(Row))
            pages.NewLine();
    }

    private void Enter(OpenXmlReader reader)
    {
        if (reader.ElementType == typeof(Cell))
            isShared = SheetText.Attribute(reader, "t") == "s";
        else if (reader.ElementType == typeof(CellValue))
            pages.Append(isShared ? Shared(reader.GetText()) : reader.GetText());
        else if (reader.ElementType == typeof(Text))
            pages.Append(reader.GetText());
    }

    private string Shared(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < words.Count ? words[index] : "";
}
