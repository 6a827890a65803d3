using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>Whether evidence may be taken along.</summary>
internal sealed class OfflineMapping : IEntityTypeConfiguration<OfflineFiles>
{
    public void Configure(EntityTypeBuilder<OfflineFiles> builder)
    {
        builder.ToTable("offline_files").HasKey(one => one.Round);
        builder.Property(one => one.Round).ValueGeneratedNever();
    }
}
