namespace ExpertReview.Web.Tests.Kit;

/// <summary>The nets share one program and its rounds.</summary>
[CollectionDefinition(Name)]
public sealed class StagedCollection : ICollectionFixture<StagedWeb>
{
    public const string Name = "staged";
}
