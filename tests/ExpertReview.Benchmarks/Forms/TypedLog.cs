using System.Text.Json;
using Microsoft.Playwright;

namespace ExpertReview.Benchmarks.Forms;

/// <summary>What happened on the forms of one expert, as a witness inside each page tells it: every value typed, every "saved" that the page showed, and how long it took.</summary>
internal sealed class TypedLog
{
    // In the page before anything of it runs. A tab is told apart by ?tab=; its reloads are the same tab.
    private const string Witness = """
        document.addEventListener('readystatechange', () => {
          const form = document.readyState === 'interactive' && document.getElementById('sheet');
          if (!form) return;
          const tell = (kind, field) => window.witness(JSON.stringify({ kind: kind, tab: new URLSearchParams(location.search).get('tab') || '', field: field, value: form.elements[field].value.trim(), at: performance.now() }));
          form.addEventListener('input', event => { if (event.target.name) tell('typed', event.target.name); }, true);
          new MutationObserver(list => {
            for (const output of new Set(list.map(one => one.target.nodeName === 'OUTPUT' ? one.target : one.target.parentElement))) if (output && output.htmlFor && output.textContent.startsWith('已保存')) tell('saved', output.htmlFor.value);
          }).observe(form, { subtree: true, childList: true, characterData: true });
        });
        """;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Tab, string Field), (string Value, double At)> _typed = [];
    private readonly List<(string Field, string Value)> _saved = [];
    private readonly List<double> _waits = [];

    /// <summary>The last value typed into each field, by tab.</summary>
    public IReadOnlyList<(string Tab, string Field, string Value)> Typed
    {
        get
        {
            lock (_lock)
                return [.. _typed.Select(one => (one.Key.Tab, one.Key.Field, Plain(one.Value.Value)))];
        }
    }

    /// <summary>Every value that a page said was saved.</summary>
    public IReadOnlyList<(string Field, string Value)> Saved
    {
        get
        {
            lock (_lock)
                return [.. _saved];
        }
    }

    /// <summary>From the last key of a field to "saved", in milliseconds.</summary>
    public IReadOnlyList<double> Waits
    {
        get
        {
            lock (_lock)
                return [.. _waits];
        }
    }

    public async Task ListenAsync(IBrowserContext context)
    {
        await context.ExposeFunctionAsync<string>("witness", Take);
        await context.AddInitScriptAsync(Witness);
    }

    /// <summary>The expert was asked, and chose the value that was saved elsewhere.</summary>
    public void GaveUp(string tab, string field)
    {
        lock (_lock)
            _typed.Remove((tab, field));
    }

    /// <summary>1. and 1 are one value; so are 2.50 and 2.5.</summary>
    public static string Plain(string value) => decimal.TryParse(value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) : value;

    private void Take(string told)
    {
        var one = JsonSerializer.Deserialize<Told>(told, JsonSerializerOptions.Web)!;
        lock (_lock)
        {
            if (one.Kind == "typed")
            {
                _typed[(one.Tab, one.Field)] = (one.Value, one.At);
                return;
            }

            _saved.Add((one.Field, Plain(one.Value)));
            if (_typed.TryGetValue((one.Tab, one.Field), out var typed) && one.At > typed.At)
                _waits.Add(one.At - typed.At);
        }
    }

    private sealed record Told(string Kind, string Tab, string Field, string Value, double At);
}
