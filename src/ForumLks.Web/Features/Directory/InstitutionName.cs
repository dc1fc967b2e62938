using System.Globalization;
using System.Text;

namespace ForumLks.Web.Features.Directory;

/// <summary>A name by its letters and digits alone: what lists sort by and duplicates share. "LKSA  Harapan-Ibu" and "lksa harapan ibu" are one.</summary>
public static class InstitutionName
{
    public const int Longest = 140;

    public static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(char.ToLowerInvariant(letter));
            }
            else if (key.Length > 0 && key[^1] != ' ' && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                key.Append(' ');
            }
        }

        var all = key.ToString().Trim();
        return all.Length <= Longest ? all : all[..Longest].Trim();
    }
}

/// <summary>A registration number without what people write differently: "460/ 123.A /2024" is "460123A2024".</summary>
public static class RegistrationKey
{
    /// <summary>Null where there is no letter and no digit.</summary>
    public static string? Of(string? number)
    {
        var key = string.Concat((number ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
        return key.Length == 0 ? null : key[..Math.Min(key.Length, 80)];
    }
}
