using MediatR;

namespace ExpertReview.Features.Acts;

/// <summary>A request that changes something: one named act with a person, a time and a reason, in one transaction with its record.
/// Requests that only read are plain <see cref="IRequest{TResponse}"/>.</summary>
/// <typeparam name="TResult">What the act answers.</typeparam>
public interface IAct<out TResult> : IRequest<TResult>, IRecorded;
