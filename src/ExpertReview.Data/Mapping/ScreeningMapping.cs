using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>What the program found about applications and experts, and what it proposes.</summary>
internal sealed class ScreeningMapping :
    IEntityTypeConfiguration<EligibilityFinding>, IEntityTypeConfiguration<EligibilityProposal>, IEntityTypeConfiguration<ConflictOfInterest>,
    IEntityTypeConfiguration<ClauseAnswer>, IEntityTypeConfiguration<CorrectionNotice>, IEntityTypeConfiguration<StampedOriginal>
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

    public void Configure(EntityTypeBuilder<ClauseAnswer> builder)
    {
        builder.ToTable("clause_answer").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(ClauseAnswer.Code), nameof(ClauseAnswer.Clause));
        builder.Property(row => row.Verdict).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<CorrectionNotice> builder)
    {
        builder.ToTable("correction_notice").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(CorrectionNotice.Code));
        builder.Property(row => row.Defects).AsJson();
    }

    public void Configure(EntityTypeBuilder<StampedOriginal> builder)
    {
        builder.ToTable("stamped_original").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(StampedOriginal.Recommender));
    }
}
