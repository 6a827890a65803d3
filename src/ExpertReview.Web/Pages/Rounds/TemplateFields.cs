using System.Globalization;
using ExpertReview.Features.Scoring;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>The fields of a template's form, named by JSON path: what was typed stands before what is kept, each error at its field. Where nothing may
/// be changed the same values stand as text.</summary>
/// <param name="typed">What was typed, by path.</param>
/// <param name="state">What was wrong with it.</param>
/// <param name="off">Whether nothing may be changed.</param>
/// <param name="moved">The row whose button was pressed, as its path and <c>up</c> or <c>down</c>.</param>
public sealed class TemplateFields(IReadOnlyDictionary<string, string> typed, ModelStateDictionary state, bool off, string? moved = null)
{
    private const string Up = " up";
    private const string Down = " down";

    /// <summary>Whether nothing may be changed.</summary>
    public bool Off => off;

    /// <summary>What stands in a field now.</summary>
    public string Now(string path, string? stored) => typed.GetValueOrDefault(path) ?? stored ?? "";

    /// <summary>What stands in a field as a number; 0 while it is none, as the sums on the page count it.</summary>
    public decimal Number(string path, decimal? stored) =>
        decimal.TryParse(Now(path, TemplateLines.Text(stored)), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Whether a row is to go.</summary>
    public bool Goes(string row) => typed.GetValueOrDefault(row + ".remove") == "true";

    /// <summary>How many rows are shown: those that stand, those that were typed, and an empty one to fill in.</summary>
    public int Rows(string path, int stored)
    {
        if (off)
            return stored;
        var rows = stored;
        while (typed.Any(one => one.Key.StartsWith($"{path}[{rows}].", StringComparison.Ordinal) && one.Value.Length > 0))
            rows++;
        return rows + 1;
    }

    /// <summary>The rows of a list as they stand on the page, by their numbers: moved where somebody moved them, the empty one at the end.</summary>
    public IReadOnlyList<int> Order(string list, int stored)
    {
        var order = TemplateOrder.Of(typed, list, Rows(list, stored)).ToArray();
        for (var at = 0; at < order.Length; at++)
        {
            var other = moved == $"{list}[{order[at]}]{Up}" ? at - 1 : moved == $"{list}[{order[at]}]{Down}" ? at + 1 : at;
            if (other == at || !CanMove(order, at, other))
                continue;
            (order[at], order[other]) = (order[other], order[at]);
            break;
        }

        return order;
    }

    /// <summary>Keeps the order of a list with what was typed.</summary>
    public IHtmlContent OrderOf(string list, IReadOnlyList<int> order)
    {
        if (off)
            return HtmlString.Empty;
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (field.Attributes["type"], field.Attributes["name"], field.Attributes["value"]) = ("hidden", TemplateOrder.FieldOf(list), string.Join(',', order.Where(row => row != order.Count - 1)));
        return field;
    }

    /// <summary>Two buttons that move a row of a list one place up or down and keep what was typed; none for the empty row. The keys stay on the row that was moved.</summary>
    /// <param name="list">Path of the list.</param>
    /// <param name="order">Its rows as they stand.</param>
    /// <param name="at">Which place the row has.</param>
    /// <param name="up">What the first button says.</param>
    /// <param name="down">What the second says.</param>
    public IHtmlContent Moves(string list, IReadOnlyList<int> order, int at, string up, string down)
    {
        if (off || order[at] == order.Count - 1)
            return HtmlString.Empty;
        var row = $"{list}[{order[at]}]";
        var (above, below) = (CanMove(order, at, at - 1), CanMove(order, at, at + 1));
        var here = moved == row + Up || moved == row + Down;
        var whole = new TagBuilder("span");
        whole.AddCssClass("moves");
        whole.InnerHtml.AppendHtml(MoveButton(row + Up, "↑", up, above, here && above && (moved == row + Up || !below)))
            .AppendHtml(MoveButton(row + Down, "↓", down, below, here && below && (moved == row + Down || !above)));
        return whole;
    }

    // The empty row has no place of its own.
    private static bool CanMove(IReadOnlyList<int> order, int at, int other) =>
        other >= 0 && other < order.Count && order[at] != order.Count - 1 && order[other] != order.Count - 1;

    private static TagBuilder MoveButton(string value, string sign, string label, bool works, bool focus)
    {
        var button = new TagBuilder("button");
        button.AddCssClass("second");
        (button.Attributes["name"], button.Attributes["value"], button.Attributes["formaction"]) = ("move", value, "?handler=Move");
        (button.Attributes["formnovalidate"], button.Attributes["aria-label"]) = ("", label);
        if (!works)
            button.Attributes["disabled"] = "";
        if (focus)
            button.Attributes["autofocus"] = "";
        button.InnerHtml.Append(sign);
        return button;
    }

    /// <summary>A line of text; with <paramref name="sum"/> it counts in a sum of the page.</summary>
    public IHtmlContent Text(string path, string label, string? stored, int size = 0, string? sum = null)
    {
        var input = Tag("input", path);
        input.Attributes["value"] = Now(path, stored);
        input.Attributes["maxlength"] = "300";
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (size > 0)
            (input.Attributes["size"], input.Attributes["inputmode"]) = (size.ToString(CultureInfo.InvariantCulture), "decimal");
        if (sum is not null)
            input.Attributes["data-of"] = sum;
        return Field(path, label, input, Now(path, stored), size > 0 ? null : "wide");
    }

    /// <summary>Several lines of text.</summary>
    public IHtmlContent Lines(string path, string label, string stored)
    {
        var area = Tag("textarea", path);
        var now = Now(path, stored);
        area.Attributes["rows"] = Math.Clamp(now.Count(letter => letter == '\n') + 1, 2, 8).ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.Append(now);
        return Field(path, label, area, now, "whole");
    }

    /// <summary>One of several values.</summary>
    public IHtmlContent Choice(string path, string label, string? stored, params (string Value, string Text)[] options)
    {
        var (select, now) = (Tag("select", path), Now(path, stored));
        foreach (var (value, text) in options)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = value;
            if (value == now)
                option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(text);
            select.InnerHtml.AppendHtml(option);
        }

        return Field(path, label, select, Array.Find(options, one => one.Value == now).Text ?? now, null);
    }

    /// <summary>Takes a row away when it is saved.</summary>
    public IHtmlContent Remove(string row, string label)
    {
        if (off)
            return HtmlString.Empty;
        var box = Tag("input", row + ".remove");
        (box.Attributes["type"], box.Attributes["value"], box.Attributes["data-drops"]) = ("checkbox", "true", "");
        box.TagRenderMode = TagRenderMode.SelfClosing;
        if (Goes(row))
            box.Attributes["checked"] = "checked";
        var whole = new TagBuilder("label");
        whole.AddCssClass("choice");
        whole.InnerHtml.AppendHtml(box).Append(" " + label);
        return whole;
    }

    /// <summary>What is wrong with a field or with a group of fields.</summary>
    public IHtmlContent Wrong(string path)
    {
        if (!state.TryGetValue(path, out var entry) || entry.Errors.Count == 0)
            return HtmlString.Empty;
        var text = new TagBuilder("span");
        text.AddCssClass("field-wrong");
        text.Attributes["id"] = IdOf(path) + "-wrong";
        text.InnerHtml.Append(string.Join('；', entry.Errors.Select(error => error.ErrorMessage)));
        return text;
    }

    private TagBuilder Tag(string name, string path)
    {
        var tag = new TagBuilder(name);
        (tag.Attributes["id"], tag.Attributes["name"]) = (IdOf(path), path);
        if (state.TryGetValue(path, out var entry) && entry.Errors.Count > 0)
            (tag.Attributes["aria-invalid"], tag.Attributes["aria-describedby"]) = ("true", IdOf(path) + "-wrong");
        return tag;
    }

    private HtmlContentBuilder Field(string path, string label, TagBuilder input, string said, string? look)
    {
        var html = new HtmlContentBuilder();
        if (off)
            return said.Length == 0 ? html : (HtmlContentBuilder)html.AppendFormat("<div class=\"said {0}\"><span class=\"hint\">{1}</span> <span>{2}</span></div>", look ?? "", label, said);
        html.AppendFormat("<div class=\"{0}\"><label for=\"{1}\">{2}</label>", look ?? "", IdOf(path), label);
        return (HtmlContentBuilder)html.AppendHtml(input).AppendHtml(Wrong(path)).AppendHtml("</div>");
    }

    private static string IdOf(string path) => path[2..].Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '-');
}
