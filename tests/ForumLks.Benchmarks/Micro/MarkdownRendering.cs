using BenchmarkDotNet.Attributes;
using ForumLks.Benchmarks.Fill;
using ForumLks.Text;

namespace ForumLks.Benchmarks.Micro;

/// <summary>Markdown to safe HTML, plain text and excerpt: short as a practice, long as the minutes of a meeting.</summary>
[MemoryDiagnoser]
public class MarkdownRendering
{
    private string _text = "";

    [Params(2, 20)]
    public int Sections { get; set; }

    [GlobalSetup]
    public void Write() => _text = new Prose(new Dice(7), "Ngawi").Markdown(Sections);

    [Benchmark]
    public string ToHtml() => MarkdownText.ToHtml(_text);

    [Benchmark]
    public string ToPlainText() => PlainText.FromMarkdown(_text);
}
