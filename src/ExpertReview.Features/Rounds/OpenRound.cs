using System.Security.Cryptography;
using System.Text;
using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Domain.Scoring;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Scoring;
using MediatR;

namespace ExpertReview.Features.Rounds;

/// <summary>Opens a round and freezes its policy — settings, template and rule — by one hash. The intake begins.</summary>
/// <param name="Settings">round.json, to the byte.</param>
/// <param name="Template">The scoring template's file, to the byte.</param>
/// <param name="Rule">The rule's file, to the byte.</param>
/// <param name="Year">The round's year.</param>
/// <param name="Title">The round's title.</param>
/// <param name="AsOf">The day against which years are counted.</param>
public sealed record OpenRound(byte[] Settings, byte[] Template, byte[] Rule, int Year, string Title, DateOnly AsOf) : IAct<int>
{
    public RecordInput Input() => new RecordInput().WithFile("settings", Settings).WithFile("template", Template).WithFile("rule", Rule)
        .With("year", Year).With("title", Title).With("asOf", AsOf.ToString("O"));

    public sealed class Handler(ReviewDb db) : IRequestHandler<OpenRound, int>
    {
        public async Task<int> Handle(OpenRound request, CancellationToken cancellationToken)
        {
            MustFit(request);
            var round = new ReviewRound(request.Year, request.Title, request.AsOf);
            round.Freeze(request.Settings, request.Template, request.Rule, HashOf(request));
            db.Rounds.Add(round);
            await db.SaveChangesAsync(cancellationToken);
            return round.Id;
        }

        // A chain that ends in a lot needs its seed before the policy is frozen, not when the first tie turns up.
        private static void MustFit(OpenRound request)
        {
            var settings = RoundFile.Read(request.Settings);
            var template = TemplateFile.Read(request.Template, settings.Template);
            if (settings.Shortlist?.LotSeed is null && template.Rules.TieChain.Contains(TieStep.Lot))
                throw new InputRefusedException(new InputError(
                    "round.json", "$.shortlist.lotSeed", new("评分模板的并列规则含 lot，但没有 lotSeed", "the template's tie chain has a lot, but there is no lotSeed"), new("给出 lotSeed", "give a lotSeed")));
        }

        private static string HashOf(OpenRound request)
        {
            var parts = new RecordInput().WithFile("settings", request.Settings).WithFile("template", request.Template).WithFile("rule", request.Rule);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())));
        }
    }
}
