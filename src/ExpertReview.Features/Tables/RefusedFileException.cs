using ExpertReview.Domain.Basics;
using ExpertReview.Features.Findings;

namespace ExpertReview.Features.Tables;

/// <summary>One file from outside can't be read as a whole. Readers turn it into a finding; where formats.md says that a round can't do
/// without the file it becomes an <see cref="InputRefusedException"/>.</summary>
public sealed class RefusedFileException(string file, Words what, Words allowed) : Exception($"{file}: {what.En}; {allowed.En}")
{
    /// <summary>As a finding of kind <c>file</c>.</summary>
    public FileFinding Finding => new(file, $"{what.Zh}；{allowed.Zh}");

    /// <summary>As an error of the input.</summary>
    public InputError Error => new(file, "", what, allowed);
}
