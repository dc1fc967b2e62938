using ForumLks.Search.Analysis;

namespace ForumLks.Search.Sqlite;

/// <summary>
/// Hands tokens that are already known to the tokenizer while FTS5 indexes a row on this thread, so that no text is analyzed twice.
/// </summary>
internal static class ReadyTokens
{
    [ThreadStatic] private static Queue<(int Bytes, List<Token> Tokens)>? _waiting;

    public static void Offer(int bytes, List<Token> tokens) => (_waiting ??= new()).Enqueue((bytes, tokens));

    public static void Forget() => _waiting?.Clear();

    public static bool TryTake(int bytes, out List<Token> tokens)
    {
        tokens = [];
        if (_waiting is not { Count: > 0 } || _waiting.Peek().Bytes != bytes)
            return false;
        tokens = _waiting.Dequeue().Tokens;
        return true;
    }
}
