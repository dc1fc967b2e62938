using ForumLks.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ForumLks.Web.Tests.Platform.Web;

public sealed class FormOrderTests
{
    [Fact]
    public void What_is_wrong_is_listed_in_the_order_of_the_fields()
    {
        var state = new ModelStateDictionary();
        foreach (var key in new[] { "Elsewhere", "Content.Rows[10].Name", "Content.Body", "Content.Rows[2].Name", "", "Content.Title" })
        {
            state.AddModelError(key, key);
        }

        Assert.Equal(
            ["", "Content.Title", "Content.Rows[2].Name", "Content.Rows[10].Name", "Content.Body", "Elsewhere"],
            FormOrder.Errors(state, new Page()).Select(e => e.Key));
        Assert.Equal(6, FormOrder.Errors(state, null).Count);
    }

    private sealed class Page
    {
        public Writing Content { get; } = new();
    }

    private sealed class Writing
    {
        public string Title { get; } = "";
        public IReadOnlyList<Row> Rows { get; } = [];
        public string Body { get; } = "";
    }

    private sealed record Row(string Name);
}
