using FsCheck;
using FsCheck.Fluent;
using ForumLks.Search.Query;

namespace ForumLks.Search.Tests.Query;

public class QueryTextTests
{
    [Theory]
    [InlineData("rapat \"uji coba\" -beras", "Words Phrase Words Excluded")]
    [InlineData("tahun 2005-2010 anak-anak ke - 10", "Words")]
    [InlineData("\"tanpa penutup", "Words")]
    [InlineData("“kutip miring” lain", "Phrase Words")]
    [InlineData("", "")]
    public void Quotes_and_minus_part_a_query(string text, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', QueryText.Parts(text).Select(part => part.Kind)));

    [Fact]
    public void Parts_lie_inside_the_text_and_do_not_overlap() => Prop.ForAll<string>(text =>
    {
        var end = 0;
        foreach (var part in QueryText.Parts(text ?? ""))
        {
            if (part.Start < end || part.Length <= 0 || part.Start + part.Length > text!.Length)
                return false;
            end = part.Start + part.Length;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_single_typing_error_is_among_the_edits() => Prop.ForAll(
        Gen.Choose(0, 3).Zip(Gen.Choose(0, 8)).ToArbitrary(), error =>
        {
            const string Word = "akreditasi";
            var (kind, at) = error;
            var typed = kind switch
            {
                0 => Word.Remove(at, 1),
                1 => Word.Insert(at, "x"),
                2 => Word[..at] + 'x' + Word[(at + 1)..],
                _ => Word[..at] + Word[at + 1] + Word[at] + Word[(at + 2)..]
            };
            return typed == Word || OneEdit.Of(typed).Contains(Word);
        }).QuickCheckThrowOnFailure();
}
