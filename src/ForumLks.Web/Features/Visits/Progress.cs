using ForumLks.Text;

namespace ForumLks.Web.Features.Visits;

/// <summary>How far a visit has come; computed from its dates, kept nowhere.</summary>
public sealed record Progress(string Word, string CssClass)
{
    public static Progress Of(Visit visit, DateOnly today) => visit switch
    {
        { ReportedUtc: not null, CheckInOn: { } on } when today >= on && visit.Travellers.Any(t => t.CheckIn.Outcome is null) => new("menunggu kabar 90 hari", "waiting"),
        { ReportedUtc: not null } => new("laporan terbit", "done"),
        { Hosts.Count: 0 } => new("memilih tuan rumah", "draft"),
        { AnswersBy: { } by } when today <= by => new($"tanya jawab sampai {IndonesianDate.Long(by)}", "running"),
        { AnswersBy: not null } => new("tanya jawab ditutup, menyusun laporan", "verifying"),
        _ => new("membaca dan bertanya", "running"),
    };

    /// <summary>"3 dari 5 pertanyaan terjawab".</summary>
    public static string Answers(IReadOnlyCollection<Question> questions) => questions.Count == 0
        ? "belum ada pertanyaan"
        : $"{questions.Count(q => q.Answer is not null)} dari {questions.Count} pertanyaan terjawab";
}
