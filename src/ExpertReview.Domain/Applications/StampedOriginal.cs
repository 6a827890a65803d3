namespace ExpertReview.Domain.Applications;

/// <summary>盖章原件 of one recommender: what came on paper, and whether a person found it equal to the Excel. Where they differ the stamped
/// one counts.</summary>
/// <param name="Recommender">推荐单位, as the file's name has it.</param>
/// <param name="DocumentNo">文号.</param>
/// <param name="Day">Date of the document.</param>
/// <param name="Copies">Number of copies.</param>
/// <param name="ScanName">File name of the scan.</param>
/// <param name="ScanSha256">Its SHA-256, by which the evidence folder keeps it.</param>
/// <param name="Agrees">True when a person has ticked that it agrees with the Excel.</param>
/// <param name="Tables">SHA-256 of the tables it was compared with: another table later needs another look.</param>
/// <param name="Person">Who recorded it.</param>
/// <param name="At">When, UTC, ISO 8601.</param>
public sealed record StampedOriginal(
    string Recommender, string DocumentNo, DateOnly Day, int Copies, string ScanName, string ScanSha256, bool Agrees, string Tables, string Person, string At)
{
    /// <summary>Whether it settles the recommender's tables as they are now.</summary>
    public bool Settles(string tables) => Agrees && Tables == tables;
}
