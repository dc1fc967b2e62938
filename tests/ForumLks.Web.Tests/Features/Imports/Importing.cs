using System.Net;
using System.Text;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ForumLks.Web.Tests.Features.Imports;

/// <summary>Hands sheets in as a forum admin would, and waits until they are looked through.</summary>
internal static class Importing
{
    public const string Headings = "Nama lembaga;Kode wilayah;Nomor tanda daftar;Tanggal tanda daftar\n";

    public static byte[] Csv(string text) => Encoding.UTF8.GetBytes(text);

    public static async Task<Page> HandIn(this Browser admin, byte[] file, string name = "lks.csv")
    {
        var form = (await admin.Open("/direktori/impor")).Form("Input.Key");
        return await form.Attach("Input.File", name, "application/octet-stream", file).Press("Unggah dan periksa kolomnya");
    }

    /// <summary>Uploaded, columns as they were found, checked; its page with the outcome.</summary>
    public static async Task<Page> Check(this ForumApp app, Browser admin, byte[] file, string name = "lks.csv")
    {
        var handed = await admin.HandIn(file, name);
        Assert.True(handed.Status == HttpStatusCode.Redirect, $"The file was not taken: {handed.Errors}");
        var columns = await admin.Open(handed.Location!);
        var asked = await columns.Form("Columns[0]").Press("Periksa semua baris");
        Assert.True(asked.Status == HttpStatusCode.Redirect, $"The columns were not taken: {asked.Errors}");
        await app.Work();
        return await admin.Open(handed.Location!);
    }

    /// <summary>Checked and taken over; its page afterwards.</summary>
    public static async Task<Page> Import(this ForumApp app, Browser admin, byte[] file, string name = "lks.csv")
    {
        var outcome = await app.Check(admin, file, name);
        Assert.True(outcome.Text.Contains("Terapkan semuanya", StringComparison.Ordinal), $"It cannot be applied: {outcome.Text}");
        await outcome.Form("Terapkan semuanya").Press("Terapkan semuanya");
        await app.Work();
        return await admin.Open(outcome.Address);
    }

    /// <summary>Until nothing waits; the application's own rounds may be at it as well.</summary>
    public static async Task Work(this ForumApp app)
    {
        var work = app.Services.GetRequiredService<ImportWork>();
        for (var i = 0; i < 600; i++)
        {
            while (await work.Next(CancellationToken.None))
            {
            }

            if (!await app.Look(db => db.Set<ImportRun>().AnyAsync(r => r.State == ImportState.AntrePeriksa || r.State == ImportState.AntreTerap || r.State == ImportState.AntreBatal)))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The work is not done after a minute.");
    }

    public static Task<List<Institution>> Named(this ForumApp app, string word) =>
        app.Look(db => db.Set<Institution>().AsNoTracking().Where(i => i.Title.Contains(word) && i.DeletedUtc == null).OrderBy(i => i.Title).ToListAsync());

    public static Task<ImportRun> Run(this ForumApp app, Page page)
    {
        var id = Guid.Parse(page.Address.Split('/')[^1].Split('?')[0]);
        return app.Look(db => db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == id));
    }

    /// <summary>What is wrong, as "row|column|sentence".</summary>
    public static async Task<IReadOnlyList<string>> Errors(this ForumApp app, Page page)
    {
        var run = (await app.Run(page)).Id;
        var rows = await app.Look(db => db.Set<ImportRow>().AsNoTracking().Where(r => r.RunId == run && r.Outcome == ImportOutcome.Galat).OrderBy(r => r.Number).ToListAsync());
        return [.. rows.SelectMany(r => r.Findings.Problems.Select(p => $"{r.Number}|{p.Column}|{p.Sentence}"))];
    }

    public static void Says(this IReadOnlyList<string> errors, int row, string column, string words) =>
        Assert.True(errors.Any(e => e.StartsWith($"{row}|{column}|", StringComparison.Ordinal) && e.Contains(words, StringComparison.Ordinal)), $"Nothing at {row}|{column} says “{words}”:\n{string.Join('\n', errors)}");
}
