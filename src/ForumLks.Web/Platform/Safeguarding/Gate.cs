using ForumLks.Text.PersonalData;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>Looks through texts for personal data, less what somebody has answered for.</summary>
public static class Gate
{
    private const int MostShown = 60;

    public static async Task<IReadOnlyList<GateFinding>> Examine(ForumDb db, PublishedText text, CancellationToken cancel)
    {
        var found = Find(text);
        if (found.Count == 0)
        {
            return found;
        }

        var keys = found.Where(f => f.MayWaive).Select(f => f.Key).ToList();
        var waived = await db.Set<GateWaiver>().Where(w => keys.Contains(w.Key)).Select(w => w.Key).ToListAsync(cancel);
        return [.. found.Where(f => !(f.MayWaive && waived.Contains(f.Key)))];
    }

    /// <summary>One finding a place, the graver where there are two.</summary>
    public static IReadOnlyList<GateFinding> Find(PublishedText text) =>
    [
        .. text.Texts.SelectMany(t => In(text, t).Select(f => new GateFinding(t.Label, f, text.Visibility)))
            .GroupBy(f => (f.Label, f.Found.Start, f.Found.Sentence)).Select(same => same.OrderBy(f => f.MayWaive).First())
            .DistinctBy(f => f.Key).Take(MostShown),
    ];

    /// <summary>Answers, notes and comments go out at once, so none of them may tell of one child or client.</summary>
    private static IEnumerable<PersonalDataFinding> In(PublishedText all, NamedText one)
    {
        var (found, story) = CleanTexts.Look(one.Text);
        return !all.HasSecondPerson && all.Visibility is Visibility.Public or Visibility.Members && story is not null
            ? found.Append(new PersonalDataFinding(PersonalDataKind.Story, one.Text!.IndexOf(story, StringComparison.Ordinal), story.Length, story, story))
            : found;
    }
}
