using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Assignments;

/// <summary>评审任务分配方案: a plan that the optimizer proposes. It assigns nobody until a person confirms it.</summary>
/// <param name="round">The round.</param>
/// <param name="problem">The problem's file, to the byte.</param>
/// <param name="plan">The plan's file, to the byte.</param>
/// <param name="proposedAt">When.</param>
public sealed class AssignmentProposal(int round, byte[] problem, byte[] plan, DateTimeOffset proposedAt)
{
    /// <summary>Key, given by the database.</summary>
    public int Id { get; private set; }

    /// <summary>The round.</summary>
    public int Round { get; private set; } = round;

    /// <summary>The problem's file (<c>expertreview.assignment-problem/1</c>), to the byte.</summary>
    public byte[] Problem { get; private set; } = problem;

    /// <summary>The plan's file (<c>expertreview.assignment-plan/1</c>), to the byte.</summary>
    public byte[] Plan { get; private set; } = plan;

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset ProposedAt { get; private set; } = proposedAt;

    /// <summary>Who asked for it.</summary>
    public required string Person { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Hash of the problem's file: the same lists have the same.</summary>
    public required string InputHash { get; init; }

    /// <summary>How it came to be.</summary>
    public required ProposalOrigin Origin { get; init; }

    /// <summary>The one change by hand, recusal or replacement that made it, in Chinese; empty for a plan of the solver.</summary>
    public string Change { get; init; } = "";

    /// <summary>The panels that the pairs follow from (<c>expertreview.panel-plan/1</c>), to the byte; null where experts are assigned one by one.</summary>
    public byte[]? Panels { get; init; }

    /// <summary>What changed since the proposal before it: lists, conflicts, settings. Empty when nothing did.</summary>
    public IReadOnlyList<Words> WhatChanged { get; init; } = [];

    /// <summary>How many pairs differ from the proposal before it; null for the first.</summary>
    public int? PairsChanged { get; init; }

    /// <summary>When a person confirmed it; null while it is only proposed. Written by <see cref="Confirm"/> only.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Every run until it was confirmed, to the byte (<c>expertreview.run-history/1</c>); null where nobody but the program ran any.</summary>
    public byte[]? History { get; private set; }

    /// <summary>Makes the proposal binding.</summary>
    /// <param name="at">When.</param>
    /// <param name="history">Every run until then.</param>
    public void Confirm(DateTimeOffset at, byte[]? history = null) => (ConfirmedAt, History) = (at, history);
}
