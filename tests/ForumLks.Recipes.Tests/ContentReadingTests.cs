namespace ForumLks.Recipes.Tests;

public class ContentReadingTests
{
    private static readonly ContentShape<ReportContent> Shape = new();

    [Fact]
    public void An_item_becomes_a_record()
    {
        var problems = new RecipeProblems();
        var report = Shape.Read(Recipes.Node("""
            {
              "ContentItemId": "4a", "ContentType": "Report", "DisplayText": "Rapat",
              "TitlePart": { "Title": "Rapat" }, "MarkdownBodyPart": { "Markdown": "## Isi" },
              "Report": {
                "Summary": { "Text": "Singkat" }, "Stage": { "Text": "Berjalan" }, "Steps": { "Values": ["a", "b"] }, "Stages": { "Values": ["Selesai"] },
                "Days": { "Value": "2" }, "Value": { "Value": 12.50 }, "Unknown": { "Value": true }, "StartsOn": { "Value": "2025-06-25T00:00:00Z" },
                "EndsOn": { "Value": "2025-06-26" }, "Due": { "Value": "2025-06-25T08:00:00+07:00" }, "Opens": { "Value": "08:30:00" },
                "Related": { "ContentItemIds": ["4b"] }, "Host": { "ContentItemIds": ["4c"] }, "Attachments": { "Paths": ["a/b.pdf"], "MediaTexts": [""] },
                "Cover": { "Paths": [] }, "Earlier": {}
              },
              "Speakers": { "ContentItems": [
                { "ContentItemId": "4d", "ContentType": "Speaker", "Speaker": { "Name": { "Text": "Ani" }, "Title": { "Text": "Kepala" } },
                  "Topics": { "ContentItems": [ { "ContentType": "Topic", "Topic": { "Text": { "Text": "t" }, "Number": { "Value": 1 }, "On": { "Value": "2025-01-02" } } } ] } } ] }
            }
            """), problems);
        Assert.Empty(problems.Errors);
        Assert.Empty(problems.Notes);
        Assert.Equal(("Rapat", "## Isi", "Singkat", Stage.Berjalan, null), (report.Title, report.Body, report.Summary, report.Stage, report.Earlier));
        Assert.Equal((2, 12.50m, true), (report.Days, report.Value, report.Unknown));
        Assert.Equal((new DateOnly(2025, 6, 25), new DateOnly(2025, 6, 26)), (report.StartsOn, report.EndsOn));
        Assert.Equal((new DateTimeOffset(2025, 6, 25, 1, 0, 0, TimeSpan.Zero), new TimeOnly(8, 30)), (report.Due, report.Opens));
        Assert.Equal("a b 4b 4c a/b.pdf", string.Join(" ", [.. report.Steps, .. report.Related, report.Host, .. report.Attachments]));
        Assert.Null(report.Cover);
        var speaker = Assert.Single(report.Speakers);
        Assert.Equal(("Ani", "Kepala"), (speaker.Name, speaker.Title));
        Assert.Equal(new Topic { Text = "t", Number = 1, On = new DateOnly(2025, 1, 2) }, Assert.Single(speaker.Topics));
    }

    [Theory]
    [InlineData("""{ "Summary": { "Text": 5 } }""", "harus teks, bukan angka. Tulis dalam tanda kutip: \"5\"")]
    [InlineData("""{ "Summary": "langsung" }""", "harus ditulis { \"Text\": … }")]
    [InlineData("""{ "Summary": { "Value": "x" } }""", "harus ditulis { \"Text\": … }")]
    [InlineData("""{ "Summary": { "Text": "lebih dari tiga puluh karakter panjangnya" } }""", "paling banyak 30 karakter; ini 41")]
    [InlineData("""{ "Stage": { "Text": "Jalan" } }""", "\"Jalan\", yang tidak dikenal. Pilihannya: Rintisan, Berjalan, Selesai.")]
    [InlineData("""{ "Stage": { "Text": "1" } }""", "Pilihannya: Rintisan")]
    [InlineData("""{ "Stage": { "Text": 1 } }""", "Pilihannya: Rintisan")]
    [InlineData("""{ "Stages": { "Values": ["Selesai", "Batal"] } }""", "\"Batal\"")]
    [InlineData("""{ "Steps": { "Values": "satu" } }""", "harus daftar")]
    [InlineData("""{ "Steps": { "Values": ["a", "b", "c", "d"] } }""", "paling banyak 3 butir; ini 4")]
    [InlineData("""{ "Steps": { "Values": ["terlalu panjang"] } }""", "paling banyak 10 karakter per butir")]
    [InlineData("""{ "Days": { "Value": 12.5 } }""", "bilangan bulat, bukan 12.5")]
    [InlineData("""{ "Days": { "Value": 99999999999 } }""", "terlalu besar")]
    [InlineData("""{ "Days": { "Value": 101 } }""", "harus 0 sampai 100, bukan 101")]
    [InlineData("""{ "Value": { "Value": "dua belas" } }""", "harus angka")]
    [InlineData("""{ "Unknown": { "Value": "ya" } }""", "true atau false")]
    [InlineData("""{ "EndsOn": { "Value": "2025-02-31" } }""", "tanggal 2025-02-31 tidak ada di kalender")]
    [InlineData("""{ "EndsOn": { "Value": "2025-02-31T00:00:00Z" } }""", "tidak ada di kalender")]
    [InlineData("""{ "EndsOn": { "Value": "31 Februari" } }""", "harus tanggal seperti 2025-06-25, bukan \"31 Februari\"")]
    [InlineData("""{ "Due": { "Value": "2025-02-31T08:00:00Z" } }""", "harus waktu")]
    [InlineData("""{ "Opens": { "Value": "25:00" } }""", "harus jam")]
    [InlineData("""{ "Host": { "ContentItemIds": ["4a", "4b"] } }""", "hanya boleh berisi satu; ini 2")]
    [InlineData("""{ "Related": { "ContentItemIds": [""] } }""", "ContentItemId")]
    [InlineData("""{ "Cover": { "Paths": ["../rahasia"] } }""", "jalur file")]
    [InlineData("""{ "Sumary": { "Text": "x" } }""", "Mungkin maksudnya \"Summary\"?")]
    public void What_is_wrong_in_a_field_is_one_sentence_with_its_line(string part, string words)
    {
        var problem = Assert.Single(Read($$"""
            { "ContentType": "Report", "TitlePart": { "Title": "Rapat" },
              "Report":
                {{part}} }
            """).Errors);
        Assert.Contains(words, problem.Message);
        Assert.Equal(3, problem.Line);
    }

    [Fact]
    public void Every_problem_of_an_item_is_collected_with_its_line()
    {
        var problems = Read("""
            {
              "ContentType": "Berita",
              "Report": {
                "Days": { "Value": "x" },
                "Nothing": {}
              },
              "Reprot": {},
              "Pembicara": { "ContentItems": [] },
              "LayerMetadata": {},
              "Speakers": { "ContentItems": [
                { "ContentType": "Speaker", "Speaker": {
                  "Title": { "Text": "Kepala" } } },
                7 ] }
            }
            """);
        Assert.Equal([2, 1, 4, 5, 11, 13, 7, 8], problems.Errors.Select(problem => problem.Line));
        Assert.Contains("\"Title\" wajib diisi.", problems.Errors[1].Message);
        Assert.Contains("\"Speaker.Name\" wajib diisi.", problems.Errors[4].Message);
        Assert.Equal(9, Assert.Single(problems.Notes).Line);
    }

    [Fact]
    public void A_rule_between_members_is_reported_at_the_member_it_names()
    {
        var problem = Assert.Single(Read("""
            { "ContentType": "Report", "DisplayText": "Rapat", "Speakers": { "ContentItems": [
              { "ContentType": "Speaker", "Speaker": { "Name": { "Text": "Ani" },
                "OnBehalfOf": { "Text": "Ani" } } } ] } }
            """).Errors);
        Assert.Equal((3, "Tidak bisa mewakili diri sendiri."), (problem.Line, problem.Message));
    }

    [Fact]
    public void A_date_that_is_not_optional_is_required()
    {
        var problem = Assert.Single(Read("""
            { "ContentType": "Report", "DisplayText": "R", "Speakers": { "ContentItems": [
              { "ContentType": "Speaker", "Speaker": { "Name": { "Text": "Ani" } }, "Topics": { "ContentItems": [
                { "ContentType": "Topic", "Topic":
                  {} } ] } } ] } }
            """).Errors);
        Assert.Equal((4, "\"Topic.On\" wajib diisi."), (problem.Line, problem.Message));
    }

    [Fact]
    public void A_time_given_with_a_date_is_noted() =>
        Assert.Single(Read("""{ "ContentType": "Report", "DisplayText": "R", "Report": { "EndsOn": { "Value": "2025-06-25T17:00:00Z" } } }""").Notes);

    [Fact]
    public void A_title_of_blanks_is_missing_and_one_with_emoji_or_right_to_left_text_is_not()
    {
        Assert.Single(Read("""{ "ContentType": "Report", "TitlePart": { "Title": "  " } }""").Errors);
        Assert.Empty(Read("""{ "ContentType": "Report", "TitlePart": { "Title": "🌱 مرحبا" } }""").Errors);
    }

    [Fact]
    public void The_place_of_a_member_can_be_asked_for()
    {
        var item = Recipes.Node("{\n\"Report\": {\n\"Host\": {\n\"ContentItemIds\": [\"4a\"] } } }");
        Assert.Equal((4, 1), (Shape.PlaceOf(item, "Host").Line, Shape.PlaceOf(item, "Summary").Line));
    }

    private static RecipeProblems Read(string json)
    {
        var problems = new RecipeProblems();
        Shape.Read(Recipes.Node(json), problems);
        return problems;
    }
}
