using ExpertReview.Data.Record;
using ExpertReview.Domain.Assignments;
using ExpertReview.Domain.Decisions;
using ExpertReview.Domain.Ranking;
using ExpertReview.Domain.Reviews;
using ExpertReview.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>The round, its record, and what is decided in it.</summary>
internal sealed class RoundMapping :
    IEntityTypeConfiguration<ReviewRound>, IEntityTypeConfiguration<RecordEntry>, IEntityTypeConfiguration<AssignmentProposal>,
    IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<ScoreEvent>, IEntityTypeConfiguration<RankingResult>,
    IEntityTypeConfiguration<ShortlistDecision>, IEntityTypeConfiguration<DecisionMeeting>, IEntityTypeConfiguration<RoundArchive>
{
    public void Configure(EntityTypeBuilder<ReviewRound> builder)
    {
        builder.ToTable("round").HasKey(round => round.Id);
        builder.Property(round => round.Stage).HasConversion<string>().IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RecordEntry> builder)
    {
        builder.ToTable("record").HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.HasIndex(entry => entry.PreviousHash).IsUnique();
        builder.HasIndex(entry => new { entry.Round, entry.Sequence });
    }

    public void Configure(EntityTypeBuilder<AssignmentProposal> builder)
    {
        builder.ToTable("assignment_proposal").HasKey(proposal => proposal.Id);
        builder.HasIndex(proposal => proposal.Round);
        builder.Property(proposal => proposal.Origin).HasConversion<string>();
        builder.Property(proposal => proposal.WhatChanged).AsJson().HasDefaultValueSql("'[]'");
    }

    public void Configure(EntityTypeBuilder<Assignment> builder) =>
        builder.ToTable("assignment").HasKey(pair => new { pair.Round, pair.Application, pair.Expert });

    public void Configure(EntityTypeBuilder<ScoreEvent> builder)
    {
        builder.ToTable("score_event").HasKey(act => act.Sequence);
        builder.HasIndex(act => new { act.Round, act.ClientKey }).IsUnique();
        builder.HasIndex(act => new { act.Round, act.Expert, act.Application, act.Subject });
        builder.Property(act => act.Subject).HasConversion<int>();
    }

    public void Configure(EntityTypeBuilder<RankingResult> builder) => builder.ToTable("ranking_result").HasKey(result => result.Round);

    public void Configure(EntityTypeBuilder<ShortlistDecision> builder) =>
        builder.ToTable("shortlist_decision").HasKey(decision => new { decision.Round, decision.Application });

    public void Configure(EntityTypeBuilder<DecisionMeeting> builder)
    {
        builder.ToTable("decision_meeting").HasKey(one => one.Round);
        builder.Property(one => one.Round).ValueGeneratedNever();
        builder.Property(one => one.ConfirmedBy).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RoundArchive> builder)
    {
        builder.ToTable("round_archive").HasKey(one => one.Round);
        builder.Property(one => one.Round).ValueGeneratedNever();
    }
}
