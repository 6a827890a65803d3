using ExpertReview.Data.Store;
using ExpertReview.Domain.Applications;
using ExpertReview.Domain.Conflicts;
using ExpertReview.Domain.Experts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>The tables that come in as Excel files: one row a row.</summary>
internal sealed class IntakeMapping :
    IEntityTypeConfiguration<ImportedFile>, IEntityTypeConfiguration<Recommendation>, IEntityTypeConfiguration<ServiceEvaluation>,
    IEntityTypeConfiguration<ApplicationReport>, IEntityTypeConfiguration<Expert>, IEntityTypeConfiguration<UnitRelation>, IEntityTypeConfiguration<RecusalRequest>,
    IEntityTypeConfiguration<PastRecognition>, IEntityTypeConfiguration<ReviewDecision>
{
    public void Configure(EntityTypeBuilder<ImportedFile> builder) => builder.ToTable("imported_file").HasKey(file => new { file.Round, file.Table, file.File });

    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable("recommendation").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(Recommendation.File), nameof(Recommendation.Row));
        builder.HasIndex(ReviewDb.RoundId, nameof(Recommendation.Code));
        builder.Property(row => row.Functions).AsJson();
        builder.ComplexProperty(row => row.Figures);
    }

    public void Configure(EntityTypeBuilder<ServiceEvaluation> builder)
    {
        builder.ToTable("service_evaluation").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(ServiceEvaluation.File), nameof(ServiceEvaluation.Row));
        builder.Property(row => row.Answers).AsJson();
    }

    public void Configure(EntityTypeBuilder<ApplicationReport> builder)
    {
        builder.ToTable("application_report").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(ApplicationReport.Code));
        builder.Property(row => row.Lines).AsJson();
        builder.Property(row => row.Evidence).AsJson();
        builder.ComplexProperty(row => row.Figures);
    }

    public void Configure(EntityTypeBuilder<Expert> builder)
    {
        builder.ToTable("expert").Property<int>(ReviewDb.RoundId);
        builder.Property<int>(ReviewDb.Place);
        builder.HasKey(ReviewDb.RoundId, nameof(Expert.No));
        builder.Property(row => row.Functions).AsJson();
        builder.Property(row => row.PastPosts).AsJson();
        builder.Property(row => row.Posts).AsJson();
        builder.Property(row => row.Relatives).AsJson();
    }

    // Rows of these tables have no key of their own: the file may say the same thing twice.
    public void Configure(EntityTypeBuilder<UnitRelation> builder)
    {
        builder.ToTable("unit_relation").Property<int>(ReviewDb.RoundId);
        builder.Property<int>("Id").ValueGeneratedOnAdd();
        builder.HasKey("Id");
        builder.HasIndex(ReviewDb.RoundId);
    }

    public void Configure(EntityTypeBuilder<RecusalRequest> builder)
    {
        builder.ToTable("recusal_request").Property<int>(ReviewDb.RoundId);
        builder.Property<int>("Id").ValueGeneratedOnAdd();
        builder.HasKey("Id");
        builder.HasIndex(ReviewDb.RoundId);
    }

    public void Configure(EntityTypeBuilder<PastRecognition> builder)
    {
        builder.ToTable("past_recognition").Property<int>(ReviewDb.RoundId);
        builder.Property<int>("Id").ValueGeneratedOnAdd();
        builder.HasKey("Id");
        builder.HasIndex(ReviewDb.RoundId);
    }

    public void Configure(EntityTypeBuilder<ReviewDecision> builder)
    {
        builder.ToTable("review_decision").Property<int>(ReviewDb.RoundId);
        builder.HasKey(ReviewDb.RoundId, nameof(ReviewDecision.Row));
    }
}
