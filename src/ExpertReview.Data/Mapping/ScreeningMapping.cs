using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>What the program found about applications and experts, and what it proposes.</summary>
internal sealed class ScreeningMapping :
    IEntityTypeConfiguration<EligibilityFinding>, IEntityTypeConfiguration<EligibilityProposal>, IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<EligibilityFinding> builder)
    {
        builder.ToTable("eligibility_finding").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(EligibilityFinding.Code), nameof(EligibilityFinding.Clause));
    }

    public void Configure(EntityTypeBuilder<EligibilityProposal> builder)
    {
        builder.ToTable("eligibility_proposal").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(EligibilityProposal.Code));
        builder.Property(row => row.Reasons).AsJson();
        builder.Property(row => row.Functions).AsJson();
        builder.Property(row => row.NotCounted).AsJson();
        builder.Ignore(row => row.Ineligible);
    }

    public void Configure(EntityTypeBuilder<ConflictOfInterest> builder)
    {
        builder.ToTable("conflict_of_interest").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(ConflictOfInterest.Code), nameof(ConflictOfInterest.Expert), nameof(ConflictOfInterest.Kind));
        builder.Property(row => row.Kind).HasConversion<string>();
        builder.Property(row => row.Path).AsJson();
    }
}
