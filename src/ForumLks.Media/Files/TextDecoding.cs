using System.Text;

namespace ForumLks.Media;

/// <summary>Text from bytes: UTF-8 when they are valid UTF-8, Latin-1 otherwise. A byte order mark is dropped.</summary>
internal static class TextDecoding
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        return System.Text.Unicode.Utf8.IsValid(body) ? Encoding.UTF8.GetString(body) : Encoding.Latin1.GetString(body);
    }
}
