using System.Runtime.InteropServices;

namespace ForumLks.Search.Sqlite;

/// <summary>The first fields of SQLite's <c>fts5_api</c> (fts5.h), in its order.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Api
{
    public int Version;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, Fts5TokenizerMethods*, void*, int> CreateTokenizer;
    public void* FindTokenizer;
    public delegate* unmanaged[Cdecl]<Fts5Api*, byte*, void*, delegate* unmanaged[Cdecl]<Fts5Extension*, void*, void*, int, void**, void>, void*, int> CreateFunction;
}

/// <summary>SQLite's <c>fts5_tokenizer</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5TokenizerMethods
{
    public delegate* unmanaged[Cdecl]<void*, byte**, int, void**, int> Create;
    public delegate* unmanaged[Cdecl]<void*, void> Delete;
    public delegate* unmanaged[Cdecl]<void*, void*, int, byte*, int, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int>, int> Tokenize;
}

/// <summary>SQLite's <c>Fts5ExtensionApi</c>, as far as the collecting of postings needs it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5Extension
{
    public int Version;
    public void* UserData;
    public void* ColumnCount;
    public void* RowCount;
    public void* ColumnTotalSize;
    public void* Tokenize;
    public delegate* unmanaged[Cdecl]<void*, int> PhraseCount;
    public void* PhraseSize;
    public void* InstCount;
    public void* Inst;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, long> Rowid;
    public void* ColumnText;
    public void* ColumnSize;
    public delegate* unmanaged[Cdecl]<void*, int, void*, delegate* unmanaged[Cdecl]<Fts5Extension*, void*, void*, int>, int> QueryPhrase;
    public void* SetAuxdata;
    public void* GetAuxdata;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, int, Fts5PhraseIterator*, int*, int*, int> PhraseFirst;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<void*, Fts5PhraseIterator*, int*, int*, void> PhraseNext;
}

/// <summary>SQLite's <c>Fts5PhraseIter</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Fts5PhraseIterator
{
    public byte* A;
    public byte* B;
}

internal static unsafe partial class Sqlite3
{
    private const string Library = "e_sqlite3";
    public const int Ok = 0;
    public const int Error = 1;
    public const int Done = 101;

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Prepare(nint connection, string sql, int length, out nint statement, nint tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int BindPointer(nint statement, int index, void* value, byte* type, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    public static partial int Finish(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_result_int")]
    public static partial void ResultInt(void* context, int value);
}
