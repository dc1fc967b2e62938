using ForumLks.Benchmarks;
using ForumLks.Benchmarks.Board;
using ForumLks.Benchmarks.Digest;
using ForumLks.Benchmarks.Fill;
using ForumLks.Benchmarks.Gate;
using ForumLks.Benchmarks.Growth;
using ForumLks.Benchmarks.Institutions;
using ForumLks.Benchmarks.Import;
using ForumLks.Benchmarks.Likeness;
using ForumLks.Benchmarks.Load;
using ForumLks.Benchmarks.Micro;
using ForumLks.Benchmarks.Photos;
using ForumLks.Benchmarks.Search;
using ForumLks.Benchmarks.Serving;
using ForumLks.Benchmarks.Soon;
using ForumLks.Benchmarks.Topics;

// Before anything else: the yardstick must start as a plain server does.
if (args is ["yardstick", ..])
{
    return await Yardstick.Run(args[1..]);
}

Command[] commands =
[
    new("load", LoadCommand.Run, "the site beside a plain Kestrel endpoint of equal bytes: requests, latency, CPU, memory, bytes, cold start",
        "[--site DIR] [--data DIR] [--user NAME] [--seconds 8] [--warmup 3] [--rounds 2] [--only NAME] [--strict]"),
    new("growth", GrowthCommand.Run, "what a page costs at 1,000 and at 100,000 items; --full adds 1,000,000",
        "[--site DIR] [--full] [--items 1000,100000] [--seconds 4] [--keep DIR] [--strict]"),
    new("board", BoardCommand.Run, "a board of 35 decisions × 35 areas beside an article page: processor time and bytes", "[--site DIR] [--seconds 6] [--strict]"),
    new("topic", TopicCommand.Run, "pages of a topic of 10,000 replies beside the first page of one of 20: processor time", "[--site DIR] [--seconds 6] [--strict]"),
    new("writers", WritersCommand.Run, "replies a second from 100 people by the form, over several topics and in one: lost, doubled, beside plain rows", "[--site DIR] [--each 6] [--connection TEXT] [--strict]"),
    new("likeness", LikenessCommand.Run, "\"LKS seperti kami\" beside the plain list over 10,000 practices: processor time of the first page and of later ones",
        "[--site DIR] [--practices 10000] [--seconds 5] [--keep DIR] [--strict]"),
    new("directory", DirectoryCommand.Run, "the directory over 50,000 institutions beside 500: processor time of first and later pages",
        "[--site DIR] [--sizes 500,50000] [--seconds 4] [--strict]"),
    new("digest", DigestCommand.Run, "the weekly digests of 100,000 members, prepared by one server: seconds and highest memory", "[--site DIR] [--data DIR] [--members 100000] [--connection TEXT] [--strict]"),
    new("photos", PhotosCommand.Run, "a photo of 12 megapixels to its sizes, and twenty at once beside a page", "[--site DIR] [--only variants] [--strict]"),
    new("soon", SoonCommand.Run, "how soon something hidden is gone on a second server, and a PDF of 200 pages is found", "[--site DIR] [--postgres TEXT] [--strict]"),
    new("import", ImportCommand.Run, "10,000 institutions from a workbook: checked and applied, in seconds and memory, beside a tenth of them",
        "[--site DIR] [--rows 10000] [--strict]"),
    new("fill", FillCommand.Run, "fills a site with items; the same number gives the same items",
        "--items N --data DIR [--site DIR] [--database postgresql --connection TEXT]"),
    new("gate", GateEvaluation.Run, "what the gate finds on labelled sentences, tuned on and held out, and its time beside Markdown", "[--mistakes]"),
    new("micro", MicroBenchmarks.Run, "Markdown rendering and search analysis, by BenchmarkDotNet", "[options of BenchmarkDotNet]"),
    new("search", SearchEvaluation.Run, "relevance and speed of the search on a judged collection, on both databases",
        "--collection DIR [--runs DIR] [--postgres TEXT] [--only sqlite|postgres] [--times N]"),
];

return await Command.Dispatch(commands, args);
