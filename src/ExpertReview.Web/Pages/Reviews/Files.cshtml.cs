using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;

namespace ExpertReview.Web.Pages.Reviews;

/// <summary>The expert's list of files.</summary>
[Authorize(Policy = Policies.Review)]
public sealed class Files : AskingPage;
