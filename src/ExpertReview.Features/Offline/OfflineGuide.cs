namespace ExpertReview.Features.Offline;

/// <summary>填写说明: the last sheet of the workbook.</summary>
internal static class OfflineGuide
{
    public const string Name = "填写说明";

    private static readonly string[] Lines =
    [
        "一份申报材料一张表。只填黄色单元格：佐证材料选“充分、不足、未提供”，得分填数字，判为不足的在“说明”栏写明缺什么。",
        "“佐证上限”“计分”“总分”由公式算出，与系统的算法一致；还有未评的项时不出总分。",
        "工作表已保护（没有密码），隐藏列记着表号和每一栏的编号，请不要删除、移动或改动；需要另行记录的，请另建文件。",
        "填好后在“我的评审任务—离线填写”上传。系统逐栏列出与已存内容的差别，由您勾选后才写入；没有勾选的，一律不改。",
        "离线期间又在网上改过的栏，上传时会同时列出两边的值，由您决定。清空的单元格默认不取消已存的评分。",
        "上传不等于提交：写入后请在网上“检查并提交”。离线表只能由本人上传，请勿转给他人。",
    ];

    public static OfflineSheet Sheet(string round)
    {
        IEnumerable<OfflineRow> rows =
        [
            new([new($"{round}　离线评分表填写说明", null, null, OfflineLook.Title)], 36),
            .. Lines.Select((line, at) => new OfflineRow([new($"{at + 1}. {line}", null, null, OfflineLook.Text)], 40)),
        ];
        return new OfflineSheet(Name, [110], Shown: 1, Frozen: 0, [.. rows], [], []);
    }
}
