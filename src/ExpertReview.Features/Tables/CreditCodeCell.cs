using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Tables;

/// <summary>统一社会信用代码 as clerks write it: full width, lower case and blanks are put right; nothing is guessed.</summary>
public static class CreditCodeCell
{
    /// <summary>A well-formed code; null when empty.</summary>
    public static CellReading<string> Read(SheetCell cell)
    {
        if (cell.IsEmpty)
            return default;
        if (cell.Kind == CellKind.Error)
            return CellReading<string>.No($"公式错误「{cell.Text}」；应为 18 位统一社会信用代码");
        if (cell.Kind is CellKind.Number && cell.Text.Length > 15)
            return CellReading<string>.No($"信用代码存成了数字，15 位以后已丢失（{cell.Text}）；请把该列设为文本后重新填写 18 位代码");
        var code = Normal(cell.Text);
        if (code.Length != 18)
            return CellReading<string>.No($"「{cell.Text}」有 {code.Length} 位；统一社会信用代码应为 18 位");
        if (CreditCode.IsWellFormed(code))
            return new(code);
        var guess = code.Replace('O', '0').Replace('I', '1').Replace('S', '5').Replace('Z', '2');
        var hint = CreditCode.IsWellFormed(guess) && CreditCode.HasRightCheckCharacter(guess) ? $"是否应为 {guess}？请核对" : "请核对（数字 0、1 与字母 O、I 易混）";
        var wrong = string.Join(' ', code.Where(one => !CreditCode.Alphabet.Contains(one)).Distinct());
        return CellReading<string>.No($"「{cell.Text}」含有信用代码不使用的字符 {wrong}；{hint}");
    }

    /// <summary>What a person should know of a well-formed code whose check character is another; null when it fits.</summary>
    public static string? Doubt(string code) =>
        CreditCode.HasRightCheckCharacter(code) ? null : $"信用代码 {code} 的校验码算得 {CreditCode.CheckCharacter(code)}，表中为 {code[17]}；请核对证照";

    /// <summary>Half width, upper case, without blanks and the quotation mark that keeps a text a text.</summary>
    public static string Normal(string text) => CellText.Compact(text).Trim('\'', '’', '`').ToUpperInvariant();
}
