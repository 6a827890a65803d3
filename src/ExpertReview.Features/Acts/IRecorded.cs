using ExpertReview.Data.Record;

namespace ExpertReview.Features.Acts;

/// <summary>What goes into the record of an act.</summary>
public interface IRecorded
{
    /// <summary>The act's input in canonical form; files as their hashes.</summary>
    RecordInput Input();
}
