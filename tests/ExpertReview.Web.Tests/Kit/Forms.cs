using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>Forms as a browser sends them.</summary>
public static partial class Forms
{
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string page, params (string Name, string Value)[] fields) =>
        await client.PostToAsync(page, page, fields);

    /// <summary>Opens a page for its antiforgery token and posts to a handler of it.</summary>
    public static async Task<HttpResponseMessage> PostToAsync(this HttpClient client, string page, string target, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([.. fields.Select(one => KeyValuePair.Create(one.Name, one.Value)), KeyValuePair.Create("__RequestVerificationToken", await client.TokenOfAsync(page))]);
        return await client.PostAsync(new Uri(target, UriKind.Relative), content);
    }

    public static async Task<string> TokenOfAsync(this HttpClient client, string page)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        return Token().Match(html) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"{page} has no form: {html[..Math.Min(300, html.Length)]}");
    }

    public static async Task<string> UploadAsync(this HttpClient client, string page, string target, IEnumerable<(string Field, string Name, byte[] Bytes)> files, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await client.TokenOfAsync(page)), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), field, name);
        var answer = await client.PostAsync(new Uri(target, UriKind.Relative), content);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture) + " " + html;
    }

    public static async Task<string> TextAsync(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public static async Task<string> PageAsync(this HttpClient client, string page)
    {
        var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK ? await answer.TextAsync() : throw new InvalidOperationException($"{page} {answer.StatusCode}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
