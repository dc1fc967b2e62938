using ForumLks.Search.Analysis;

namespace ForumLks.Search.Tests.Analysis;

public class AliasDictionaryTests
{
    [Fact]
    public void Names_joined_by_equals_answer_for_each_other()
    {
        var aliases = AliasDictionary.Read(["=\t0.9\trakor\trapat koordinasi"]);
        Assert.Equal([new Alias("rapat koordinasi", 0.9f)], aliases.Of("rakor"));
        Assert.Equal([new Alias("rakor", 0.9f)], aliases.Of("rapat koordinasi"));
    }

    [Fact]
    public void An_arrow_goes_one_way()
    {
        var aliases = AliasDictionary.Read([">\t0.5\tlansia\tjompo"]);
        Assert.Single(aliases.Of("lansia"));
        Assert.Empty(aliases.Of("jompo"));
    }

    [Fact]
    public void A_site_adds_its_own_to_what_ships()
    {
        var aliases = AliasDictionary.Shipped.With(["=\t0.9\tgsid\tgerakan sayang ibu desa"]);
        Assert.NotEmpty(aliases.Of("gsid"));
        Assert.NotEmpty(aliases.Of("rakor"));
        Assert.Empty(AliasDictionary.Shipped.Of("gsid"));
    }

    [Theory]
    [InlineData("rakor")]
    [InlineData("=\tx\ta\tb")]
    [InlineData("=\t2\ta\tb")]
    [InlineData("=\t0.5\ta")]
    [InlineData("?\t0.5\ta\tb")]
    public void A_line_that_is_none_is_told(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => AliasDictionary.Read([line])).Message);
}
