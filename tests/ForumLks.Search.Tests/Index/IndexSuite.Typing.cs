namespace ForumLks.Search.Tests.Index;

public abstract partial class IndexSuite
{
    [Theory]
    [InlineData("akreditsi")]
    [InlineData("akreditassi")]
    [InlineData("akrediatsi")]
    [InlineData("akredutasi")]
    public async Task A_typing_error_is_forgiven_and_a_correction_offered(string typed)
    {
        await Add(Document(1, "", "Akreditasi panti tahun ini."));
        var results = await Find($"{typed} panti");
        Assert.Equal(1, Assert.Single(results.Hits).Id);
        Assert.Equal("akreditasi panti", results.DidYouMean);
    }

    [Fact]
    public async Task A_known_word_is_never_corrected()
    {
        await Add(Document(1, "", "Balita sehat."), Document(2, "", "Balika sehat, balika kuat, balika."));
        Assert.Null((await Find("balita")).DidYouMean);
    }

    [Fact]
    public async Task The_last_word_may_be_only_begun()
    {
        await Add(Document(1, "", "Forum karesidenan bertemu."));
        await Finds("forum karesid", 1);
    }

    [Fact]
    public async Task Words_are_completed_commonest_first()
    {
        await Add(Document(1, "", "kader kader kader karesidenan"), Document(2, "", "kader kantor"));
        var offered = await Index.Complete(Connection, "rapat ka", ["public"], Now, 5, TestContext.Current.CancellationToken);
        Assert.Equal("rapat kader", offered[0]);
        Assert.Contains("rapat karesidenan", offered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("--beras")]
    [InlineData("-beras")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("title:* ^ {x} (")]
    [InlineData("'; DROP TABLE search_unit; --")]
    [InlineData("\u0000\u0001\uFFFF\ud800")]
    [InlineData("%_\\")]
    public async Task No_text_of_a_query_is_an_error(string text)
    {
        await Add(Document(1, "", "Beras."));
        Assert.NotNull(await Find(text));
        Assert.NotNull(await Index.Complete(Connection, text, ["public"], Now, 5, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_very_long_query_is_no_error()
    {
        await Add(Document(1, "", "Beras."));
        Assert.NotNull(await Find(string.Join(' ', Enumerable.Range(0, 5000).Select(i => "kata" + i))));
    }
}
