using System.Globalization;

namespace ExpertReview.Features.Documents.Kit;

/// <summary>A live formula of our own making: it can be built from numbers and addresses only, so that no text from outside ever becomes one.</summary>
internal sealed class SheetFormula
{
    private readonly string _text;
    private readonly Binding _binding;

    private SheetFormula(string text, Binding binding) => (_text, _binding) = (text, binding);

    // How tightly it holds together: what binds less is put in brackets.
    private enum Binding
    {
        Sum,
        Product,
        One,
    }

    public static SheetFormula Number(decimal value) =>
        new(value.ToString("0.############################", CultureInfo.InvariantCulture), value < 0 ? Binding.Sum : Binding.One);

    public static SheetFormula Cell(int column, int row) => new(SheetAddress.Of(column, row), Binding.One);

    public static SheetFormula Range(int column, int row, int toColumn, int toRow) => new(SheetAddress.Of(column, row, toColumn, toRow), Binding.One);

    public static SheetFormula Sum(SheetFormula range) => Call("SUM", range);

    public static SheetFormula Average(SheetFormula range) => Call("AVERAGE", range);

    public static SheetFormula Median(SheetFormula range) => Call("MEDIAN", range);

    public static SheetFormula Min(params SheetFormula[] values) => Call("MIN", values);

    public static SheetFormula Max(params SheetFormula[] values) => Call("MAX", values);

    public static SheetFormula Large(SheetFormula range, int place) => Call("LARGE", range, Number(place));

    public static SheetFormula Small(SheetFormula range, int place) => Call("SMALL", range, Number(place));

    public static SheetFormula Round(SheetFormula value, int places) => Call("ROUND", value, Number(places));

    /// <summary>How many cells of the range hold exactly the word that stands in a cell.</summary>
    public static SheetFormula CountIf(SheetFormula range, SheetFormula word) => Call("COUNTIF", range, word);

    /// <summary>The sum of the values beside the words that equal the one in a cell.</summary>
    public static SheetFormula SumIf(SheetFormula words, SheetFormula word, SheetFormula values) => Call("SUMIF", words, word, values);

    /// <summary>How many cells hold a number.</summary>
    public static SheetFormula Count(SheetFormula range) => Call("COUNT", range);

    /// <summary>The value once the count is 0; until then nothing is shown.</summary>
    public static SheetFormula OnceZero(SheetFormula count, SheetFormula value) => new($"IF({count.In(Binding.Product)}=0,{value._text},\"\")", Binding.One);

    /// <summary>The rule that a cell's number must keep: from 0 to the most, on the step, below the cap. Spreadsheets count in binary: the step is looked for at six places.</summary>
    public static SheetFormula Allowed(SheetFormula cell, decimal most, decimal? step, SheetFormula? cap)
    {
        var rules = new List<string> { $"ISNUMBER({cell._text})", $"{cell._text}>=0", $"{cell._text}<={Number(most)._text}" };
        if (step is { } one)
            rules.Add($"MOD(ROUND({cell._text}/{Number(one)._text},6),1)=0");
        if (cap is not null)
            rules.Add($"{cell._text}<={cap._text}");
        return new($"AND({string.Join(',', rules)})", Binding.One);
    }

    public static SheetFormula operator +(SheetFormula left, SheetFormula right) => new($"{left._text}+{right.In(Binding.Product)}", Binding.Sum);

    public static SheetFormula operator -(SheetFormula left, SheetFormula right) => new($"{left._text}-{right.In(Binding.Product)}", Binding.Sum);

    public static SheetFormula operator *(SheetFormula left, SheetFormula right) => new($"{left.In(Binding.Product)}*{right.In(Binding.One)}", Binding.Product);

    public static SheetFormula operator /(SheetFormula left, SheetFormula right) => new($"{left.In(Binding.Product)}/{right.In(Binding.One)}", Binding.Product);

    /// <summary>As it stands in the file, without the equals sign.</summary>
    public override string ToString() => _text;

    private string In(Binding asked) => _binding < asked ? $"({_text})" : _text;

    private static SheetFormula Call(string function, params SheetFormula[] arguments) => new($"{function}({string.Join(',', arguments.Select(one => one._text))})", Binding.One);
}
