namespace ForumLks.Browser.Support;

/// <summary>Filling the two long forms as people do.</summary>
public static class Writing
{
    public static async Task FillPractice(this Visitor visitor, string title)
    {
        await visitor.Fill("Content_Title", title);
        await visitor.Fill("Content_Summary", "Sisa dapur menjadi kompos sehingga kebun tidak lagi membeli pupuk.");
        await visitor.Fill("Content_Problem", "Sampah dapur menumpuk tiga hari sekali.\nBiaya pupuk memberatkan kas kebun.");
        await visitor.Fill("Content_Steps_0_", "Memilah sisa sayur di dapur setiap pagi.");
        await visitor.Fill("Content_Steps_1_", "Menimbun berlapis dengan daun kering.");
        await visitor.Fill("Content_Steps_2_", "Membalik timbunan tiap hari Sabtu.");
        await visitor.Fill("Content_Result", "Kebun mendapat kompos sendiri sejak bulan kedua.");
        await visitor.Fill("Content_FigureValue", "12,5");
        await visitor.Fill("Content_FigureUnit", "kg");
        await visitor.Fill("Content_FigureMeaning", "kompos matang");
        await visitor.Fill("Content_FigurePeriod", "per minggu, Januari–Juni 2026");
        await visitor.Fill("Content_OwnerName", "LKSA Contoh");
        await visitor.Page.Locator("#Content_Area").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await visitor.Page.Locator("#Content_ServiceKind").SelectOptionAsync("Anak");
        await visitor.Page.Locator("#Content_Stage").SelectOptionAsync("Berjalan");
        await visitor.Fill("Content_Cost", "Rp150.000 untuk ember");
        await visitor.Fill("Content_Duration", "2 bulan");
        await visitor.Tick("Content_ProtectionConfirmed");
    }
}
