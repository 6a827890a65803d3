using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>What goes on around the scores while experts review.</summary>
internal sealed class ReviewMapping : IEntityTypeConfiguration<ReviewDeadline>, IEntityTypeConfiguration<Recusal>, IEntityTypeConfiguration<ScoreEvent>
{
    public void Configure(EntityTypeBuilder<ReviewDeadline> builder)
    {
        builder.ToTable("review_deadline").HasKey(one => one.Round);
        builder.Property(one => one.Round).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Recusal> builder)
    {
        builder.ToTable("recusal").HasKey(one => one.Id);
        builder.HasIndex(one => new { one.Round, one.Application, one.Expert }).IsUnique();
        builder.Property(one => one.ClosedBy).IsConcurrencyToken();
    }

    // Among hundreds of thousands of points, the few states and requests are found without reading them all.
    public void Configure(EntityTypeBuilder<ScoreEvent> builder)
    {
        // Of the states, thousands of which are asked for at once, everything that is asked stands in the index itself.
        builder.HasIndex(act => new { act.Round, act.Sequence, act.Application, act.Expert, act.Value }, "IX_score_event_states").HasFilter($"\"Subject\" = {(int)ScoreSubject.State}");
        builder.HasIndex(act => act.Round, "IX_score_event_conflicts").HasFilter($"\"Subject\" = {(int)ScoreSubject.Conflict}");
        builder.HasIndex(act => act.Round, "IX_score_event_declines").HasFilter($"\"Subject\" = {(int)ScoreSubject.Decline}");
    }
}
