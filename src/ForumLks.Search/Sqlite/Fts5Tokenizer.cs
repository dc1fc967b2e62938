using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ForumLks.Search.Analysis;
using Microsoft.Data.Sqlite;

namespace ForumLks.Search.Sqlite;

/// <summary>
/// Gives SQLite's FTS5 our analysis as the tokenizer <c>forumlks</c>, so that <c>MATCH</c>, <c>highlight</c>, <c>snippet</c> and <c>bm25</c>
/// work on the original text.
/// </summary>
public static unsafe class Fts5Tokenizer
{
    // A query that begins with this sign holds ready stems: they must not be stemmed again.
    internal const char Ready = '\u0001';
    private const int ColocatedFlag = 1;
    private const int ForQuery = 1;
    private static readonly IndonesianAnalyzer Analyzer = new();
    private static readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> Registered = [];
    [ThreadStatic] private static List<Token>? _tokens;

    /// <summary>Registers the tokenizer on an opened connection. Repeated calls on the same connection cost next to nothing.</summary>
    /// <exception cref="InvalidOperationException">The connection is closed, or its SQLite has no FTS5.</exception>
    public static void Register(SqliteConnection connection)
    {
        var handle = connection.Handle ?? throw new InvalidOperationException("Open the connection before registering the tokenizer on it.");
        if (Registered.TryGetValue(handle, out _))
            return;
        var api = Find(handle.DangerousGetHandle());
        var methods = new Fts5TokenizerMethods { Create = &Create, Delete = &Delete, Tokenize = &Tokenize };
        fixed (byte* tokenizer = "forumlks\0"u8, collector = "forumlks_postings\0"u8)
        {
            if (api->CreateTokenizer(api, tokenizer, null, &methods, null) != Sqlite3.Ok ||
                api->CreateFunction(api, collector, null, &PostingCollector.Collect, null) != Sqlite3.Ok)
                throw new InvalidOperationException("SQLite refused the tokenizer.");
        }
        Registered.AddOrUpdate(handle, handle);
    }

    // The way that SQLite documents: SELECT fts5(?) with a pointer of the type "fts5_api_ptr".
    private static Fts5Api* Find(nint connection)
    {
        Fts5Api* api = null;
        if (Sqlite3.Prepare(connection, "SELECT fts5(?1)", -1, out var statement, 0) == Sqlite3.Ok)
        {
            // SQLite keeps the type's name while the statement lives: a literal in the library's own memory.
            fixed (byte* type = "fts5_api_ptr\0"u8)
            {
                Sqlite3.BindPointer(statement, 1, &api, type, 0);
                Sqlite3.Step(statement);
            }
            Sqlite3.Finish(statement);
        }
        return api != null ? api : throw new InvalidOperationException("This SQLite was built without FTS5.");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Create(void* context, byte** arguments, int count, void** tokenizer)
    {
        *tokenizer = (void*)1;
        return Sqlite3.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Delete(void* tokenizer)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Tokenize(
        void* tokenizer, void* context, int flags, byte* text, int length,
        delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        var utf8 = new ReadOnlySpan<byte>(text, length);
        if ((flags & ForQuery) != 0 && length > 0 && utf8[0] == Ready)
            return EmitReady(utf8, context, emit);
        if (ReadyTokens.TryTake(length, out var ready))
            return EmitStems(ready, context, emit);
        return EmitAnalyzed(utf8, context, emit);
    }

    private static int EmitReady(ReadOnlySpan<byte> stems, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        for (var at = 1; at < stems.Length;)
        {
            var length = stems[at..].IndexOf((byte)' ') is var space and >= 0 ? space : stems.Length - at;
            fixed (byte* stem = stems[at..])
                if (emit(context, 0, stem, length, at, at + length) is var result and not Sqlite3.Ok)
                    return result;
            at += length + 1;
        }
        return Sqlite3.Ok;
    }

    // Offsets matter only for highlighting, never while indexing.
    private static int EmitStems(List<Token> tokens, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        foreach (var token in tokens)
            if (EmitTerm(token, 0, 0, context, emit) is var result and not Sqlite3.Ok)
                return result;
        return Sqlite3.Ok;
    }

    private static int EmitAnalyzed(ReadOnlySpan<byte> utf8, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        var characters = ArrayPool<char>.Shared.Rent(utf8.Length + 1);
        var tokens = _tokens ??= [];
        tokens.Clear();
        var text = characters.AsSpan(0, Encoding.UTF8.GetChars(utf8, characters));
        Analyzer.Analyze(text, tokens);
        var (position, offset, result) = (0, 0, Sqlite3.Ok);
        foreach (var token in tokens)
        {
            if (token.Start > position)
                offset += Encoding.UTF8.GetByteCount(text[position..token.Start]);
            position = Math.Max(position, token.Start);
            var length = Encoding.UTF8.GetByteCount(text.Slice(token.Start, token.Length));
            if ((result = EmitTerm(token, offset, offset + length, context, emit)) != Sqlite3.Ok)
                break;
        }
        ArrayPool<char>.Shared.Return(characters);
        return result;
    }

    private static int EmitTerm(
        Token token, int start, int end, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        var term = token.Term;
        if (term.IsStop)
            return Sqlite3.Ok;
        int result;
        fixed (byte* stem = term.StemUtf8)
            result = emit(context, token.Colocated ? ColocatedFlag : 0, stem, term.StemUtf8.Length, start, end);
        if (result != Sqlite3.Ok || term.AlternateUtf8.Length == 0)
            return result;
        fixed (byte* alternate = term.AlternateUtf8)
            return emit(context, ColocatedFlag, alternate, term.AlternateUtf8.Length, start, end);
    }
}
