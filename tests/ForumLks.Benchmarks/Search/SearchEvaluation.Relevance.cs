using System.Data.Common;
using ForumLks.Search;

namespace ForumLks.Benchmarks.Search;

public static partial class SearchEvaluation
{
    private static async Task Relevance(string engine, ISearchIndex index, DbConnection connection, Collection collection, string run)
    {
        await using var file = new StreamWriter(run);
        var means = new Dictionary<string, Scores>();
        foreach (var (set, queries) in collection.Sets)
        {
            var scores = new List<Scores>();
            foreach (var (id, text) in queries)
            {
                var results = await index.Search(connection, new SearchQuery(text, ["public"], Now) { PageSize = 100 });
                var found = results.Hits.Select(hit => hit.Path[1..]).ToList();
                for (var i = 0; i < found.Count; i++)
                    await file.WriteLineAsync($"{id} {found[i]} {i + 1} {results.Hits[i].Score:0.0000}");
                scores.Add(Scores.Of(found, collection.Grades.GetValueOrDefault(id) ?? []));
            }
            means[set] = Scores.Mean(scores);
        }
        means["MEAN"] = Scores.Mean([.. means.Where(m => !Scores.Built.Contains(m.Key)).Select(m => m.Value)]);
        Console.WriteLine($"{engine,-14}{"nDCG@10",10}{"MRR@10",10}{"R@100",10}");
        foreach (var (set, s) in means)
            Console.WriteLine($"  {set,-12}{s.Ndcg10,10:0.0000}{s.Mrr10,10:0.0000}{s.Recall100,10:0.0000}");
    }
}
