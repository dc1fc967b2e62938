using ForumLks.Web.Features.Meetings;
using ForumLks.Web.Features.News;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Resources;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Benchmarks.Fill;

/// <summary>Makes item n, always the same: 40 % news, 25 % practices, 20 % resources, 15 % meeting reports.</summary>
public sealed class Maker(Ground ground)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly DateTime Newest = new(2026, 6, 30, 3, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Span = TimeSpan.FromDays(3 * 365);

    public MadeItem Make(int number)
    {
        var dice = new Dice((ulong)number + 1);
        var area = dice.OfSkewed(ground.Areas);
        var prose = new Prose(dice, area.Name);
        var (item, path) = Write(dice, prose, area);
        return new MadeItem(
            ground.LastId + number + 1, IdOf(dice), item, path,
            dice.OneIn(4) ? null : ground.SpaceFor(area, dice),
            dice.OneIn(12) ? Visibility.Members : Visibility.Public,
            dice.Of(ground.Owners),
            Newest - Span * ((double)dice.Below(1_000_000) / 1_000_000));
    }

    private static (ContentItem Item, string Path) Write(Dice dice, Prose prose, AreaRow area) => dice.Below(100) switch
    {
        < 40 => (Written(new News(), NewsOf(prose, area)), "berita"),
        < 65 => (Written(new Practice(), PracticeOf(dice, prose, area)), "praktik"),
        < 85 => (Written(new Resource(), ResourceOf(dice, prose)), "sumber"),
        _ => (Written(new MeetingReport(), MeetingReports.Of(dice, prose, area)), "rakor"),
    };

    private static ContentItem Written<TContent>(ContentItem<TContent> item, TContent content)
        where TContent : class, IContent, new()
    {
        item.Write(content);
        return item;
    }

    private static NewsContent NewsOf(Prose prose, AreaRow area) => new()
    {
        Title = Prose.Cut(prose.Title(), 140),
        Lead = Prose.Cut(prose.Paragraph(2), 300),
        Body = prose.Markdown(2),
        Area = area.Code,
        Sources = [new SourceNote { Publisher = $"Warta {area.Name}", Title = Prose.Cut(prose.Title(), 200) }],
    };

    private static PracticeContent PracticeOf(Dice dice, Prose prose, AreaRow area) => new()
    {
        Title = Prose.Cut(prose.Title(), 120),
        Summary = Prose.Cut(prose.Sentence(), 200),
        Problem = Prose.Cut(prose.Paragraph(3), 600),
        Steps = [.. Enumerable.Range(0, dice.Between(3, 7)).Select(_ => Prose.Cut(prose.Sentence(), 280))],
        Result = Prose.Cut(prose.Paragraph(2), 400),
        FigureValue = dice.Between(2, 900),
        FigureUnit = dice.Of(Words.Units),
        FigureMeaning = Prose.Cut($"{prose.Theme} yang selesai", 120),
        OwnerName = Prose.Cut(prose.Institution, 120),
        Area = area.Code,
        ServiceKind = (ServiceKind)dice.Below(5),
        Stage = (PracticeStage)dice.Below(4),
        ProtectionConfirmed = true,
        Tags = [.. Enumerable.Range(0, 3).Select(_ => dice.OfSkewed(Words.Tags)).Distinct()],
        Body = prose.Markdown(2),
        Rank = Known<InstitutionRank>(dice),
        Capacity = Known<CapacityBand>(dice),
        Budget = Known<BudgetBand>(dice),
        Rurality = Known<Rurality>(dice),
    };

    /// <summary>A fact that one in five leaves open.</summary>
    private static T? Known<T>(Dice dice)
        where T : struct, Enum => dice.OneIn(5) ? null : dice.Of(Enum.GetValues<T>());

    private static ResourceContent ResourceOf(Dice dice, Prose prose) => new()
    {
        Title = Prose.Cut(prose.Title(), 140),
        Summary = Prose.Cut(prose.Paragraph(2), 400),
        Kind = (ResourceKind)dice.Below(5),
        ServiceKinds = [(ServiceKind)dice.Below(5)],
        Publisher = Prose.Cut(prose.Institution, 120),
        Year = dice.Between(2019, 2026),
        Licence = "Boleh dipakai dengan menyebut sumber",
        ExternalUrl = $"https://contoh.invalid/berkas/{dice.Below(1_000_000)}",
        Tags = [dice.OfSkewed(Words.Tags)],
        Body = prose.Markdown(1),
    };

    /// <summary>26 characters as Orchard's identities look.</summary>
    private static string IdOf(Dice dice) => "4" + string.Concat(Enumerable.Range(0, 25).Select(_ => Alphabet[dice.Below(32)]));
}
