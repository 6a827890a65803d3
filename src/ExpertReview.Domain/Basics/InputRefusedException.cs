namespace ExpertReview.Domain.Basics;

/// <summary>Something from outside is wrong as a whole and nothing of it was taken. The command line exits with 2.</summary>
public sealed class InputRefusedException : Exception
{
    /// <summary>Refuses for one or more named reasons.</summary>
    public InputRefusedException(params IReadOnlyList<InputError> errors)
        : base(errors.Count > 0 ? errors[0].Line(Language.English) : "refused") => Errors = errors;

    /// <summary>Every reason, in the order of the file.</summary>
    public IReadOnlyList<InputError> Errors { get; }
}
