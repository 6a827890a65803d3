namespace ExpertReview.Domain.Reviews;

/// <summary>A question of one expert about a file. The answer goes to all experts of the file alike, and says nothing of who asked or when.</summary>
public sealed class FileQuestion
{
    /// <summary>Most characters of a question.</summary>
    public const int Longest = 500;

    /// <summary>Most characters of an answer.</summary>
    public const int LongestAnswer = 1000;

    /// <summary>Key, given by the database.</summary>
    public int Id { get; private set; }

    /// <summary>The round.</summary>
    public required int Round { get; init; }

    /// <summary>申报编号.</summary>
    public required string Application { get; init; }

    /// <summary>专家编号 of who asked: for the organiser only.</summary>
    public required string Expert { get; init; }

    /// <summary>What was asked, as it was asked.</summary>
    public required string Text { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The question as all experts of the file read it: the organiser may take out what tells of the asker. Null until it is answered.</summary>
    public string? Shown { get; private set; }

    /// <summary>The answer; null until there is one.</summary>
    public string? Answer { get; private set; }

    /// <summary>Who answered. A concurrency token: a question is answered once.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Answers it.</summary>
    public void Close(string shown, string answer, string person, DateTimeOffset at) => (Shown, Answer, AnsweredBy, AnsweredAt) = (shown, answer, person, at);
}
