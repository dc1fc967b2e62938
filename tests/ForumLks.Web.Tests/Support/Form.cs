using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ForumLks.Web.Tests.Support;

/// <summary>A form as it stands on the page: filled by field name, sent by pressing one of its buttons.</summary>
public sealed class Form(Browser browser, IHtmlFormElement form, string pageAddress)
{
    private readonly List<(string Name, string FileName, string Type, byte[] Bytes)> _files = [];
    private readonly List<(string Name, string Value)> _extra = [];

    public IHtmlFormElement Element => form;

    public string? this[string name] => Controls(name).FirstOrDefault() is { } control ? ValueOf(control) : null;

    /// <summary>Writes into text fields, picks from lists and radio buttons, ticks a box with "true".</summary>
    public Form Fill(string name, string value)
    {
        var controls = Controls(name).ToList();
        Assert.True(controls.Count > 0, $"The form at {pageAddress} has no field {name}.");
        foreach (var control in controls)
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" } radio:
                    radio.IsChecked = radio.Value == value;
                    break;
                case IHtmlInputElement { Type: "checkbox" } box:
                    box.IsChecked = box.Value == value || (box.IsChecked && controls.Count > 2);
                    break;
                case IHtmlInputElement { Type: "hidden" } when controls.Count > 1:
                    break;
                case IHtmlInputElement input:
                    input.Value = value;
                    break;
                case IHtmlTextAreaElement area:
                    area.Value = value;
                    break;
                case IHtmlSelectElement select:
                    Assert.True(select.Options.Any(o => o.Value == value), $"{name} offers no “{value}”.");
                    foreach (var option in select.Options)
                    {
                        option.IsSelected = option.Value == value;
                    }

                    break;
            }
        }

        return this;
    }

    public Form Fill(params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            Fill(name, value);
        }

        return this;
    }

    public Form Untick(string name)
    {
        foreach (var box in Controls(name).OfType<IHtmlInputElement>().Where(i => i.Type == "checkbox"))
        {
            box.IsChecked = false;
        }

        return this;
    }

    /// <summary>A field that the page does not have: what a tampering sender adds.</summary>
    public Form Smuggle(string name, string value)
    {
        _extra.Add((name, value));
        return this;
    }

    public Form Attach(string name, string fileName, string type, byte[] bytes)
    {
        _files.Add((name, fileName, type, bytes));
        return this;
    }

    /// <summary>Sends the form with the button of that text; with its first button where none is named.</summary>
    public Task<Page> Press(string? button = null)
    {
        var pressed = Buttons().FirstOrDefault(b => button is null || b.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"The form at {pageAddress} has no button “{button}”, but: {string.Join(", ", Buttons().Select(b => b.TextContent.Trim()))}.");
        var target = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        var fields = Successful().Concat(_extra).ToList();
        if (pressed.Name is { Length: > 0 } name)
        {
            fields.Add((name, pressed.Value));
        }

        return browser.Send(new HttpRequestMessage(HttpMethod.Post, target.Length == 0 ? pageAddress : target) { Content = Body(fields) });
    }

    /// <summary>What a browser would send of the fields as they stand.</summary>
    public IEnumerable<(string Name, string Value)> Successful()
    {
        foreach (var control in form.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = control.GetAttribute("name")!;
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } or IHtmlButtonElement:
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return (name, option.Value);
                    }

                    break;
                default:
                    yield return (name, ValueOf(control));
                    break;
            }
        }
    }

    private HttpContent Body(List<(string Name, string Value)> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data" && _files.Count == 0)
        {
            return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            body.Add(new StringContent(value), $"\"{name}\"");
        }

        foreach (var (name, fileName, type, bytes) in _files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new(type);
            body.Add(file, $"\"{name}\"", $"\"{fileName}\"");
        }

        return body;
    }

    private IEnumerable<IHtmlElement> Controls(string name) => form.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") == name);

    private IEnumerable<IHtmlButtonElement> Buttons() => form.Elements.OfType<IHtmlButtonElement>();

    private static string ValueOf(IHtmlElement control) => control switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    };
}
