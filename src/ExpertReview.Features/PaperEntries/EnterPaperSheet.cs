using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Reviews;
using ExpertReview.Features.Acts;
using MediatR;

namespace ExpertReview.Features.PaperEntries;

/// <summary>One of the two enters what this pass asks for. When both have, the program holds the two against each other. Gives the state afterwards.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Round">Its round.</param>
/// <param name="Account">Whose hand.</param>
/// <param name="Pass">Which pass the form was of.</param>
/// <param name="Salt">A secret of this act: no digest in the record tells what was entered.</param>
/// <param name="Typed">What was typed, by field.</param>
public sealed record EnterPaperSheet(int Entry, int Round, int Account, int Pass, string Salt, IReadOnlyDictionary<string, string> Typed) : IAct<PaperState>
{
    // The record is read by organisers before sealing.
    public RecordInput Input() => new RecordInput().With("round", Round).With("entry", Entry).With("account", Account).With("pass", Pass)
        .With("values", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Salt}\n") + string.Join('\n', Typed.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}"))))));

    public sealed class Handler(ReviewDb db) : IRequestHandler<EnterPaperSheet, PaperState>
    {
        public async Task<PaperState> Handle(EnterPaperSheet request, CancellationToken cancellationToken)
        {
            var (entry, facts) = await PaperRules.OpenAsync(db, request.Entry, request.Account, cancellationToken);
            if (entry.State != PaperState.Entering || entry.Pass != request.Pass || entry.Round != request.Round)
                throw new RefusedException(new PaperPassOver());
            if (entry.IsDone(request.Account))
                throw new RefusedException(new PaperAwaitsOther());
            var (values, wrong) = PaperRules.Read(entry, facts, request.Typed);
            if (wrong.Count > 0)
                throw new InputRefusedException([.. wrong.Select(one => new InputError("纸质评分表", one.Field, one.Why, new Words("请按纸面重新录入", "enter it again as the paper has it")))]);
            entry.Enter(request.Account, values, PaperRules.AreSame);
            return entry.State;
        }
    }
}
