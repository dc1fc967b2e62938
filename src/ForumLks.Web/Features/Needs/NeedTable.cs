using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Web;
using ForumLks.Text;

namespace ForumLks.Web.Features.Needs;

/// <summary>Needs as rows for a spreadsheet: what this reader may see, each with whom it was written for.</summary>
public static class NeedTable
{
    private static readonly string[] Columns = ["Kode wilayah", "Wilayah", "Lembaga", "Jenis", "Kebutuhan", "Perkiraan", "Mendesak", "Keadaan", "Ditulis", "Dijawab", "Dapat dibaca oleh"];

    public static Table Of(IEnumerable<NeedRow> needs, Gazetteer places) => Table.Of("Aspirasi", Columns, needs.Select(n => Row(n, places)));

    private static object?[] Row(NeedRow need, Gazetteer places) =>
    [
        need.Area, places.NameOf(need.Area), need.Institution, need.Kind.Word(), need.What, need.Amount.Word(), need.Urgency.Word(), need.Status.Word,
        new DateTimeOffset(need.WrittenUtc, TimeSpan.Zero).DateIn(IndonesianZone.Wib), need.AnsweredOn, need.Visibility.Readers(),
    ];
}
