namespace ForumLks.Search.Postgres;

/// <summary>Rows of <c>search_posting</c> to be written: a term, the newest unit in its block, the block.</summary>
internal sealed class PostingRows
{
    public List<long> Terms { get; } = [];
    public List<long> Newest { get; } = [];
    public List<byte[]> Blocks { get; } = [];

    public void Add(long term, long newest, byte[] block)
    {
        Terms.Add(term);
        Newest.Add(newest);
        Blocks.Add(block);
    }

    /// <summary>Adds the blocks of one term; its postings ascend.</summary>
    public void Add(long term, ReadOnlySpan<(long Unit, byte Frequency)> postings)
    {
        for (var at = 0; at < postings.Length; at += PostingBlock.MostPostings)
        {
            var some = postings[at..Math.Min(postings.Length, at + PostingBlock.MostPostings)];
            Add(term, some[0].Unit, PostingBlock.Write(some));
        }
    }
}
