using System.Text.Json.Nodes;

namespace ForumLks.Recipes.Tests;

public class DefinitionTests
{
    private static readonly JsonObject Step = ContentDefinition.Step(new ContentShape<ReportContent>(), ContentShape.For(typeof(ReportContent)));

    [Fact]
    public void Types_are_those_of_items_and_of_what_is_in_their_bags_each_once()
    {
        Assert.Equal("ContentDefinition", (string?)Step["name"]);
        Assert.Equal(["Report", "Speaker", "Topic"], Names("ContentTypes"));
        Assert.Equal(["ForumPart", "Report", "Speaker", "Topic"], Names("ContentParts"));
        Assert.Equal("Laporan", (string?)Type("Report")["DisplayName"]);
    }

    [Fact]
    public void Parts_are_attached_in_order_bags_by_their_own_name()
    {
        var parts = Type("Report")["ContentTypePartDefinitionRecords"]!.AsArray();
        Assert.Equal(
            ["TitlePart/TitlePart", "AutoroutePart/AutoroutePart", "Report/Report", "BagPart/Speakers", "MarkdownBodyPart/MarkdownBodyPart", "ForumPart/ForumPart"],
            parts.Select(part => $"{part!["PartName"]}/{part["Name"]}"));
        Assert.Equal(["0", "1", "2", "3", "4", "5"], parts.Select(part => (string?)part!["Settings"]!["ContentTypePartSettings"]!["Position"]));
        Assert.Equal("""["Speaker"]""", parts[3]!["Settings"]!["BagPartSettings"]!["ContainedContentTypes"]!.ToJsonString());
        Assert.StartsWith("laporan/{{", (string?)parts[1]!["Settings"]!["AutoroutePartSettings"]!["Pattern"]);
    }

    [Theory]
    [InlineData("Summary", "TextField", """{"MaxLength":30}""")]
    [InlineData("Stage", "TextField", "{}")]
    [InlineData("Steps", "MultiTextField", "{}")]
    [InlineData("Days", "NumericField", """{"Scale":0,"Minimum":0,"Maximum":100}""")]
    [InlineData("Value", "NumericField", """{"Scale":6}""")]
    [InlineData("Unknown", "BooleanField", "{}")]
    [InlineData("StartsOn", "DateField", "{}")]
    [InlineData("Due", "DateTimeField", "{}")]
    [InlineData("Opens", "TimeField", "{}")]
    [InlineData("Related", "ContentPickerField", """{"Multiple":true,"DisplayedContentTypes":["News"]}""")]
    [InlineData("Host", "ContentPickerField", """{"Multiple":false,"DisplayAllContentTypes":true,"DisplayedContentTypes":[]}""")]
    [InlineData("Attachments", "MediaField", """{"Multiple":true}""")]
    public void A_member_is_a_field_of_its_kind(string name, string type, string settings)
    {
        var field = Field("Report", name);
        Assert.Equal(type, (string?)field["FieldName"]);
        Assert.Equal(settings, field["Settings"]![type + "Settings"]!.ToJsonString());
    }

    [Fact]
    public void Fields_carry_the_words_of_the_record_and_its_rules()
    {
        Assert.Equal("""{"DisplayName":"Ringkasan","Description":"Satu kalimat.","Position":"0"}""", Field("Report", "Summary")["Settings"]!["ContentPartFieldSettings"]!.ToJsonString());
        Assert.True((bool)Field("Speaker", "Name")["Settings"]!["TextFieldSettings"]!["Required"]!);
        Assert.Equal("PredefinedList", (string?)Field("Report", "Stage")["Settings"]!["ContentPartFieldSettings"]!["Editor"]);
        Assert.Equal(["Rintisan", "Berjalan", "Selesai"], Field("Report", "Stages")["Settings"]!["MultiTextFieldSettings"]!["Options"]!.AsArray().Select(option => (string?)option!["value"]));
    }

    [Fact]
    public void Title_and_body_are_fields_only_inside_bags()
    {
        Assert.DoesNotContain(Fields("Report"), field => (string?)field!["Name"] is "Title" or "Body" or "Speakers");
        Assert.Contains(Fields("Speaker"), field => (string?)field!["Name"] == "Title");
    }

    [Fact]
    public void The_step_is_read_back_without_a_problem() => Assert.Empty(Recipes.Plan(Recipes.Exported((JsonObject)Step.DeepClone())).Problems.Errors);

    private static IEnumerable<string?> Names(string list) => Step[list]!.AsArray().Select(item => (string?)item!["Name"]);

    private static JsonNode Type(string name) => Step["ContentTypes"]!.AsArray().Single(type => (string?)type!["Name"] == name)!;

    private static JsonArray Fields(string part) =>
        Step["ContentParts"]!.AsArray().Single(item => (string?)item!["Name"] == part)!["ContentPartFieldDefinitionRecords"]!.AsArray();

    private static JsonNode Field(string part, string name) => Fields(part).Single(field => (string?)field!["Name"] == name)!;
}
