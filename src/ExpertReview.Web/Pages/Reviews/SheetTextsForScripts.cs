namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The texts that the form's scripts say, by the name they have there; they travel as JSON in an attribute.</summary>
internal static class SheetTextsForScripts
{
    public static IReadOnlyList<(string Key, string Text)> Keys { get; } =
    [
        ("saving", "正在保存 {0} 项"), ("saved", "已保存 {0}"), ("waiting", "正在保存"), ("allSaved", "全部已保存 {0}"), ("ready", "输入后自动保存"),
        ("offline", "未能连接：{0} 项未保存，已加密暂存在本机，恢复后自动保存"), ("offlineHere", "未能连接：{0} 项未保存，请勿关闭本页"), ("notYet", "未保存，正在重试"),
        ("signIn", "登录已失效：{0} 项未保存，请重新登录"), ("decide", "{0} 项需要您处理"), ("noStore", "本机不能暂存（须使用 HTTPS），输入后立即保存。"),
        ("mine", "用我的“{0}”"), ("stored", "用已保存的“{0}”"), ("empty", "未评"), ("open", "未评 {0} 项"), ("score", "得分 {0}"), ("total", "总分 {0}"), ("most", "佐证最多支持 {0} 分"),
        ("above", "高于佐证所支持的上限"), ("whoElse", "登录的是另一位专家，请用本人账户登录"), ("signInTitle", "重新登录"), ("close", "关闭"), ("gone", "没有这份评审材料"), ("closed", "以下 {0} 项未能保存，评分表已不能修改，可打印留存："), ("print", "打印未保存的内容"), ("leave", "还有 {0} 项未保存，退出后将丢弃。确定退出？"),
    ];
}
