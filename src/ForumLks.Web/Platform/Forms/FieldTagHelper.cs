using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ForumLks.Web.Platform.Forms;

/// <summary>
/// One form field in the theme's vocabulary: label, hint, control, limit and error.
/// <c>&lt;field for="Content.Title" hint="…" /&gt;</c>
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>The form's own name of the field, where the expression does not say it.</summary>
    public string? Name { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>text (default), textarea, date, number, select, checkbox, password, email, file, search.</summary>
    public string? Kind { get; set; }

    public int Rows { get; set; } = 4;

    public IEnumerable<SelectListItem>? Options { get; set; }

    public string? Autocomplete { get; set; }

    public string? Placeholder { get; set; }

    public bool Autofocus { get; set; }

    /// <summary>Overrides what the metadata says, for rules that depend on another field.</summary>
    public bool? Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string Id => TagBuilder.CreateSanitizedId(FullName, "_");

    private string Expression => Name ?? For.Name;

    private string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Expression);

    private string? HintText => Hint ?? (Kind == "date" ? "Contoh: 20 Juni 2025 atau 20/6/2025" : null);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var control = Control();
        if (Kind == "checkbox")
        {
            output.Content.AppendHtml(Choice(control));
        }
        else
        {
            output.Content.AppendHtml(LabelOf());
            output.Content.AppendHtml(Line("hint", "hint", HintText));
            output.Content.AppendHtml(control);
            output.Content.AppendHtml(Line("limit", null, Kind is (null or "textarea") && Autocomplete is null && Limit() is { } limit ? $"Paling banyak {ForumLks.Text.IndonesianNumber.Format(limit)} huruf" : null));
        }

        output.Content.AppendHtml(Line("error", "error", Error()));
    }

    private TagBuilder Control()
    {
        var attributes = new Dictionary<string, object?> { ["aria-describedby"] = DescribedBy(), ["aria-invalid"] = Error() is null ? null : "true" };
        // A spare row of a list is left out when it stays empty; the browser must not hold the form back for it. The server says what is missing.
        var isInRow = For.Name.Contains('[', StringComparison.Ordinal);
        if (!IsOptional() && !isInRow && Kind is not ("checkbox" or "file"))
        {
            attributes["required"] = "required";
        }

        if (Limit() is { } limit && Kind is (null or "textarea" or "text"))
        {
            attributes["maxlength"] = limit;
        }

        attributes["autocomplete"] = Autocomplete;
        attributes["placeholder"] = Placeholder;
        attributes["autofocus"] = Autofocus ? "autofocus" : null;
        foreach (var none in attributes.Where(a => a.Value is null).Select(a => a.Key).ToList())
        {
            attributes.Remove(none);
        }

        return Kind switch
        {
            "textarea" => html.GenerateTextArea(ViewContext, For.ModelExplorer, Expression, Rows, 0, attributes),
            "select" => html.GenerateSelect(ViewContext, For.ModelExplorer, IsOptional() ? "(tidak dipilih)" : "Pilih…", Expression, Options ?? [], false, attributes),
            "checkbox" => html.GenerateCheckBox(ViewContext, For.ModelExplorer, Expression, For.Model is true, attributes),
            "password" => html.GeneratePassword(ViewContext, For.ModelExplorer, Expression, null, attributes),
            "date" => DateInput(attributes),
            "number" => Input("text", NumberValue(), With(attributes, "inputmode", "decimal")),
            "file" => Input("file", null, attributes),
            _ => Input(Kind ?? "text", For.Model, attributes),
        };
    }

    private TagBuilder Input(string type, object? value, Dictionary<string, object?> attributes)
    {
        attributes["type"] = type;
        return html.GenerateTextBox(ViewContext, For.ModelExplorer, Expression, value, null, attributes);
    }

    private static Dictionary<string, object?> With(Dictionary<string, object?> attributes, string name, string value)
    {
        attributes[name] = value;
        return attributes;
    }

    /// <summary>
    /// A date is written as one says it, and read back the same way: the browser's own date field speaks the browser's language,
    /// not the reader's. What is no date is shown as it was typed.
    /// </summary>
    private TagBuilder DateInput(Dictionary<string, object?> attributes)
    {
        var typed = ViewContext.ModelState.TryGetValue(FullName, out var entry) ? entry.AttemptedValue : null;
        var known = string.IsNullOrWhiteSpace(typed)
            ? For.Model is DateOnly given && given != default ? given : (DateOnly?)null
            : ForumLks.Text.IndonesianDate.TryParse(typed, out var parsed, out _) ? parsed : null;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(With(With(attributes, "class", "date"), "autocomplete", "off"));
        input.Attributes["id"] = Id;
        input.Attributes["name"] = FullName;
        input.Attributes["value"] = known is { } date ? ForumLks.Text.IndonesianDate.Long(date) : typed;
        return input;
    }

    private object? NumberValue() => For.Model switch
    {
        decimal number => ForumLks.Text.IndonesianNumber.Format(number),
        int number when number != 0 || IsNullable => ForumLks.Text.IndonesianNumber.Format(number),
        _ => null,
    };

    private bool IsNullable => For.Metadata.IsReferenceOrNullableType;

    private TagBuilder LabelOf()
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        if (IsOptional())
        {
            label.InnerHtml.AppendHtml(" <small>boleh kosong</small>");
        }

        return label;
    }

    private TagBuilder Choice(TagBuilder control)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("choice");
        label.InnerHtml.AppendHtml(control);
        label.InnerHtml.Append(" " + (Label ?? For.Metadata.GetDisplayName()));
        if (Hint is not null)
        {
            label.InnerHtml.AppendHtml(" ").AppendHtml(SmallOf(Hint));
        }

        return label;
    }

    private static TagBuilder SmallOf(string text)
    {
        var small = new TagBuilder("small");
        small.InnerHtml.Append(text);
        return small;
    }

    private TagBuilder? Line(string cssClass, string? idSuffix, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var line = new TagBuilder("p");
        line.AddCssClass(cssClass);
        if (idSuffix is not null)
        {
            line.Attributes["id"] = $"{Id}-{idSuffix}";
        }

        line.InnerHtml.Append(text);
        return line;
    }

    private string? DescribedBy()
    {
        var parts = new[] { HintText is null || Kind == "checkbox" ? null : $"{Id}-hint", Error() is null ? null : $"{Id}-error" };
        var present = string.Join(' ', parts.Where(p => p is not null));
        return present.Length == 0 ? null : present;
    }

    private string? Error() => ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    private bool IsOptional() => Optional ?? (!For.Metadata.IsRequired || (For.Metadata.ModelType == typeof(string) && !HasRequired()));

    private bool HasRequired() => For.Metadata.ValidatorMetadata.OfType<System.ComponentModel.DataAnnotations.RequiredAttribute>().Any();

    private int? Limit() => For.Metadata.ValidatorMetadata
        .Select(rule => rule switch
        {
            System.ComponentModel.DataAnnotations.StringLengthAttribute length => length.MaximumLength,
            System.ComponentModel.DataAnnotations.MaxLengthAttribute length when For.Metadata.ModelType == typeof(string) => length.Length,
            _ => (int?)null,
        })
        .FirstOrDefault(limit => limit is not null);
}
