using System.Text;
using System.Xml;
using Microsoft.Win32.SafeHandles;

namespace ForumLks.Media;

/// <summary>
/// The texts that cells name by number. They wait in a file of their own that is gone with its handle: a workbook of 200,000 rows may have
/// a hundred megabytes of them.
/// </summary>
internal sealed class SharedWords : IDisposable
{
    private const int MaxWords = 8_000_000;
    private const int Remembered = 4096;
    private readonly List<long> ends = [];
    private readonly (int Index, string Text)[] recent = new (int, string)[Remembered];
    private readonly SafeFileHandle file = File.OpenHandle(
        Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

    private SharedWords() => Array.Fill(recent, (-1, ""));

    public static SharedWords Read(SheetArchive archive)
    {
        var words = new SharedWords();
        using var table = archive.Read("xl/sharedStrings.xml");
        if (table is not null)
            words.Fill(table);
        return words;
    }

    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= ends.Count)
                return "";
            ref var kept = ref recent[index % Remembered];
            if (kept.Index != index)
                kept = (index, Load(index));
            return kept.Text;
        }
    }

    public void Dispose() => file.Dispose();

    private string Load(int index)
    {
        var from = index == 0 ? 0 : ends[index - 1];
        var bytes = new byte[ends[index] - from];
        RandomAccess.Read(file, bytes, from);
        return Encoding.UTF8.GetString(bytes);
    }

    private void Fill(XmlReader table)
    {
        var pending = new MemoryStream();
        long at = 0;
        while (table.Read())
        {
            if (table is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            pending.Write(Encoding.UTF8.GetBytes(RichText.Of(table)));
            ends.Add(at + pending.Length);
            if (ends.Count > MaxWords)
                throw new SheetRefusal("Berkas ini berisi terlalu banyak teks. Bagi menjadi beberapa berkas, lalu unggah lagi.");
            at = pending.Length > 64 * 1024 ? Flush(pending, at) : at;
        }

        Flush(pending, at);
    }

    private long Flush(MemoryStream pending, long at)
    {
        RandomAccess.Write(file, pending.GetBuffer().AsSpan(0, (int)pending.Length), at);
        at += pending.Length;
        pending.SetLength(0);
        return at;
    }
}
