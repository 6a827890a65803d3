using ExpertReview.Domain.Basics;

namespace ExpertReview.Features.Samples;

/// <summary>Names of units and people that nobody has: units carry four characters picked so that any two differ in at least three places
/// (so no two are near names in the sense of formats.md), people a given name that begins with 例, 拟 or 仿.</summary>
internal static class InventedNames
{
    private static readonly string[] Pools =
    [
        "云虹晖宙雷露海洋潮岩峡野柏楠槐兰莲芷苗麦茶杏橙瓜铜珠珊瑜钻琴笛歌卷墨章船桩阁院庭门烛灶杯盒椅梯环针缎布燕鹏",
        "星晨昊天雨岚湖波汐峰谷林桐桂榆竹蓉芸禾桑果梨桔豆铁琪瑚琥鼎瑟弦诗册砚旗舰塔亭苑堂窗炬锅壶箱桌绳扣线锦帛雁鸢",
        "月曙瀚日雪烟泉涛沙岭丘森梧柳枫菊薇蕙穗棉桃柿榴金钢瑶璐珀钟笙韵书简纸帆桥楼轩园殿帘焰盘瓶柜床索锁丝绣鹤鹭莺",
        "霞朝宇风霜雾泽浪石岗原松杉杨梅荷茉葵稻麻李枣莓银锡琳瑾晶鼓箫律画笔印舟路台廊圃宫灯炉碗罐架凳链匙绸纱鹰鸥雀",
    ];

    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章";

    private static readonly string[] Fields =
    [
        "创业服务", "科技服务", "信息服务", "人才服务", "知识产权服务", "节能环保服务", "企业管理咨询", "融资担保", "检验检测", "数字技术",
    ];

    private static readonly string[] Workplaces = ["会计师事务所", "律师事务所", "应用研究院", "职业技术学院", "工程师协会", "大学经济学院"];

    private static int Names => Pools[0].Length;

    /// <summary>How many units can be named in one place.</summary>
    public static int MostInOnePlace => Names * Names;

    public static string Unit(string place, int placeNumber, int number, string ending) => place + Brand(placeNumber, number) + ending;

    public static string Applicant(Prefecture prefecture, int placeNumber, int number, SplitMix random) =>
        Unit(prefecture.ShortNames[^1], placeNumber, number, random.Pick(Fields) + "有限公司");

    public static string Workplace(Prefecture prefecture, int placeNumber, int number, SplitMix random) =>
        Unit(prefecture.ShortNames[^1], placeNumber, number, random.Pick(Workplaces));

    /// <summary>An expert's name; a thousand numbers in a row give different names.</summary>
    public static string Expert(int number) => Person("例", number);

    /// <summary>A legal representative's or head's name, never an expert's.</summary>
    public static string Head(int number) => Person("拟", number);

    /// <summary>A contact's name, never an expert's or a head's.</summary>
    public static string Contact(int number) => Person("仿", number);

    private static string Person(string mark, int number)
    {
        var all = Surnames.Length * 2 * Names;
        var spread = number % all * 61 % all;
        var pool = Pools[spread / Surnames.Length % 2];
        return Surnames[spread % Surnames.Length] + mark + pool[spread / Surnames.Length / 2];
    }

    // A Reed-Solomon word: two free characters and two sums, the sums shifted by place, so that units of two places differ in the word too.
    private static string Brand(int place, int number)
    {
        var spread = (int)((number * 1009L + 17) % (Names * Names));
        var (first, second) = (spread / Names, spread % Names);
        return string.Concat(Pools[0][first], Pools[1][second], Pools[2][(first + second + place) % Names], Pools[3][(first + 2 * second + 3 * place) % Names]);
    }
}
