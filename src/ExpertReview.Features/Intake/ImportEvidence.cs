using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Incoming;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Intake;

/// <summary>Registers the evidence files of 申请报告 by name and hash. What they show is for people to judge.</summary>
/// <param name="Round">The round, at 受理.</param>
/// <param name="Files">The files.</param>
public sealed record ImportEvidence(int Round, IReadOnlyList<IncomingFile> Files) : IAct<int>
{
    public RecordInput Input() => new RecordInput().With("round", Round).WithFiles(Files);

    public sealed class Handler(ReviewDb db) : IRequestHandler<ImportEvidence, int>
    {
        public async Task<int> Handle(ImportEvidence request, CancellationToken cancellationToken)
        {
            (await db.Rounds.SingleAsync(one => one.Id == request.Round, cancellationToken)).MustBe(RoundStage.Intake);
            await RegisterAsync(db, request.Round, request.Files, cancellationToken);
            return request.Files.Count;
        }
    }

    internal static async Task RegisterAsync(ReviewDb db, int round, IReadOnlyList<IncomingFile> files, CancellationToken stop)
    {
        var known = await db.Files.Where(file => file.Round == round && file.Table == "evidence").ToDictionaryAsync(file => file.File, StringComparer.Ordinal, stop);
        foreach (var file in files)
            if (known.TryGetValue(file.Name, out var before))
                before.Sha256 = file.Sha256;
            else
                db.Files.Add(new ImportedFile { Round = round, Table = "evidence", File = file.Name, Sha256 = file.Sha256, Findings = new StoredFindings([], [], []).ToText() });
    }
}
