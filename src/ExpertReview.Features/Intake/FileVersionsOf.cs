using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Intake;

/// <summary>One version of a file that came in.</summary>
/// <param name="File">File name.</param>
/// <param name="Sha256">Its hash; the evidence folder keeps the bytes by it.</param>
/// <param name="At">When, UTC, ISO 8601.</param>
/// <param name="Person">Who imported it.</param>
public sealed record FileVersion(string File, string Sha256, string At, string Person);

/// <summary>Every version of some files of a round, oldest first. The record of the imports is where they are kept: nothing can be
/// taken out of it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Files">File names.</param>
public sealed record FileVersionsOf(int Round, IReadOnlyCollection<string> Files) : IRequest<IReadOnlyList<FileVersion>>
{
    private const string Hash = "sha256:";

    public sealed class Handler(ReviewDb db) : IRequestHandler<FileVersionsOf, IReadOnlyList<FileVersion>>
    {
        public async Task<IReadOnlyList<FileVersion>> Handle(FileVersionsOf request, CancellationToken cancellationToken)
        {
            var prefix = new RecordInput().With("round", request.Round).ToString();
            var wanted = request.Files.ToHashSet(StringComparer.Ordinal);
            var imports = await db.Record.AsNoTracking().Where(entry => entry.Act.StartsWith("Import") && entry.Input.StartsWith(prefix))
                .OrderBy(entry => entry.Sequence).Select(entry => new { entry.Input, entry.At, entry.Person }).ToListAsync(cancellationToken);
            return [.. imports.SelectMany(entry => RecordInput.Read(entry.Input)
                .Where(part => wanted.Contains(part.Name) && part.Value.StartsWith(Hash, StringComparison.Ordinal))
                .Select(part => new FileVersion(part.Name, part.Value[Hash.Length..], entry.At, entry.Person)))];
        }
    }
}
