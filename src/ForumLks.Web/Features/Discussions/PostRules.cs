using System.Text.RegularExpressions;
using ForumLks.Text;

namespace ForumLks.Web.Features.Discussions;

/// <summary>What holds for every text that is posted, whether it begins a topic or answers one.</summary>
public static partial class PostRules
{
    public const int LongestText = 10_000;
    public const int MostMentions = 10;
    private const int DeepestQuote = 6;

    /// <summary>A sentence for the writer; null where the text may be posted.</summary>
    /// <param name="text">Cleaned by <see cref="BodyText"/>.</param>
    public static string? WhyRefused(string text)
    {
        if (text.Length == 0)
        {
            return "Tulis dahulu isinya.";
        }

        if (text.Length > LongestText)
        {
            return $"Paling banyak {IndonesianNumber.Format(LongestText)} huruf. Lampirkan tulisan panjang sebagai berkas.";
        }

        if (text.Split('\n').Any(line => DepthOf(line) > DeepestQuote))
        {
            return "Kutipan di dalam kutipan terlalu dalam. Sisakan bagian yang Anda tanggapi saja.";
        }

        if (Addresses().Matches(text).Select(m => m.Value).FirstOrDefault(IsDisguised) is { } address)
        {
            return $"Tautan “{Excerpt.Of(address, 80)}” menyamarkan tujuannya: ada nama di depan tanda @, atau huruf asing pada nama situs. Tulis alamat aslinya.";
        }

        return Mentions.In(text).Count > MostMentions
            ? $"Anda menyebut lebih dari {MostMentions} orang. Sebut yang benar-benar perlu membaca; yang lain mendengar lewat langganan."
            : null;
    }

    private static int DepthOf(string line) => line.TakeWhile(c => c is '>' or ' ').Count(c => c == '>');

    private static bool IsDisguised(string address) => Uri.TryCreate(address.TrimEnd('.', ',', ')', ']', '>'), UriKind.Absolute, out var url) && LinkPolicy.IsDisguised(url);

    [GeneratedRegex(@"https?://[^\s<>""]{1,2000}", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Addresses();
}
