using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Basics;

namespace ExpertReview.Tests.Applications;

public sealed class EvidencePagesTests
{
    [Theory]
    [InlineData(3, 5, "3–5")]
    [InlineData(3, 3, "3")]
    [InlineData(3, null, "3–6")]
    [InlineData(7, null, "7–")]
    [InlineData(7, 7, "7")]
    public void An_item_has_the_pages_named_or_runs_to_the_next_item_of_its_file(int first, int? last, string pages) =>
        Assert.Equal(pages, Pages(Row("台账", first, last), Row("合同", 7, null), Row("照片", 4, null, "other.pdf"))!.Text);

    [Fact]
    public void Without_an_end_an_item_stops_after_thirty_pages()
    {
        var part = Pages(Row("台账", 10, null), Row("合同", 500, null))!.Parts.Single();
        Assert.Equal((10, 39, false), (part.First, part.Last, part.Said));
    }

    [Fact]
    public void Sixty_pages_are_the_most_and_the_rest_is_told()
    {
        var pages = Pages(Row("台账", 1, 50), Row("台账", 100, 150), Row("台账", 200, 210))!;
        Assert.Equal([(1, 50), (100, 109)], pages.Parts.Select(part => (part.First, part.Last)));
        Assert.True(pages.More);
        Assert.False(Pages(Row("台账", 1, 60))!.More);
    }

    [Fact]
    public void Rows_of_one_item_stand_together_and_files_that_are_not_there_do_not_count()
    {
        var pages = Pages(Row("台账", 1, 2), Row("合同", 3, 3), Row("台账", 8, 9, "other.pdf"), Row("台账", 1, 9, "gone.pdf"))!;
        Assert.Equal(["a.pdf", "other.pdf"], pages.Files);
        Assert.Equal("1–2、8–9", pages.Text);
        Assert.Null(Pages(Row("合同", 1, 1)));
        Assert.Empty(Pages(Row("台账", null, null))!.Parts);
    }

    private static EvidencePages? Pages(params EvidencePlace[] rows) =>
        EvidencePages.Of(rows, ServiceFunction.Information, "服务能力", "台账", file => file != "gone.pdf");

    private static EvidencePlace Row(string item, int? first, int? last, string file = "a.pdf") => new(ServiceFunction.Information, "服务能力", item, file, first, last);
}
