using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Figures;

namespace ForumLks.Web.Features.Meetings;

public sealed partial record MeetingReportContent
{
    public IEnumerable<ContentLine> Lines() =>
    [
        new("Judul", Title),
        new("Jenis", string.Join(", ", Kinds)),
        new("Ringkasan", Summary),
        new("Waktu", WhenText()),
        new("Tempat", Place ?? ""),
        new("Penyelenggara", string.Join("; ", Organisers)),
        new("Dibuka oleh", string.Join(", mewakili ", new[] { OpenedBy, OpenedOnBehalfOf }.Where(p => !string.IsNullOrWhiteSpace(p)))),
        .. Speakers.Select((s, i) => new ContentLine($"Pembicara {i + 1}", $"{s.Standing.Word()} {s.Name}, {s.Office}. {s.Topic}".Trim())),
        .. LegalBases.Select((l, i) => new ContentLine($"Dasar hukum {i + 1}", l.ToString())),
        new("Hadir", string.Join("; ", Attendance.Select(a => $"{a.Element} {a.Count} {a.Note}".Trim()).Prepend($"{AttendanceOperator.Word()} {AttendanceTotal}".Trim()))),
        new("Wilayah", string.Join("; ", Areas.Select(a => $"{a.Name} {a.Presence?.Word()} {a.Note}".Trim()))),
        .. Commissions.Select(c => new ContentLine($"Komisi {c.Code}", string.Join(". ", new[] { c.Topic, c.Result }.Where(p => !string.IsNullOrWhiteSpace(p))))),
        .. Items.Select(i => new ContentLine($"{i.Kind} {i.Number}", ItemText(i))),
        .. Figures.Select((f, i) => new ContentLine($"Angka {i + 1}", $"{f.What}: {f.Operator.Word()} {IndonesianNumber.Format(f.Value)} {string.Join("; ", f.Parts)} {f.SaidBy}".Trim())),
        .. Inaugurations.Select(i => new ContentLine("Pengukuhan", $"{i.Body}, masa bakti {i.TermFrom}–{i.TermTo}. {i.Reason}")),
        new("Catatan", Body ?? ""),
        new("Sumber", string.Join('\n', Sources)),
    ];

    public string WhenText()
    {
        var range = EndsOn is { } end && end != StartsOn ? IndonesianDate.Range(StartsOn, end) : IndonesianDate.WithDay(StartsOn);
        return EndUnknown ? $"mulai {IndonesianDate.WithDay(StartsOn)}, tanggal selesai tidak diketahui" : range;
    }

    /// <summary>"pengukuhan dan raker"; "rakor", as all reports are called, where no kind is written.</summary>
    public string KindText() => Kinds.Count == 0
        ? "rakor"
        : string.Join(" dan ", Kinds.Select(k => k == MeetingKind.Lainnya ? "pertemuan" : k.ToString().ToLowerInvariant()));

    /// <summary>Null where a decision has its deadline.</summary>
    public string? UndatedText() => HasDatedDecision ? null : $"{char.ToUpperInvariant(KindText()[0])}{KindText()[1..]} ini tidak mencatat keputusan bertenggat.";

    private static string ItemText(MeetingItem item)
    {
        var responsible = MeetingWords.OwnerLine(item.Owner, item.OwnerOffice);
        var owner = responsible.Length == 0 ? "" : $" Penanggung jawab: {responsible}.";
        var deadline = item.Deadline is { } day ? $" Tenggat: {IndonesianDate.Long(day)}." : "";
        return $"{item.Text}{owner}{deadline} {item.Indicator} {item.Addressee}".Trim();
    }
}
