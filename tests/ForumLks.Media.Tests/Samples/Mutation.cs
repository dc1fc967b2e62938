using System.IO.Compression;

namespace ForumLks.Media.Tests;

/// <summary>A file damaged at random: bytes changed, and sometimes its end cut off.</summary>
internal static class Mutation
{
    /// <summary>One part of an archive damaged, so that the damage is found only after unpacking.</summary>
    public static byte[] Inside(byte[] zip, Random random)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        var entries = archive.Entries.Select(entry => (entry.FullName, Content: Read(entry))).ToArray();
        var chosen = random.Next(entries.Length);
        entries[chosen].Content = Of(entries[chosen].Content, random);
        return Zip.OfBytes(entries);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new byte[entry.Length];
        stream.ReadExactly(content);
        return content;
    }

    public static byte[] Of(byte[] sound, Random random)
    {
        var broken = (byte[])sound.Clone();
        for (var i = random.Next(1, 12); i > 0; i--)
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
        return random.Next(4) == 0 ? broken[..random.Next(broken.Length)] : broken;
    }
}
