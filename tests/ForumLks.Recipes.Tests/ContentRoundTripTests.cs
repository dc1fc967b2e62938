using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace ForumLks.Recipes.Tests;

public class ContentRoundTripTests
{
    private static readonly ContentShape<ReportContent> Shape = new();

    private static readonly OrchardEnvelope Envelope = new()
    {
        ContentItemId = OrchardId.From("laporan"),
        ContentItemVersionId = OrchardId.From("laporan/1"),
        ContentType = "Report",
        DisplayText = "Rapat",
        Published = true,
        ModifiedUtc = new DateTimeOffset(2026, 11, 22, 2, 30, 22, TimeSpan.Zero).AddTicks(1234567),
        PublishedUtc = new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(7)),
        CreatedUtc = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
        Owner = OrchardId.From("ani"),
        Author = "ani",
        Path = "laporan/rapat",
        Space = "madiun",
        Visibility = "Members",
    };

    [Fact]
    public void An_item_is_written_in_the_order_of_Orchard()
    {
        var item = Shape.Write(
            new ReportContent { Title = "Rapat", Body = "Isi", StartsOn = new DateOnly(2025, 6, 25), Speakers = [new Speaker { Name = "Ani" }] }, Envelope);
        Assert.Equal(
            ["ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc",
                "Owner", "Author", "TitlePart", "AutoroutePart", "MarkdownBodyPart", "ForumPart", "Report", "Speakers"],
            item.Select(pair => pair.Key));
        Assert.Equal("2026-11-22T02:30:22.1234567Z", (string?)item["ModifiedUtc"]);
        Assert.Equal("2026-11-22T02:30:00Z", (string?)item["PublishedUtc"]);
        Assert.Equal("""{"Space":{"Text":"madiun"},"Visibility":{"Text":"Members"}}""", item["ForumPart"]!.ToJsonString());
        Assert.Equal("""{"Value":"2025-06-25T00:00:00Z"}""", item["Report"]!["StartsOn"]!.ToJsonString());
        Assert.Null(item["Report"]!["Summary"]);
        Assert.Equal(
            $$$"""{"ContentItems":[{"ContentItemId":"{{{OrchardId.From(Envelope.ContentItemId + "/Speakers/0")}}}","ContentType":"Speaker","Speaker":{"Name":{"Text":"Ani"}},"Topics":{"ContentItems":[]}}]}""",
            item["Speakers"]!.ToJsonString());
    }

    [Fact]
    public void An_envelope_is_read_as_it_was_written()
    {
        var problems = new RecipeProblems();
        var read = OrchardEnvelope.Read(RecipeNode.From(Shape.Write(new ReportContent { Title = "Rapat" }, Envelope), "x"), problems);
        Assert.Empty(problems.Errors);
        Assert.Equal(Envelope, read);
    }

    [Fact]
    public void Every_record_is_read_as_it_was_written_through_a_file() =>
        Prop.ForAll(Reports().ToArbitrary(), report =>
        {
            var item = Shape.Write(report, Envelope);
            var recipe = Recipes.Exported(new JsonObject { ["name"] = "content", ["data"] = new JsonArray(item) });
            var plan = Recipes.Plan(recipe);
            var problems = new RecipeProblems();
            var read = Shape.Read(plan.Steps[0].Node.Find("data")!.Items[0], problems);
            return plan.Problems.Errors.Count == 0
                && problems.Errors.Count == 0
                && JsonNode.DeepEquals(Shape.Write(report, Envelope), Shape.Write(read, Envelope));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_shape_refuses_records_of_another_type_and_members_no_field_can_keep()
    {
        Assert.Throws<ArgumentException>(() => ContentShape.For(typeof(ReportContent)).WriteContent(new Topic(), Envelope));
        Assert.Throws<NotSupportedException>(() => ContentShape.For(typeof(WithGuid)));
        Assert.Throws<NotSupportedException>(() => ContentShape.For(typeof(WithoutConstructor)));
        Assert.Throws<NotSupportedException>(() => ContentShape.For(typeof(WithClash)));
    }

    private static Gen<ReportContent> Reports()
    {
        var texts = Texts();
        var days = Gen.Choose(0, 3_000_000).Select(DateOnly.FromDayNumber);
        var speakers = from name in texts.Where(text => text.Trim().Length > 0)
                       from title in Gen.OneOf(texts.Select(text => (string?)text), Gen.Constant<string?>(null))
                       from topics in texts.Select(text => new Topic { Text = text, Number = text.Length, On = DateOnly.FromDayNumber(text.Length) }).ListOf()
                       select new Speaker { Name = name, Title = title, Topics = [.. topics] };
        return from title in texts.Where(text => text.Trim().Length > 0).Select(text => text[..Math.Min(20, text.Length)]).Where(IsWhole)
               from body in texts
               from stages in Gen.Elements(Enum.GetValues<Stage>()).ListOf()
               from number in ArbMap.Default.GeneratorFor<decimal>()
               from day in days
               from known in ArbMap.Default.GeneratorFor<bool>()
               from steps in texts.Where(text => text.Length <= 10).ListOf(2)
               from people in speakers.ListOf()
               select new ReportContent
               {
                   Title = title, Body = body, Stages = [.. stages], Stage = Stage.Selesai, Value = number, StartsOn = day, Unknown = known,
                   Days = known ? 7 : null, Steps = [.. steps], Speakers = [.. people], Host = known ? "4host" : null, Attachments = ["a b/c.pdf"],
                   Due = new DateTimeOffset(day.ToDateTime(new TimeOnly(1, 2, 3)), TimeSpan.Zero), Opens = new TimeOnly(23, 59, 58),
               };
    }

    private static bool IsWhole(string text) => text.Trim().Length > 0 && text.IsWholeText();

    // Also what looks like an expression, and what an editor or another system could trip over.
    private static Gen<string> Texts() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get).Where(text => text.IsWholeText()),
        Gen.Elements("[js: uuid()]", "[file:text('x')]", "🌱", "مرحبا", "a\"b\\c", "\u2028", "<b>&amp;</b>", "\t\n", "[a: b]"));

    private sealed record WithGuid
    {
        public Guid Id { get; init; }
    }

    private sealed record WithoutConstructor(string Title);

    private sealed record WithClash
    {
        public List<Topic> Owner { get; init; } = [];
    }
}
