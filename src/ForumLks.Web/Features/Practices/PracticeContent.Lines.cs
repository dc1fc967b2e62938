using ForumLks.Text;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Practices;

/// <summary>The sections of Lengkap as labelled lines, and the keys of blocks.</summary>
public sealed partial record PracticeContent
{
    /// <summary>Only what is filled: a practice in its short form stays short.</summary>
    private IEnumerable<ContentLine> DepthLines() => AllDepthLines().Where(l => l.Text.Length > 0);

    private IEnumerable<ContentLine> AllDepthLines() =>
    [
        new("Keadaan lembaga", Context ?? ""),
        new("Profil lembaga", string.Join(", ", new[] { Rank?.Word(), Capacity?.Word(), Budget?.Word(), Rurality?.Word() }.OfType<string>())),
        .. Blocks.SelectMany(BlockLines),
        new("Sumber daya", Resources ?? ""),
        new("Sumber dana", Funding ?? ""),
        .. Evidence.Select(e => new ContentLine($"Bukti: {e.Indicator}", string.Join(", ", new[] { e.Before, e.After, e.Unit, e.Period, e.Source, e.NotMeasured ? "belum diukur" : null }.Where(t => !string.IsNullOrWhiteSpace(t))))),
        new("Yang tidak berhasil", DidNotWork ?? ""),
        new("Risiko", Risks ?? ""),
        new("Agar terus berjalan", Sustainability ?? ""),
        new("Cocok untuk", Suits ?? ""),
        new("Kurang cocok untuk", SuitsNot ?? ""),
        new("30 hari pertama", First30Days ?? ""),
        new("Sampai hari ke-60", Until60Days ?? ""),
        new("Sampai hari ke-90", Until90Days ?? ""),
        new("Dokumen siap pakai", string.Join('\n', Documents)),
    ];

    private static IEnumerable<ContentLine> BlockLines(PracticeBlock block) =>
    [
        new($"Bagian: {block.Title}", string.Join('\n', new[] { block.Purpose }.Concat(block.Steps).Where(t => !string.IsNullOrWhiteSpace(t)))),
        new($"Syarat dan biaya: {block.Title}", string.Join(", ", new[] { block.Conditions, block.Cost, block.Time, block.People }.Where(t => !string.IsNullOrWhiteSpace(t)))),
        new($"Pelajaran: {block.Title}", block.Lesson ?? ""),
    ];

    /// <summary>A block gets its key from its title, once; two with one title are told apart by a number.</summary>
    private void TidyBlocks()
    {
        var taken = Blocks.Select(b => b.Key).Where(k => k.Length > 0).ToHashSet();
        foreach (var block in Blocks)
        {
            block.Steps = block.Steps.Filled();
            if (block.Key.Length == 0)
            {
                block.Key = FreeKey(block.Title, taken);
                taken.Add(block.Key);
            }
        }
    }

    private static string FreeKey(string title, HashSet<string> taken)
    {
        var slug = Slug.From(title);
        var name = slug.Length == 0 ? "bagian" : slug[..Math.Min(50, slug.Length)].TrimEnd('-');
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? name : $"{name}-{n}").First(k => !taken.Contains(k));
    }
}
