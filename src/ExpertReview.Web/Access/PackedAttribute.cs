using Microsoft.AspNetCore.ResponseCompression;

namespace ExpertReview.Web.Access;

/// <summary>A page that may go packed: asked for without a query it says nothing that a stranger could have chosen, so its length tells nothing about the
/// rest of it (decision 0017). What was sent in comes back as it is.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PackedAttribute : Attribute
{
    internal static bool May(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && !context.Request.QueryString.HasValue && context.GetEndpoint()?.Metadata.GetMetadata<PackedAttribute>() is not null;

    internal static void Set(ResponseCompressionOptions options) => (options.EnableForHttps, options.MimeTypes) = (true, ["text/html"]);
}
