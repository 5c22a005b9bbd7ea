using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KnowledgeFlow.Browser.Tests.Chromium))]

namespace KnowledgeFlow.Browser.Tests;

/// <summary>
/// The Chromium of this machine. Where there is none the tests that need it are skipped and say so, unless <c>KFLOW_BROWSER_TESTS=required</c>, as in
/// continuous integration, where they fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser; the test is skipped where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            if (this.browser is null && Environment.GetEnvironmentVariable("KFLOW_BROWSER_TESTS") != "required")
            {
                Assert.Skip("There is no Chromium on this machine (chromium, google-chrome): the web page is not tested in a browser.");
            }

            return this.browser ?? throw new InvalidOperationException("KFLOW_BROWSER_TESTS=required, and there is no Chromium on the path.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    private static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
         from name in Names
         let path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(path)
         select path).FirstOrDefault();
}
