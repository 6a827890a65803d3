using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>What was added to answers.</summary>
internal sealed class AnswerMapping : IEntityTypeConfiguration<AnswerCorrection>
{
    public void Configure(EntityTypeBuilder<AnswerCorrection> builder)
    {
        builder.ToTable("answer_correction").HasKey(one => one.Id);
        builder.HasIndex(one => new { one.Round, one.Question });
    }
}
