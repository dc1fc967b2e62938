using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ForumLks.Search.Ranking;

namespace ForumLks.Search.Sqlite;

/// <summary>
/// The FTS5 auxiliary function <c>forumlks_postings</c>: called once for a query, it lets FTS5 walk each phrase's rows by itself
/// (<c>xQueryPhrase</c>) and keeps row and frequencies. No row passes through SQL, which makes it several times quicker than bm25().
/// </summary>
internal static unsafe class PostingCollector
{
    [ThreadStatic] private static List<PostingList>? _collected;
    [ThreadStatic] private static PostingList? _current;
    [ThreadStatic] private static int _most;

    /// <summary>Of each phrase at most so many rows are collected by the next query on this thread.</summary>
    public static void Limit(int most) => _most = most;

    /// <summary>What the last query on this thread collected, phrase by phrase.</summary>
    public static List<PostingList> Take()
    {
        var collected = _collected ?? [];
        _collected = null;
        _current = null;
        return collected;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Collect(Fts5Extension* api, void* cursor, void* context, int count, void** values)
    {
        var phrases = api->PhraseCount(cursor);
        _collected = new List<PostingList>(phrases);
        for (var phrase = 0; phrase < phrases; phrase++)
        {
            _collected.Add(_current = new PostingList());
            if (api->QueryPhrase(cursor, phrase, null, &AddRow) != Sqlite3.Ok)
                break;
        }
        Sqlite3.ResultInt(context, phrases);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AddRow(Fts5Extension* api, void* cursor, void* data)
    {
        // The newest come first: of a word that stands everywhere, the rest is not walked at all.
        if (_current!.Count >= _most)
        {
            _current.IsCut = true;
            return Sqlite3.Done;
        }
        Fts5PhraseIterator iterator;
        int column, offset, title = 0, text = 0;
        var result = api->PhraseFirst(cursor, 0, &iterator, &column, &offset);
        for (; result == Sqlite3.Ok && column >= 0; api->PhraseNext(cursor, &iterator, &column, &offset))
            if (column == 0)
                title++;
            else
                text++;
        _current.Add(api->Rowid(cursor), PostingList.Pack(title, text));
        return result;
    }
}
