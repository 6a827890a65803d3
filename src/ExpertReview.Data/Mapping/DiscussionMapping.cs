using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>The discussion after sealing and what was corrected in it.</summary>
internal sealed class DiscussionMapping : IEntityTypeConfiguration<PanelDiscussion>, IEntityTypeConfiguration<ScoreCorrection>, IEntityTypeConfiguration<ScoreEvent>
{
    public void Configure(EntityTypeBuilder<PanelDiscussion> builder)
    {
        builder.ToTable("panel_discussion").HasKey(one => one.Round);
        builder.Property(one => one.Round).ValueGeneratedNever();
        builder.Property(one => one.ClosedBy).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ScoreCorrection> builder)
    {
        builder.ToTable("score_correction").HasKey(one => one.Sequence);
        builder.Property(one => one.Sequence).ValueGeneratedNever();
        builder.Property(one => one.Case).HasConversion<string>();
        builder.HasIndex(one => new { one.Round, one.Application, one.Expert });
    }

    public void Configure(EntityTypeBuilder<ScoreEvent> builder) =>
        builder.HasIndex(act => act.Round, "IX_score_event_dissents").HasFilter($"\"Subject\" = {(int)ScoreSubject.Dissent}");
}
