using ExpertReview.Data.Store;
using ExpertReview.Features.Acts;
using ExpertReview.Features.Assignments;
using ExpertReview.Features.Exports;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Ranking;
using ExpertReview.Features.Records;
using ExpertReview.Features.Tables;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Features.Setup;

/// <summary>Puts the features together for a program: database, mediator, handlers, the one behaviour. The solver is the program's to name.</summary>
public static class Registration
{
    /// <summary>Adds everything but <c>IAssignmentSolver</c> and <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddReviewFeatures(this IServiceCollection services, string sqliteConnection)
    {
        services.AddDbContext<ReviewDb>(options => options.UseSqlite(sqliteConnection).ConfigureWarnings(SqliteDatabase.Warnings));
        services.AddSingleton(new IntakeDoors(new TableFinder(ColumnDictionary.Default)));
        services.AddSingleton<RankedRounds>().AddSingleton<KeptReferences>().AddSingleton<VerifiedHead>();
        services.AddSingleton<ProposalShelf>();
        services.AddScoped<Acting>();
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWork<,>));
        foreach (var type in typeof(Registration).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }))
            foreach (var handled in type.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
                services.AddScoped(handled, type);
        return services;
    }
}
