using ExpertReview.Domain.Basics;

namespace ExpertReview.Domain.Rounds;

/// <summary>One yearly round (评审批次): its policy, frozen by one hash, and the stage it stands in.</summary>
public sealed class ReviewRound
{
    /// <summary>A round in preparation.</summary>
    /// <param name="year">The year in its title.</param>
    /// <param name="title">The round's title.</param>
    /// <param name="asOf">The day against which years are counted.</param>
    public ReviewRound(int year, string title, DateOnly asOf)
    {
        Year = year;
        Title = title;
        AsOf = asOf;
    }

    /// <summary>Key, given by the database.</summary>
    public int Id { get; private set; }

    /// <summary>The year in the round's title and in its documents.</summary>
    public int Year { get; private set; }

    /// <summary>The round's title.</summary>
    public string Title { get; private set; }

    /// <summary>The day against which years are counted.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>Where the round stands. Written by <see cref="MoveTo"/> only.</summary>
    public RoundStage Stage { get; private set; }

    /// <summary>SHA-256 (lower-case hexadecimal) over settings, template and rule, once frozen. Written by <see cref="Freeze"/> only.</summary>
    public string? PolicyHash { get; private set; }

    /// <summary>The settings file (round.json) as frozen; at 筹备 as it was last kept.</summary>
    public byte[] Settings { get; private set; } = [];

    /// <summary>The scoring template's file as frozen; at 筹备 as it was last kept.</summary>
    public byte[] Template { get; private set; } = [];

    /// <summary>The rule's file as frozen; at 筹备 as it was last kept.</summary>
    public byte[] Rule { get; private set; } = [];

    /// <summary>Keeps the policy as far as it has been made: 筹备.</summary>
    /// <exception cref="RefusedException">The policy is frozen.</exception>
    public void Prepare(int year, string title, DateOnly asOf, byte[] settings, byte[] template, byte[] rule)
    {
        if (PolicyHash is not null)
            throw new RefusedException(new PolicyAlreadyFrozen(Title));
        (Year, Title, AsOf, Settings, Template, Rule) = (year, title, asOf, settings, template, rule);
    }

    /// <summary>Freezes the policy: settings, template and rule by one hash, and opens the intake.</summary>
    /// <exception cref="RefusedException">The policy is frozen already.</exception>
    public void Freeze(byte[] settings, byte[] template, byte[] rule, string hash)
    {
        if (PolicyHash is not null)
            throw new RefusedException(new PolicyAlreadyFrozen(Title));
        (Settings, Template, Rule, PolicyHash) = (settings, template, rule, hash);
        MoveTo(RoundStage.Intake);
    }

    /// <summary>Moves to the next stage.</summary>
    /// <exception cref="RefusedException">It is not the next one.</exception>
    public void MoveTo(RoundStage next)
    {
        if (next != Stage + 1)
            throw new RefusedException(new StageOutOfOrder(Title, Stage, next));
        Stage = next;
    }

    /// <summary>Refuses an act that belongs to another stage.</summary>
    /// <exception cref="RefusedException">The round stands elsewhere.</exception>
    public void MustBe(RoundStage asked)
    {
        if (Stage != asked)
            throw new RefusedException(new RoundNotIn(Title, Stage, asked));
    }
}
