namespace ExpertReview.Features.Documents.Lists;

/// <summary>公示名单: the annex of the 公示. No score, place, telephone or contact.</summary>
public static class PublicityList
{
    /// <summary>Name of the file in a round's folder.</summary>
    public const string FileName = "公示名单.xlsx";

    /// <summary>Title of the list in a year.</summary>
    public static string Title(int year) => $"{year}年度云南省中小企业公共服务示范平台拟认定名单";

    /// <summary>Writes the file; the same input gives the same bytes.</summary>
    public static byte[] Write(PublishedListInput input) => PublishedSheet.Write(input, "公示名单", Title(input.Year));
}
