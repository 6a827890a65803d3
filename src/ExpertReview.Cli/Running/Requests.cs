using ExpertReview.Domain.Assignments;
using ExpertReview.Features.Ranking;
using ExpertReview.Optimization.Solving;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Cli.Running;

/// <summary>Sends the requests that need nothing but files: every handler of Features that can be made without a database.</summary>
internal static class Requests
{
    private static readonly Lazy<IMediator> Sender = new(() =>
    {
        var services = new ServiceCollection();
        services.AddSingleton<IPlanRepairer, AssignmentSolver>().AddSingleton<IPlanExplainer, PlanExplainer>();
        foreach (var handler in typeof(RankScores).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
            foreach (var asked in handler.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
                services.AddTransient(asked, handler);
        var provider = services.BuildServiceProvider();
        return new Mediator(type => provider.GetService(type)!);
    });

    /// <summary>Sends one request and gives its answer.</summary>
    public static Task<T> Send<T>(IRequest<T> request, CancellationToken stop) => Sender.Value.Send(request, stop);
}
