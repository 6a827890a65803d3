using ExpertReview.Data.Record;
using ExpertReview.Data.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Features.Acts;

/// <summary>The one pipeline behaviour: an act runs in one transaction together with its record entry. A refusal or any other
/// exception takes everything back.</summary>
public sealed class UnitOfWork<TRequest, TResponse>(ReviewDb db, Acting acting, TimeProvider clock) : IPipelineBehavior<TRequest, TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is not IRecorded recorded)
            return await next();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var response = await next();
        var last = await db.Record.AsNoTracking().OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancellationToken);
        db.Record.Add(RecordChain.Next(last, typeof(TRequest).Name, acting.Person, acting.Reason, recorded.Input().ToString(), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return response;
    }
}
