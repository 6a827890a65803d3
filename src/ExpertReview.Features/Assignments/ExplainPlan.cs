using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Basics;
using MediatR;

namespace ExpertReview.Features.Assignments;

/// <summary>Explains a plan: why reviews are missing, or what one pair would cost. Changes nothing.</summary>
/// <param name="Problem">The problem's file and its name.</param>
/// <param name="Plan">The plan's file and its name.</param>
/// <param name="Pair">申报编号 and 专家编号 of the pair in question; null to explain what is missing.</param>
/// <param name="Options">How long the solver may think, and whom it tells.</param>
public sealed record ExplainPlan((byte[] Bytes, string Name) Problem, (byte[] Bytes, string Name) Plan, (string Application, string Expert)? Pair, SolveOptions Options)
    : IRequest<IReadOnlyList<Words>>
{
    public sealed class Handler(IPlanExplainer explainer) : IRequestHandler<ExplainPlan, IReadOnlyList<Words>>
    {
        public Task<IReadOnlyList<Words>> Handle(ExplainPlan request, CancellationToken cancellationToken)
        {
            var problem = ProblemFile.Read(request.Problem.Bytes, request.Problem.Name);
            var plan = PlanFile.Read(request.Plan.Bytes, request.Plan.Name, problem).Plan;
            if (PlanAudit.BrokenRules(problem, plan.Pairs) is [var broken, ..])
                throw new RefusedException(new PlanBreaksRules(broken.What, broken.Text));
            if (request.Pair is not { } asked)
                return Task.FromResult(ShortageWords.Of(problem, plan, explainer.CausesOf(problem, request.Options, cancellationToken)));
            var pair = new ReviewPair(
                IndexOf(problem.Applications.Select(one => one.No), asked.Application), IndexOf(problem.Experts.Select(one => one.No), asked.Expert));
            return Task.FromResult(PriceWords.Of(problem, plan, pair, explainer.PriceOf(problem, plan.Pairs, pair, request.Options, cancellationToken)));
        }

        private static int IndexOf(IEnumerable<string> numbers, string number) =>
            numbers.Index().Where(one => one.Item == number).Select(one => (int?)one.Index).FirstOrDefault()
            ?? throw new InputRefusedException(new InputError("--pair", "", new($"未知编号 {number}", $"unknown number {number}"), new("应为问题文件中的申报编号和专家编号", "an application and an expert of the problem file are asked for")));
    }
}
