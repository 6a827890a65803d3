using ExpertReview.Domain.Draws;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>Draws of experts and the calls after them.</summary>
internal sealed class DrawMapping : IEntityTypeConfiguration<ExpertDraw>, IEntityTypeConfiguration<DrawCall>
{
    public void Configure(EntityTypeBuilder<ExpertDraw> builder)
    {
        builder.ToTable("expert_draw").HasKey(one => one.Id);
        builder.HasIndex(one => new { one.Round, one.Number }).IsUnique();
        builder.Property(one => one.State).HasConversion<string>().IsConcurrencyToken();
        builder.Property(one => one.Order!).AsJson();
    }

    // Somebody says yes once and no once: a form sent twice is entered once.
    public void Configure(EntityTypeBuilder<DrawCall> builder)
    {
        builder.ToTable("draw_call").HasKey(one => one.Id);
        builder.HasIndex(one => new { one.Draw, one.Expert, one.Confirmed }).IsUnique();
        builder.HasIndex(one => one.Round);
    }
}
