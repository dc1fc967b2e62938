namespace ForumLks.Recipes.Tests;

public class EnvelopeTests
{
    [Theory]
    [InlineData("""{ "ContentType": "News" }""", "belum punya \"ContentItemId\"")]
    [InlineData("""{ "ContentItemId": null, "ContentType": "News" }""", "belum punya \"ContentItemId\"")]
    [InlineData("""{ "ContentItemId": "4a b", "ContentType": "News" }""", "huruf dan angka")]
    [InlineData("""{ "ContentItemId": "4a345678901234567890123456789", "ContentType": "News" }""", "1 sampai 26")]
    [InlineData("""{ "ContentItemId": 4, "ContentType": "News" }""", "harus teks")]
    [InlineData("""{ "ContentItemId": "4a" }""", "\"ContentType\" wajib")]
    [InlineData("""{ "ContentItemId": "4a", "ContentType": "News", "Published": "ya" }""", "true atau false")]
    [InlineData("""{ "ContentItemId": "4a", "ContentType": "News", "PublishedUtc": "2025-02-31T00:00:00Z" }""", "ada di kalender")]
    [InlineData("""{ "ContentItemId": "4a", "ContentType": "News", "CreatedUtc": "kemarin" }""", "harus waktu")]
    [InlineData("""{ "ContentItemId": "4a", "ContentType": "News", "AutoroutePart": { "Path": "/berita/a" } }""", "tanpa garis miring di depan")]
    [InlineData("""{ "ContentItemId": "4a", "ContentType": "News", "AutoroutePart": { "Path": "berita/../a" } }""", "berita/../a")]
    [InlineData("""{ "ContentItemId": "4a", "ContentType": "News", "ForumPart": { "Visibility": { "Text": "Everybody" } } }""", "SpaceAdmins")]
    [InlineData("[]", "harus objek")]
    public void What_is_wrong_is_one_sentence(string item, string words)
    {
        var problems = new RecipeProblems();
        OrchardEnvelope.Read(Recipes.Node(item), problems);
        Assert.Contains(words, Assert.Single(problems.Errors).Message);
    }

    [Fact]
    public void An_empty_path_is_refused()
    {
        var problems = new RecipeProblems();
        OrchardEnvelope.Read(Recipes.Node("""{ "ContentItemId": "4a", "ContentType": "News", "AutoroutePart": { "Path": "" } }"""), problems);
        Assert.Single(problems.Errors);
    }

    [Fact]
    public void A_bare_item_is_the_latest_draft_without_owner()
    {
        var problems = new RecipeProblems();
        var envelope = OrchardEnvelope.Read(Recipes.Node("""{ "ContentItemId": "4artikel000000000000000000", "ContentType": "News" }"""), problems);
        Assert.Empty(problems.Errors);
        Assert.Equal(new OrchardEnvelope { ContentItemId = "4artikel000000000000000000", ContentType = "News" }, envelope);
        Assert.True(envelope is { Latest: true, Published: false, Owner: null, Visibility: null });
    }
}
