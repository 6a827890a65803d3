using Microsoft.Playwright;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>What a form still has to do.</summary>
internal static class Standing
{
    private const string Script = """
        async () => {
          const form = document.getElementById('sheet');
          if (!form || !form.dataset.ready) return 'the form is not ready';
          const says = document.getElementById('save-state').textContent;
          if (!/^(全部已保存|输入后自动保存)/.test(says)) return says + Array.from(form.querySelectorAll('output')).filter(one => one.textContent && !one.textContent.startsWith('已保存')).map(one => one.htmlFor.value + ': ' + one.textContent).join('; ');
          const drafts = await new Promise(done => { const open = indexedDB.open('expertreview-drafts'); open.onsuccess = () => { open.result.transaction('drafts').objectStore('drafts').count().onsuccess = event => { open.result.close(); done(event.target.result); }; }; });
          return drafts > 0 ? drafts + ' drafts left' : '';
        }
        """;

    /// <summary>Empty when everything is saved and no draft is left.</summary>
    public static Task<string> OfAsync(IPage page) => page.EvaluateAsync<string>(Script);

    /// <summary>Signs in again over the form, if the page asks and has loaded.</summary>
    public static async Task SignInAgainAsync(IPage page, string login)
    {
        var frame = page.Frame("again");
        if (frame is null || await frame.Locator("#Password").CountAsync() == 0)
            return;
        await frame.FillAsync("#Login", login);
        await frame.FillAsync("#Password", FormRound.Password);
        await frame.ClickAsync("form.narrow button");
        await page.Locator("iframe[name=again]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
