using ForumLks.Web.Features.Meetings;

namespace ForumLks.Benchmarks.Fill;

/// <summary>Invented meetings with commissions, and decisions of which most have an owner and a deadline.</summary>
public static class MeetingReports
{
    private static readonly DateOnly FirstDay = new(2023, 7, 1);

    public static MeetingReportContent Of(Dice dice, Prose prose, AreaRow area)
    {
        var day = FirstDay.AddDays(dice.Below(3 * 365));
        return new MeetingReportContent
        {
            Title = Prose.Cut($"Rakor LKS {area.Name}: {prose.Title()}", 160),
            Kinds = [(MeetingKind)dice.Below(7)],
            Summary = Prose.Cut(prose.Paragraph(2), 300),
            Area = area.Code,
            Place = $"Aula Dinas Sosial {area.Name}",
            StartsOn = day,
            EndsOn = day.AddDays(dice.Below(2)),
            Organisers = [$"Dinas Sosial {area.Name}"],
            AttendanceTotal = dice.Between(18, 160),
            Areas = [new AreaMention { Code = area.Code, Name = area.Name }],
            Commissions = [CommissionOf("A", prose), CommissionOf("B", prose)],
            Items = [.. Enumerable.Range(1, dice.Between(2, 6)).Select(number => ItemOf(dice, prose, area, day, number))],
            Body = prose.Markdown(2),
        };
    }

    private static Commission CommissionOf(string code, Prose prose) =>
        new() { Code = code, Topic = Prose.Cut(prose.Sentence(), 240), Result = Prose.Cut(prose.Paragraph(2), 1000) };

    private static MeetingItem ItemOf(Dice dice, Prose prose, AreaRow area, DateOnly day, int number)
    {
        var isDated = !dice.OneIn(4);
        return new MeetingItem
        {
            Number = number,
            Kind = (MeetingItemKind)dice.Below(4),
            Text = Prose.Cut(prose.Paragraph(2), 1000),
            Commission = dice.OneIn(2) ? "A" : "B",
            Owner = isDated ? Prose.Cut(prose.Institution, 160) : null,
            Deadline = isDated ? day.AddDays(dice.Between(20, 300)) : null,
            Areas = [area.Code],
            UndatedReason = isDated ? null : "Menunggu anggaran",
        };
    }
}
