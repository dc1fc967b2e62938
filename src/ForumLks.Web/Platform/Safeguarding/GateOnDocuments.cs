using ForumLks.Text.PersonalData;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Safeguarding;

/// <summary>
/// The text inside a document arrives after its item has been saved. Where it carries what the public never sees (NIK, family cards, children), the item goes
/// out of sight in the same transaction until a second person has looked. Offices' numbers and addresses, of which decrees are full, hold nothing up.
/// </summary>
public sealed class GateOnDocuments(IDocumentTexts texts, IStewardsLetters letters, TimeProvider clock) : IHearsDocumentText
{
    /// <summary>About five hundred pages; the writers of a database wait while a document is examined.</summary>
    private const int MostCharacters = 1_000_000;

    public async Task Arrived(ForumDb db, IReadOnlyCollection<long> items, CancellationToken cancel)
    {
        var shown = await db.Set<ContentItem>().Where(i => items.Contains(i.Id) && i.Status == ContentStatus.Published && (i.Visibility == Visibility.Public || i.Visibility == Visibility.Members)).ToListAsync(cancel);
        foreach (var item in shown)
        {
            if (!await Betrays(texts, db, item, cancel))
            {
                continue;
            }

            var known = await db.Set<Safeguard>().FirstOrDefaultAsync(s => s.ItemId == item.Id, cancel) ?? db.Add(Safeguard.Of(item.Id)).Entity;
            if (known.ApprovedHash == Safeguard.HashOf(item))
            {
                continue;
            }

            item.AwaitSecond();
            known.Ask(item.OwnerId, clock.GetUtcNow().UtcDateTime);
            await letters.SecondPersonIsNeeded(db, item, item.OwnerId, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Whether a document that the item shows, or names for the first time, carries what can never be waived for the public.</summary>
    public static async Task<bool> Betrays(IDocumentTexts texts, ForumDb db, ContentItem item, CancellationToken cancel)
    {
        var named = await Named(texts, db, item, cancel);
        var beside = item.Id == 0 ? [] : (await texts.Of(db, [item], cancel))[item.Id];
        return Betrays(named) || Betrays(beside.ExceptBy(named.Select(p => p.Text), p => p.Text));
    }

    public static bool Betrays(IEnumerable<DocumentPassage> passages)
    {
        var left = MostCharacters;
        foreach (var passage in passages)
        {
            if (PersonalDataFinder.Find(passage.Text).Any(f => !new GateFinding("", f, Visibility.Public).MayWaive))
            {
                return true;
            }

            if ((left -= passage.Text.Length) <= 0)
            {
                break;
            }
        }

        return false;
    }

    private static async Task<List<DocumentPassage>> Named(IDocumentTexts texts, ForumDb db, ContentItem item, CancellationToken cancel)
    {
        var older = ((IHasContent)item).Content is IHasOlderFiles { OlderPaths: var paths } ? paths.ToHashSet(StringComparer.Ordinal) : [];
        var passages = new List<DocumentPassage>();
        foreach (var path in NamedFiles.In(item).Where(path => !older.Contains(path)))
        {
            passages.AddRange((await texts.Read(db, path, cancel))?.Passages ?? []);
        }

        return passages;
    }
}
