using System.ComponentModel.DataAnnotations;
using ForumLks.Text;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Figures;

namespace ForumLks.Web.Features.Meetings;

public sealed partial record MeetingReportContent
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. DateRules(), .. AttendanceRules(), .. ItemRules(), .. FigureRules(), .. SizeRules()];

    public void Tidy()
    {
        Kinds = [.. Kinds.Distinct()];
        Organisers = Organisers.Filled();
        Speakers.RemoveAll(s => string.IsNullOrWhiteSpace(s.Name) && string.IsNullOrWhiteSpace(s.Office));
        LegalBases.RemoveAll(l => string.IsNullOrWhiteSpace(l.Citation));
        Attendance.RemoveAll(a => string.IsNullOrWhiteSpace(a.Element));
        Areas.RemoveAll(a => string.IsNullOrWhiteSpace(a.Name) && string.IsNullOrWhiteSpace(a.Code));
        Commissions.RemoveAll(c => string.IsNullOrWhiteSpace(c.Code) && string.IsNullOrWhiteSpace(c.Topic));
        Items.RemoveAll(i => string.IsNullOrWhiteSpace(i.Text));
        Figures.RemoveAll(f => string.IsNullOrWhiteSpace(f.What));
        Sources.RemoveAll(s => string.IsNullOrWhiteSpace(s.Title) && string.IsNullOrWhiteSpace(s.Publisher));
        Inaugurations.RemoveAll(i => string.IsNullOrWhiteSpace(i.Body));
        foreach (var (item, index) in Items.Select((item, index) => (item, index)))
        {
            item.Number = item.Number == 0 ? index + 1 : item.Number;
            item.Areas = item.Areas.Filled();
        }

        Figures.ForEach(f => f.Parts = f.Parts.Filled());
    }

    private IEnumerable<ValidationResult> DateRules()
    {
        if (StartsOn == default)
        {
            yield return new("Tanggal mulai wajib diisi.", [nameof(StartsOn)]);
        }

        if (EndsOn < StartsOn)
        {
            yield return new($"Tanggal selesai ({IndonesianDate.Long(EndsOn.Value)}) mendahului tanggal mulai.", [nameof(EndsOn)]);
        }

        if (EndUnknown && EndsOn is not null)
        {
            yield return new("Tanggal selesai sudah diisi; hapus tanda “tidak diketahui”.", [nameof(EndsOn)]);
        }

        if (Kinds.Count == 0)
        {
            yield return new("Pilih paling sedikit satu jenis pertemuan.", [nameof(Kinds)]);
        }
    }

    private IEnumerable<ValidationResult> AttendanceRules()
    {
        var sum = Attendance.Sum(a => a.Count ?? 0);
        if (AttendanceTotal is { } total && sum > total && AttendanceOperator is Operator.Tepat or Operator.KurangDari)
        {
            yield return new($"Jumlah menurut unsur ({sum}) melebihi jumlah hadir ({AttendanceTotal}).", [nameof(AttendanceTotal)]);
        }
    }

    private IEnumerable<ValidationResult> ItemRules()
    {
        foreach (var (item, i) in Items.Select((item, i) => (item, i)).Where(row => !string.IsNullOrWhiteSpace(row.item.Text)))
        {
            var number = item.Number == 0 ? i + 1 : item.Number;
            if (item.Deadline < StartsOn)
            {
                yield return new($"Tenggat butir {number} mendahului pertemuan.", [$"Items[{i}].Deadline"]);
            }

            if (item.Kind == MeetingItemKind.Keputusan && (item.Deadline is null || (string.IsNullOrWhiteSpace(item.Owner) && string.IsNullOrWhiteSpace(item.OwnerOffice))) && string.IsNullOrWhiteSpace(item.UndatedReason))
            {
                yield return new($"Keputusan {number} belum punya penanggung jawab atau tenggat. Lengkapi, atau tulis alasannya.", [$"Items[{i}].UndatedReason"]);
            }

            if (!string.IsNullOrWhiteSpace(item.Commission) && Commissions.All(c => c.Code != item.Commission))
            {
                yield return new($"Komisi {item.Commission} pada butir {number} tidak ada dalam daftar komisi.", [$"Items[{i}].Commission"]);
            }
        }

        if (Items.Where(i => i.Number > 0).GroupBy(i => i.Number).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            yield return new($"Nomor butir {twice.Key} dipakai lebih dari sekali.", [nameof(Items)]);
        }
    }

    private IEnumerable<ValidationResult> FigureRules()
    {
        foreach (var (figure, i) in Figures.Select((figure, i) => (figure, i)).Where(row => !string.IsNullOrWhiteSpace(row.figure.What)))
        {
            var parts = figure.Parts.Filled();
            if (FigureSum.Problem(figure.What, figure.Value, parts, figure.MismatchReason) is { } problem)
            {
                yield return new(problem, [FigureSum.Parts(parts).Count == parts.Count ? $"Figures[{i}].MismatchReason" : $"Figures[{i}].Parts"]);
            }
        }
    }

    private IEnumerable<ValidationResult> SizeRules() =>
    [
        .. ContentRules.AtMost(Items.Count, 100, nameof(Items), "Butir hasil"),
        .. ContentRules.AtMost(Speakers.Count, 60, nameof(Speakers), "Pembicara"),
        .. ContentRules.AtMost(Areas.Count, 600, nameof(Areas), "Wilayah"),
        .. ContentRules.NoLongerThan(Organisers, 160, nameof(Organisers), "Penyelenggara"),
    ];
}
