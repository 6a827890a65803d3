namespace ExpertReview.Tests.RoundRuns;

/// <summary>The sample round of 2026, run once for all tests that look at its results.</summary>
public sealed class SampleRoundFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RunRound Run { get; private set; } = null!;

    public async Task InitializeAsync() => Run = await RunRound.Of(_folder.SampleRound(), _folder.New("out"));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
