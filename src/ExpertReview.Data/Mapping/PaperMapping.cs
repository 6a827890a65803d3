using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>Sheets on paper while two people enter them.</summary>
internal sealed class PaperMapping : IEntityTypeConfiguration<PaperEntry>
{
    public void Configure(EntityTypeBuilder<PaperEntry> builder)
    {
        builder.ToTable("paper_entry").HasKey(one => one.Id);
        builder.HasIndex(one => new { one.Round, one.Application, one.Expert });
        builder.HasIndex(one => one.First);
        builder.HasIndex(one => one.Second);
        builder.Property(one => one.State).HasConversion<string>();
        builder.Property(one => one.Differing).AsJson();
        builder.Property(one => one.FirstValues).AsJson();
        builder.Property(one => one.SecondValues).AsJson();
        builder.Property(one => one.Version).IsConcurrencyToken();
    }
}
