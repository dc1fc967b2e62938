using FsCheck;
using FsCheck.Fluent;

namespace ForumLks.Recipes.Tests;

public class OrchardIdTests
{
    [Fact]
    public void New_ids_are_valid_and_differ()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => OrchardId.New()).ToList();
        Assert.All(ids, id => Assert.True(OrchardId.IsValid(id)));
        Assert.Distinct(ids);
    }

    [Fact]
    public void An_id_from_a_seed_is_always_the_same() => Assert.Equal("73p324567w3ga9nyzms2cpze94", OrchardId.From(""));

    [Fact]
    public void Ids_from_seeds_are_valid_and_differ_as_the_seeds_do() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((first, second) =>
            OrchardId.IsValid(OrchardId.From(first.Get))
            && (OrchardId.From(first.Get) == OrchardId.From(second.Get)) == (first.Get == second.Get)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("48eztmb0etqzt21meft0m0e2m5", true)]
    [InlineData("48eztmb0etqzt21meft0m0e2m", false)]
    [InlineData("48eztmb0etqzt21meft0m0e2mi", false)]
    [InlineData("48EZTMB0ETQZT21MEFT0M0E2M5", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_26_characters_of_the_alphabet_are_an_id(string? id, bool valid) => Assert.Equal(valid, OrchardId.IsValid(id));
}
