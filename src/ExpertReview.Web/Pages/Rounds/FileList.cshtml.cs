using System.Security.Cryptography;
using ExpertReview.Data.Store;
using ExpertReview.Features.Exports;
using ExpertReview.Web.Access;
using ExpertReview.Web.Asking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Every file of the round, as far as it has come.</summary>
[Authorize(Policy = Policies.Look)]
public sealed class FileList(ReviewDb db) : RoundPage(db)
{
    public IReadOnlyList<(string Name, int Size, string Hash)> Files { get; private set; } = [];

    public async Task OnGetAsync() =>
        Files = [.. (await AskAsync(new ExportRound(Round.Id))).Select(file => (file.Name, file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes))))];

    public async Task<IActionResult> OnGetOneAsync(string? name) =>
        (await AskAsync(new ExportRound(Round.Id))).FirstOrDefault(file => file.Name == name) is { } file
            ? File(file.Bytes, "application/octet-stream", file.Name)
            : NotFound();
}
