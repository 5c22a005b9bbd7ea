using KnowledgeFlow.Plotting;
using KnowledgeFlow.Plotting.Tests.Samples;
using KnowledgeFlow.Reporting.Figures;
using KnowledgeFlow.Reporting.Formats.Html;
using KnowledgeFlow.Reporting.Language;
using Microsoft.Playwright;

namespace KnowledgeFlow.Browser.Tests;

/// <summary>The sample chapter as a web page in a window of a browser, and all that the window asked of others or complained of.</summary>
internal sealed class WebPage : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly IBrowserContext context;

    private WebPage(DirectoryInfo folder, IBrowserContext context, IPage page)
    {
        (this.folder, this.context, Page) = (folder, context, page);
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    public List<string> Requests { get; } = [];

    public List<string> Complaints { get; } = [];

    public static async Task<WebPage> Open(IBrowser browser, ReportLanguage language, int width = 1200, ColorScheme scheme = ColorScheme.Light)
    {
        var folder = Directory.CreateTempSubdirectory("kflow-page-");
        var file = new HtmlReportRenderer(new FigureRenderer(FigureStyle.Default)).Render(SampleChapters.Report, language).Single();
        var path = Path.Combine(folder.FullName, file.Path);
        await File.WriteAllBytesAsync(path, file.Content.ToArray());
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
            AcceptDownloads = true,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var window = new WebPage(folder, context, await context.NewPageAsync());
        await window.Page.GotoAsync(new Uri(path).AbsoluteUri);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
