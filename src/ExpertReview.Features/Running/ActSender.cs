using ExpertReview.Features.Acts;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ExpertReview.Features.Running;

/// <summary>Sends requests one by one for one person, each in a scope and a unit of work of its own.</summary>
/// <param name="services">The program's services.</param>
/// <param name="person">Who acts, as the record names them.</param>
public sealed class ActSender(IServiceProvider services, string person)
{
    /// <summary>Sends one request with its reason.</summary>
    public async Task<T> SendAsync<T>(IRequest<T> request, string reason, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<Acting>();
        (acting.Person, acting.Reason) = (person, reason);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, stop);
    }
}
