global using Xunit;

// One host at a time: each starts a server, a browser and a solver of its own on two cores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
