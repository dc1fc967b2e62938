using System.IO.Compression;
using System.Text;

namespace ForumLks.Media.Tests;

/// <summary>Archives written entry by entry, so that they can be wrong in any way.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Text)[] entries) =>
        OfBytes([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text)))]);

    public static byte[] OfBytes(params (string Name, byte[] Content)[] entries)
    {
        var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create))
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                stream.Write(content);
            }

        return target.ToArray();
    }

    /// <summary>Sets the encryption flag in every header, as a password-protected archive has it.</summary>
    public static byte[] Locked(byte[] zip)
    {
        var locked = (byte[])zip.Clone();
        for (var i = 0; i + 9 < locked.Length; i++)
            if (locked[i] == 'P' && locked[i + 1] == 'K' && (locked[i + 2], locked[i + 3]) is (1, 2) or (3, 4))
                locked[i + (locked[i + 2] == 1 ? 8 : 6)] |= 1;
        return locked;
    }
}
