using ExpertReview.Features.Documents.Kit;

namespace ExpertReview.Features.Offline;

/// <summary>How the cells of the offline form look.</summary>
internal static class OfflineLook
{
    public static SheetLook Title { get; } = new(SheetFont.Title, SheetFill.None, Border: false, SheetAlign.Center);

    public static SheetLook Note { get; } = new(SheetFont.Note, SheetFill.None, Border: false, SheetAlign.Left, AsText: true);

    public static SheetLook Header { get; } = new(SheetFont.Header, SheetFill.Header, Border: true, SheetAlign.Center);

    public static SheetLook Block { get; } = new(SheetFont.Header, SheetFill.Header, Border: true, SheetAlign.Left, AsText: true);

    public static SheetLook Function { get; } = new(SheetFont.Header, SheetFill.None, Border: true, SheetAlign.Left, AsText: true);

    public static SheetLook Text { get; } = new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Left, AsText: true);

    public static SheetLook Figure { get; } = new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Center);

    public static SheetLook FigureName { get; } = new(SheetFont.Header, SheetFill.None, Border: false, SheetAlign.Right, AsText: true);

    public static SheetLook Count { get; } = new(SheetFont.Header, SheetFill.None, Border: true, SheetAlign.Center, "0");

    /// <summary>What a person fills in.</summary>
    public static SheetLook Answer { get; } = new(SheetFont.Body, SheetFill.Answer, Border: true, SheetAlign.Center, Open: true);

    public static SheetLook Share { get; } = new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Center, "0.0000");

    public static SheetLook Hidden { get; } = new(SheetFont.Body, SheetFill.None, Border: false, SheetAlign.Left);

    public static SheetLook HiddenText { get; } = new(SheetFont.Body, SheetFill.None, Border: false, SheetAlign.Left, AsText: true);

    public static SheetLook Score(int decimals) => new(SheetFont.Body, SheetFill.None, Border: true, SheetAlign.Center, SheetLook.Places(decimals));

    public static SheetLook Total(int decimals) => new(SheetFont.Header, SheetFill.None, Border: true, SheetAlign.Center, SheetLook.Places(decimals));
}
