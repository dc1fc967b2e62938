namespace ForumLks.Web.Tests.Architecture;

public sealed class HouseRuleTests
{
    private static IReadOnlyList<SourceFile> Code => SourceTree.Under("src", ".cs");

    private static IReadOnlyList<SourceFile> Views => [.. SourceTree.Under("src", ".cshtml"), .. SourceTree.Under("themes", ".cshtml")];

    [Fact]
    public void Nothing_catches_everything() => Assert.Empty(Guards.CatchAll(Code));

    [Fact]
    public void No_file_is_longer_than_250_lines() =>
        Assert.Empty(Guards.LongerThan([.. Code, .. Views, .. SourceTree.Under("themes", ".js"), .. SourceTree.Under("tests", ".cs")], 250));

    [Fact]
    public void The_program_is_a_table_of_contents() =>
        Assert.Empty(Guards.LongerThan(Code.Where(f => f.Path == "src/ForumLks.Web/Program.cs"), 60));

    [Fact]
    public void Only_markup_of_our_own_making_passes_the_encoder_by() =>
        Assert.Empty(Guards.RawHtml(Views, "MarkdownText.", "TileMap.", "Model.NewQr", "QrOf"));

    [Fact]
    public void Pages_carry_no_inline_code_or_style() => Assert.Empty(Guards.Inline(Views));

    [Fact]
    public void There_are_files_to_guard()
    {
        Assert.True(Code.Count > 200, $"Only {Code.Count} code files were found under {SourceTree.Root}.");
        Assert.True(Views.Count > 40, $"Only {Views.Count} views were found.");
    }

    [Theory]
    [InlineData("try { A(); } catch { }", 1)]
    [InlineData("try { A(); } catch (Exception e) { }", 1)]
    [InlineData("try { A(); } catch (System.Exception) { }", 1)]
    [InlineData("try { A(); } catch (Exception e) when (e is IOException) { }", 0)]
    [InlineData("try { A(); } catch (IOException e) { }", 0)]
    public void The_guard_of_catches_can_go_red(string code, int found) =>
        Assert.Equal(found, Guards.CatchAll([new SourceFile("src/A.cs", code)]).Count());

    [Fact]
    public void The_guard_of_length_can_go_red() =>
        Assert.Single(Guards.LongerThan([new("a.cs", string.Concat(Enumerable.Repeat("x\n", 251))), new("b.cs", string.Concat(Enumerable.Repeat("x\n", 250)))], 250));

    [Fact]
    public void The_guard_of_raw_markup_can_go_red() =>
        Assert.Single(Guards.RawHtml([new("a.cshtml", "@Html.Raw(Model.Title) @Html.Raw(MarkdownText.ToHtml(Model.Body))")], "MarkdownText."));

    [Fact]
    public void The_guard_of_inline_code_can_go_red() =>
        Assert.Equal(3, Guards.Inline([new("a.cshtml", "<p style=\"color:red\" onclick=\"a()\"><script>b()</script><script src=\"c.js\"></script>")]).Count());
}
