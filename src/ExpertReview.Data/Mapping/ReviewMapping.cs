using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>What goes on around the scores while experts review.</summary>
internal sealed class ReviewMapping : IEntityTypeConfiguration<ReviewDeadline>
{
    public void Configure(EntityTypeBuilder<ReviewDeadline> builder)
    {
        builder.ToTable("review_deadline").HasKey(one => one.Round);
        builder.Property(one => one.Round).ValueGeneratedNever();
    }
}
