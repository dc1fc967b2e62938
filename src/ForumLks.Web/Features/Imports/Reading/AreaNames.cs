using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Regions;

namespace ForumLks.Web.Features.Imports;

/// <summary>
/// Areas by the names people write: "Kab. Ngawi", "NGAWI", "Kotamadya Madiun", "Prov. Jawa Timur". A name that several areas answer to gives all of
/// them, and whoever asks decides or asks on.
/// </summary>
public sealed class AreaNames
{
    private static readonly Dictionary<string, string> SameWords = new(StringComparer.Ordinal)
    {
        ["kab"] = "kabupaten", ["kabupaten"] = "kabupaten", ["kodya"] = "kota", ["kotamadya"] = "kota", ["kt"] = "kota", ["prov"] = "provinsi", ["propinsi"] = "provinsi",
        ["kep"] = "kepulauan", ["adm"] = "administrasi", ["dan"] = "", ["d"] = "", ["i"] = "", ["di"] = "", ["dki"] = "", ["daerah"] = "", ["istimewa"] = "", ["khusus"] = "", ["ibukota"] = "",
    };

    private readonly ILookup<string, string> _codes;
    private readonly Dictionary<string, string> _names;

    public AreaNames(Gazetteer places)
    {
        var all = places.Provinces.SelectMany(p => NamesOf(p).Concat(places.AreasOf(p.Code).SelectMany(NamesOf))).Distinct().ToList();
        _codes = all.ToLookup(n => n.Key, n => n.Code, StringComparer.Ordinal);
        _names = all.Where(n => n.Key.Length > 3).DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> CodesOf(string name) => [.. _codes[KeyOf(name)]];

    /// <summary>What was probably meant by a name that nobody has: one or two letters away.</summary>
    public string? NearestTo(string name)
    {
        var key = KeyOf(name);
        var most = key.Length < 6 ? 1 : 2;
        var near = _names.Where(n => Math.Abs(n.Key.Length - key.Length) <= most).Select(n => (n.Value, Distance: Distance(n.Key, key, most))).Where(n => n.Distance <= most).ToList();
        return near.Count == 0 ? null : near.MinBy(n => n.Distance).Value;
    }

    /// <summary>Words in their full form, written together: "Toli-Toli" and "Tolitoli" are one.</summary>
    private static string KeyOf(string name) =>
        string.Concat(InstitutionName.KeyOf(name).Split(' ').Select(word => SameWords.GetValueOrDefault(word, word)));

    private static IEnumerable<(string Key, string Code)> NamesOf(Province province) => [(KeyOf(province.Name), province.Code), ("provinsi" + KeyOf(province.Name), province.Code)];

    private static IEnumerable<(string Key, string Code)> NamesOf(Area area)
    {
        var name = KeyOf(area.Name);
        var kind = KeyOf(area.Kind);
        yield return (name, area.Code);
        yield return (kind + name, area.Code);
        if (name.StartsWith("administrasi", StringComparison.Ordinal))
        {
            yield return (name["administrasi".Length..], area.Code);
            yield return (kind + name["administrasi".Length..], area.Code);
        }
    }

    private static int Distance(string a, string b, int most)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, best) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
                best = Math.Min(best, row[j]);
            }

            if (best > most)
            {
                return best;
            }
        }

        return row[^1];
    }
}
