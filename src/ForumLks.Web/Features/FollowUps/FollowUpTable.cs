using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Exports;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>Follow-ups as rows for a spreadsheet: what anybody may read, so no contacts and no notes.</summary>
public static class FollowUpTable
{
    private static readonly string[] Columns =
        ["Ruang", "Rakor", "Tanggal rakor", "Butir", "Jenis", "Isi", "Penanggung jawab", "Tenggat", "Kode wilayah", "Wilayah", "Keadaan", "Terlambat", "Selesai pada"];

    public static Table Of(IReadOnlyList<FoundDecision> decisions, ILookup<(long ReportId, int Number), Cell> cells, Gazetteer places, IReadOnlyList<Space> spaces, DateOnly today)
    {
        var names = spaces.ToDictionary(s => s.Id, s => s.Name);
        return Table.Of("Tindak lanjut", Columns, decisions.SelectMany(d => cells[(d.ReportId, d.Number)].Select(cell => Row(d, cell))));

        object?[] Row(FoundDecision d, Cell cell) =>
        [
            d.SpaceId is { } space ? names.GetValueOrDefault(space) : null, d.Meeting, d.MetOn, d.Number, d.Kind.ToString(), d.Text, d.OwnerLine, d.Deadline,
            cell.Area.Length == 0 ? null : cell.Area, places.NameOf(cell.Area), FollowUpWords.Word(cell.State), FollowUpWords.IsLate(cell.State, d.Deadline, today), cell.DoneOn,
        ];
    }
}
