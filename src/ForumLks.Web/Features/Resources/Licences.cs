namespace ForumLks.Web.Features.Resources;

/// <summary>What the usual licences let a reader do, in a sentence.</summary>
public static class Licences
{
    private static readonly (string Name, string Means)[] Known =
    [
        ("CC BY-NC-ND", "Boleh dibagikan dengan menyebut sumber; tidak untuk dijual dan tidak boleh diubah."),
        ("CC BY-NC-SA", "Boleh dibagikan dan diubah dengan menyebut sumber; tidak untuk dijual, dan hasilnya berlisensi sama."),
        ("CC BY-NC", "Boleh dibagikan dan diubah dengan menyebut sumber; tidak untuk dijual."),
        ("CC BY-ND", "Boleh dibagikan dengan menyebut sumber; tidak boleh diubah."),
        ("CC BY-SA", "Boleh dibagikan dan diubah dengan menyebut sumber; hasilnya berlisensi sama."),
        ("CC BY", "Boleh dibagikan dan diubah untuk keperluan apa pun dengan menyebut sumber."),
        ("CC0", "Bebas dipakai tanpa syarat."),
        ("milik umum", "Bebas dipakai tanpa syarat."),
        ("bukan objek hak cipta", "Boleh disalin dan dibagikan."),
    ];

    /// <summary>Null where the licence is none of the usual ones: then its own words stand alone.</summary>
    public static string? Explain(string licence) =>
        Known.FirstOrDefault(k => licence.Replace("CC-BY", "CC BY", StringComparison.OrdinalIgnoreCase).Contains(k.Name, StringComparison.OrdinalIgnoreCase)).Means;
}
