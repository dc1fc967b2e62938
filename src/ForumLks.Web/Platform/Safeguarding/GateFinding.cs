using System.Security.Cryptography;
using System.Text;
using ForumLks.Text.PersonalData;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>Something found in a text on its way to readers, and what may be done about it.</summary>
/// <param name="Label">The field it stands in.</param>
public sealed record GateFinding(string Label, PersonalDataFinding Found, Visibility Visibility)
{
    /// <summary>The same finding in the same sentence; another as soon as a word around it changes.</summary>
    public string Key { get; } = KeyOf(Found);

    /// <summary>"Bukan data pribadi" is no answer for these where everybody can read.</summary>
    public bool MayWaive => Visibility != Visibility.Public || !(Found.Kind is PersonalDataKind.Nik or PersonalDataKind.FamilyCard or PersonalDataKind.Story || (Found.OfChild && Found.Kind is PersonalDataKind.Name or PersonalDataKind.Health));

    public string Mask => Masking.Of(Found);

    /// <summary>The sentence before, at and after the finding.</summary>
    public (string Before, string Mark, string After) Parts
    {
        get
        {
            var at = Found.Sentence.IndexOf(Found.Value, StringComparison.Ordinal);
            return at < 0 ? ("", Found.Value, "") : (Found.Sentence[..at], Found.Value, Found.Sentence[(at + Found.Length)..]);
        }
    }

    private static string KeyOf(PersonalDataFinding found) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{found.Kind}\n{found.Value}\n{string.Join(' ', found.Sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")));
}

/// <summary>A save was stopped at the gate; nothing of it remains. <see cref="GateFilter"/> answers with the findings and all that was typed.</summary>
public sealed class GateHolds(IReadOnlyList<GateFinding> findings, ContentItem? item = null) : Exception($"The gate holds a text back: {string.Join(", ", findings.Select(f => f.Found.Kind).Distinct())}.")
{
    public IReadOnlyList<GateFinding> Findings { get; } = findings;

    /// <summary>The item whose stored text it is, where a step and not a form brought it here.</summary>
    public ContentItem? Item { get; } = item;
}
