using ExpertReview.Data.Record;

namespace ExpertReview.Features.Incoming;

/// <summary>Files in the record of an act: their names and hashes, never their contents.</summary>
internal static class IncomingRecord
{
    public static RecordInput WithFiles(this RecordInput input, IEnumerable<IncomingFile> files)
    {
        foreach (var file in files)
            input.With(file.Name, "sha256:" + file.Sha256);
        return input;
    }
}
