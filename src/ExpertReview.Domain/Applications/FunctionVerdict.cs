namespace ExpertReview.Domain.Applications;

/// <summary>How the lines of one claimed function stand. A group of alternatives is failed only when each of its lines is there and too
/// low; while one is absent, nothing is known.</summary>
/// <param name="Failing">The line to name; null when no group is failed.</param>
/// <param name="Value">Its figure.</param>
/// <param name="Absent">Lines that are not there and that a group which is not met would need.</param>
internal sealed record FunctionVerdict(FunctionRequirement? Failing, decimal Value, IReadOnlyList<FunctionRequirement> Absent)
{
    public static FunctionVerdict Of(Application application, FunctionRule asked, ChosenReadings readings)
    {
        FunctionRequirement? failing = null;
        var absent = new List<FunctionRequirement>();
        foreach (var group in asked.Groups(readings))
        {
            if (group.Any(line => application.Line(asked.Function, line.Name) >= line.AtLeast))
                continue;
            var empty = group.Where(line => application.Line(asked.Function, line.Name) is null).ToList();
            absent.AddRange(empty.Where(line => !absent.Contains(line)));
            if (empty.Count == 0)
                failing ??= group[0];
        }

        return new FunctionVerdict(failing, failing is null ? 0 : application.Line(asked.Function, failing.Name)!.Value, absent);
    }
}
