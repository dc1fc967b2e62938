using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using ForumLks.Web.Data;

namespace ForumLks.Web.Features.Practices;

/// <summary>A section of Lengkap: what it asks, which fields of the record it is, and what must hold. Each is saved by itself.</summary>
public sealed record PracticeSection(string Key, string Title, string Lead, string[] Fields, bool Counts = true)
{
    /// <summary>Its rows have pages of their own, one a block.</summary>
    public const string BlocksKey = "blok";

    public static readonly IReadOnlyList<PracticeSection> All =
    [
        new("konteks", "Keadaan lembaga", "Supaya pembaca tahu apakah keadaannya mirip dengan lembaganya.", ["Context", "Rank", "Capacity", "Budget", "Rurality"]),
        new(BlocksKey, "Bagian praktik", "Potongan yang dapat diambil sendiri-sendiri: satu jadwal, satu formulir, satu kebiasaan.", ["Blocks"]),
        new("sumber-daya", "Sumber daya dan dana", "Apa yang dipakai, dan dari mana uangnya.", ["Resources", "Funding"]),
        new("bukti", "Bukti", "Angka sebelum dan sesudah, atau dengan jujur “belum diukur”.", ["Evidence"]),
        new("tidak-berhasil", "Yang tidak berhasil", "Yang pernah dicoba lalu ditinggalkan, dan mengapa.", ["DidNotWork"]),
        new("risiko", "Risiko", "Apa yang dapat salah, bagi siapa, dan cara menjaganya.", ["Risks"]),
        new("keberlanjutan", "Agar terus berjalan", "Siapa dan apa yang membuatnya tidak berhenti ketika orangnya berganti.", ["Sustainability"]),
        new("kecocokan", "Cocok dan kurang cocok", "Untuk lembaga seperti apa cara ini pas, dan kapan sebaiknya tidak dipakai.", ["Suits", "SuitsNot"]),
        new("hari-pertama", "30, 60, 90 hari", "Panduan mulai bagi lembaga yang meniru.", ["First30Days", "Until60Days", "Until90Days"]),
        new("dokumen", "Dokumen siap pakai", "Formulir, jadwal, daftar periksa yang boleh dipakai langsung.", ["Documents"], Counts: false),
    ];

    public static PracticeSection? Find(string? key) => All.FirstOrDefault(s => s.Key == key);

    public static int Filled(PracticeContent content) => All.Count(s => s.Counts && s.IsFilled(content));

    public static int Countable => All.Count(s => s.Counts);

    public static bool IsComplete(PracticeContent content) => Filled(content) == Countable;

    /// <summary>Its first field says whether anything is there; of the others each may be empty.</summary>
    public bool IsFilled(PracticeContent content) => Fields.Select(f => Value(content, f)).Any(v => v switch
    {
        null => false,
        string text => text.Length > 0,
        System.Collections.ICollection rows => rows.Count > 0,
        _ => true,
    });

    /// <summary>The same for the same words; what an editor has seen.</summary>
    public string PrintOf(PracticeContent content) => Print(Fields.Select(f => Value(content, f)));

    public static string PrintOf(PracticeBlock? block) => Print([block]);

    public void Copy(PracticeContent from, PracticeContent to)
    {
        foreach (var field in Fields)
        {
            var property = typeof(PracticeContent).GetProperty(field)!;
            property.SetValue(to, property.GetValue(from));
        }
    }

    public IEnumerable<ValidationResult> Rules(PracticeContent content) => Key switch
    {
        "bukti" => content.EvidenceRules(),
        "tidak-berhasil" => content.FailureRules(),
        "dokumen" => content.DocumentRules(),
        _ => [],
    };

    public bool Owns(string modelKey) => Fields.Any(f => modelKey == $"Content.{f}" || modelKey.StartsWith($"Content.{f}[", StringComparison.Ordinal));

    private static object? Value(PracticeContent content, string field) => typeof(PracticeContent).GetProperty(field)!.GetValue(content);

    private static string Print(IEnumerable<object?> values) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', values.Select(v => v is null ? "" : JsonColumn.Write(v))))))[..16];
}
