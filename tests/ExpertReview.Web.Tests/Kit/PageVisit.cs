using System.Net;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>One page as a visitor got it.</summary>
/// <param name="Key">The page's template, with the names in its query: two addresses of one key differ in their rows only.</param>
/// <param name="Url">The address.</param>
/// <param name="Page">The page of the route table.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Html">Its text; empty when it is no html.</param>
/// <param name="Queries">What it asked of the database.</param>
/// <param name="Headers">Header fields of the answer.</param>
public sealed record PageVisit(string Key, string Url, RoutePage Page, HttpStatusCode Status, string Html, int Queries, IReadOnlyDictionary<string, string> Headers)
{
    public bool IsShown => Status == HttpStatusCode.OK;

    public bool IsHtml => IsShown && Html.Length > 0;
}
