using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ForumLks.Text.PersonalData;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>
/// Texts that were looked through a short while ago and held nothing at all, by their hash: what is only asked again (a row of an import in its check, in
/// its save, and with the same district as a thousand others) is not read again word by word. What holds something is never remembered.
/// </summary>
internal static class CleanTexts
{
    private const int Places = 1 << 16;
    private static readonly UInt128[] Known = new UInt128[Places];
    private static readonly Lock Door = new();

    /// <returns>What somebody could be known by, and the sentence that tells of one child or client.</returns>
    public static (IReadOnlyList<PersonalDataFinding> Found, string? Story) Look(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ([], null);
        }

        var hash = HashOf(text);
        var place = (int)(hash & (Places - 1));
        lock (Door)
        {
            if (Known[place] == hash)
            {
                return ([], null);
            }
        }

        var (found, story) = (PersonalDataFinder.Find(text), ClientStory.In(text));
        if (found.Count == 0 && story is null)
        {
            lock (Door)
            {
                Known[place] = hash;
            }
        }

        return (found, story);
    }

    private static UInt128 HashOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
