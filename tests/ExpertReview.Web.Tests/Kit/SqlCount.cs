using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>Counts what a request asks of the database, and says it in a header of the answer. Background work has no request and is not counted.</summary>
public sealed class SqlCount : DbCommandInterceptor, IStartupFilter
{
    public const string Header = "X-Sql-Count";
    private readonly AsyncLocal<Counter?> _now = new();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            var counter = new Counter();
            _now.Value = counter;
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = counter.Commands.ToString(CultureInfo.InvariantCulture);
                return Task.CompletedTask;
            });
            await rest(context);
        });
        next(app);
    };

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Add(result);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Add(result);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Add(result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Add(result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => new(Add(result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Add(result));

    private T Add<T>(T result)
    {
        if (_now.Value is { } counter)
            Interlocked.Increment(ref counter.Commands);
        return result;
    }

    private sealed class Counter
    {
        public int Commands;
    }
}
