using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Practices;

/// <summary>The short form one question a screen. Each answer goes into the same draft that the whole form opens; publishing is done there.</summary>
public sealed class StepsModel(EditorTools tools, AreaChoice areas, PracticeStart start) : PageModel
{
    private const string FormAddress = "/praktik/tulis";

    private static readonly (string Question, string[] Fields)[] Questions =
    [
        ("Apa yang Anda lakukan?", ["Title"]),
        ("Apa masalahnya dulu?", ["Problem"]),
        ("Bagaimana caranya?", ["Steps"]),
        ("Apa hasilnya?", ["Result", "NotMeasured", "FigureValue", "FigureUnit", "FigureMeaning", "FigurePeriod"]),
        ("Satu kalimat untuk pembaca", ["Summary"]),
        ("Siapa yang melakukannya?", ["OwnerName", "Area", "ServiceKind", "Stage", "Need"]),
    ];

    [BindProperty]
    public new PracticeContent Content { get; set; } = new();

    public int Number { get; private set; }
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];
    public static int Count => Questions.Length;
    public string Question => Questions[Number - 1].Question;
    public string Address => $"/praktik/tulis/langkah/{Number}";

    public async Task<IActionResult> OnGetAsync(int nomor, CancellationToken cancel)
    {
        if (!await Open(nomor, cancel))
        {
            return NotFound();
        }

        Content = (await Draft(cancel)).Content;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int nomor, CancellationToken cancel)
    {
        if (!await Open(nomor, cancel))
        {
            return NotFound();
        }

        await Keep(cancel);
        Judge();
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        return Redirect(nomor < Count ? $"/praktik/tulis/langkah/{nomor + 1}" : FormAddress);
    }

    public async Task<IActionResult> OnPostKeepAsync(int nomor, CancellationToken cancel)
    {
        if (!await Open(nomor, cancel))
        {
            return NotFound();
        }

        await Keep(cancel);
        return Request.Headers.XRequestedWith == "fetch" ? new NoContentResult() : Redirect(Address);
    }

    public async Task<IActionResult> OnPostAddRowAsync(int nomor, CancellationToken cancel)
    {
        if (!await Open(nomor, cancel))
        {
            return NotFound();
        }

        Content.Steps.Add("");
        await Keep(cancel);
        ModelState.Clear();
        return Page();
    }

    private async Task<bool> Open(int number, CancellationToken cancel)
    {
        if (number < 1 || number > Count || !tools.Types[nameof(Practice)].Writers.Any(r => HttpContext.Reader.HasAnywhere(r)))
        {
            return false;
        }

        Number = number;
        Areas = await areas.In([], cancel);
        return true;
    }

    private async Task<KeptForm<PracticeContent>> Draft(CancellationToken cancel)
    {
        if (await tools.Drafts.Find(HttpContext.Reader.Id!.Value, FormAddress, cancel) is { } draft)
        {
            return JsonColumn.Read<KeptForm<PracticeContent>>(draft.Json);
        }

        var type = tools.Types[nameof(Practice)];
        var spaces = (await tools.Spaces.All(cancel)).Where(s => type.MayWrite(HttpContext.Reader, s.Id)).ToList();
        return new(await start.Begin(HttpContext.Reader, Request.Query, cancel), Placement.Of(null, spaces, HttpContext.Reader));
    }

    /// <summary>Right or wrong, what was typed on this screen goes into the draft; the other answers stay.</summary>
    private async Task Keep(CancellationToken cancel)
    {
        var draft = await Draft(cancel);
        foreach (var field in Questions[Number - 1].Fields.Select(f => typeof(PracticeContent).GetProperty(f)!))
        {
            field.SetValue(draft.Content, field.GetValue(Content));
        }

        await tools.Drafts.Keep(HttpContext.Reader.Id!.Value, FormAddress, draft.Content.Title, draft, cancel);
    }

    /// <summary>Only this screen's fields.</summary>
    private void Judge()
    {
        var fields = Questions[Number - 1].Fields;
        foreach (var problem in Content.Validate(new(Content)))
        {
            foreach (var member in problem.MemberNames.Where(m => !ModelState.TryGetValue($"Content.{m}", out var entry) || entry.Errors.Count == 0))
            {
                ModelState.AddModelError($"Content.{member}", problem.ErrorMessage!);
            }
        }

        foreach (var key in ModelState.Keys.Where(k => !fields.Any(f => k == $"Content.{f}" || k.StartsWith($"Content.{f}[", StringComparison.Ordinal))).ToList())
        {
            ModelState.Remove(key);
        }
    }
}
